"""What was done: minutes, doses and totals per exercise."""

from collections import defaultdict
from collections.abc import Iterable

from dashboard.model import Catalogue, Entry, Side
from tests.oracle.parts import Row, chosen, counting, entries_of, known, mean
from tests.oracle.past import Asked, Kept, Past


def name(past: Past, catalogue: Catalogue, exercise: str) -> str:
    if exercise in catalogue.exercises:
        return catalogue.exercises[exercise].name
    return past.own_exercises.get(exercise, exercise)


def weight(entry: Entry) -> int:
    return max(len(entry.amounts), 1) * (2 if entry.side is Side.BOTH else 1)


def by_exercise(sessions: Iterable[Kept]) -> dict[str, list[tuple[Kept, Entry]]]:
    found: dict[str, list[tuple[Kept, Entry]]] = defaultdict(list)
    for kept, entry in entries_of(sessions):
        found[entry.exercise].append((kept, entry))
    return found


def exercise_minutes(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    rows = []
    for exercise, done in by_exercise(chosen(past, asked)).items():
        if asked.exercises is not None and exercise not in asked.exercises:
            continue
        shares = [
            float(kept.session.duration_min)
            * weight(entry)
            / sum(weight(other) for other in kept.session.entries)
            for kept, entry in done
            if kept.session.duration_min is not None
        ]
        days = {kept.session.day for kept, _ in done}
        sessions = {kept.id for kept, _ in done}
        sets = sum(len(entry.amounts) for _, entry in done)
        minutes = round(sum(shares), 6) if shares else None
        label = name(past, catalogue, exercise)
        rows.append((exercise, label, len(days), len(sessions), sets or None, minutes))
    rows.sort(key=lambda row: (row[5] is None, -(row[5] or 0), row[1], row[0]))
    return list(rows)


def exercise_history(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    rows: list[Row] = []
    done = by_exercise(chosen(past, asked)).get(asked.exercise, [])
    shipped = catalogue.exercises.get(asked.exercise)
    for day in sorted({kept.session.day for kept, _ in done}):
        entries = [entry for kept, entry in done if kept.session.day == day]
        amounts = [amount for entry in entries for amount in entry.amounts]
        reached = [amount for amount in amounts if amount is not None]
        units = {entry.unit for entry in entries}
        sets_known = all(entry.amounts for entry in entries)
        sets = len(amounts) if sets_known else None
        whole = sets_known and None not in amounts and len(units) == 1
        rows.append(
            (
                day,
                sets,
                sum(reached) if whole else None,
                max(reached) if reached and len(units) == 1 else None,
                units.pop() if len(units) == 1 else None,
                mean(known(entry.comfort for entry in entries)),
                shipped.level if shipped else None,
            )
        )
    return rows


def exercise_totals(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    rows: list[tuple[str, str, int, int | None, int | None, int, str]] = []
    span = [kept for kept in counting(past) if asked.since <= kept.session.day <= asked.until]
    for exercise, done in by_exercise(span).items():
        for unit in sorted({entry.unit for _, entry in done}):
            here = [(kept, entry) for kept, entry in done if entry.unit == unit]
            amounts = [amount for _, entry in here for amount in entry.amounts]
            reached = [amount for amount in amounts if amount is not None]
            rows.append(
                (
                    exercise,
                    name(past, catalogue, exercise),
                    len({kept.session.day for kept, _ in here}),
                    len(amounts) or None,
                    sum(reached) if reached else None,
                    len(amounts) - len(reached),
                    unit,
                )
            )
    rows.sort(key=lambda row: (-row[2], row[1], row[0], row[6]))
    return list(rows)
