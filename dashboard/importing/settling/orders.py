"""The order of day and month in a column, from all of its rows."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from dashboard.importing.cells.moments import ordered
from dashboard.importing.settling.evidence import Decision, Evidence, Question
from dashboard.importing.settling.tellers import SAID, by_failures, orders_left, spoken
from dashboard.importing.settling.written import NUMERIC, PARTS, Written, of_numbers, written

_LONGEST_RUN = 50_000
_WEEK, _MONTH = 7, 25
_SURE_STEPS = 3
"""Days in a row that show whether a reading keeps them in order."""

_HINT = re.compile(r"(?<![a-z])([dtjgy]+|m+)[./ -](d+|t+|m+|j+|g+)[./ -]([yajår]+|d+)(?![a-z])")


def sure_order(evidence: Evidence, place: int) -> Decision | None:
    """Settle the order of a column by its own cells, or not at all."""
    [(others,)] = evidence.rows(
        "SELECT COUNT(*) FROM {raw} "
        "WHERE NOT (LENGTH({c}) = 10 AND TRY_CAST({c} AS DATE) IS NOT NULL)",
        place,
    )
    if not others:
        return Decision({"order": "ymd"})
    numbers = of_numbers(evidence, place)
    if numbers:
        return numbers
    days = _open_days(evidence, place)
    if not days:
        return Decision({"order": "ymd"})
    left = orders_left(days, evidence.today)
    if len({tuple(day.read(order) for day in days) for order in left}) > 1:
        return None
    return Decision({"order": left[0]}, by_failures(days, left[0], evidence.today))


def has_open_days(evidence: Evidence, place: int) -> bool:
    """Whether a column has days in three numbers, of which the first is no year."""
    return bool(_open_days(evidence, place)) and of_numbers(evidence, place) is None


def order_of(evidence: Evidence, place: int, *, others: Iterable[str]) -> Decision:
    """Settle by the rest of the file the order of a column whose own cells do not.

    Args:
        evidence: the file.
        place: where the column stands.
        others: orders that other columns of the file have.
    """
    days = _open_days(evidence, place)
    left = orders_left(days, evidence.today)
    telling = _telling(days, left)
    for order, why in _witnesses(evidence, place, days, left, list(others)):
        if order in left:
            return Decision({"order": order}, _sentence(telling, order, why))
    return Decision({}, question=_question(evidence.header[place], telling, left))


def _open_days(evidence: Evidence, place: int) -> list[Written]:
    """Return the days whose year does not stand first."""
    return [day for day in written(evidence, place) if len(day.parts[0]) < 4]  # noqa: PLR2004


def _telling(days: Sequence[Written], orders: Sequence[str]) -> Written:
    """Return a day that most orders read differently, for an example."""
    return max(days, key=lambda day: len({day.read(order) for order in orders} - {None}))


def _sentence(day: Written, order: str, why: str) -> str:
    read = day.read(order)
    return f"Days were read {SAID[order]} ({day.text} is {spoken(read)}), because {why}."


def _witnesses(
    evidence: Evidence,
    place: int,
    days: Sequence[Written],
    left: Sequence[str],
    others: Sequence[str],
) -> Iterable[tuple[str, str]]:
    """Yield what speaks for an order, the surest first."""
    for other in others:
        yield other, "another column of the file can be read no other way"
    run = _run(evidence, place)
    marks = {mark for day in days for mark in re.findall(r"[./-]", day.text[:10])}
    commas = evidence.delimiter == ";" or evidence.mark == ","
    for order, why in (
        (_hinted(evidence.header[place]), "the header says so"),
        (_ends_later(evidence, place, left), "else ends would lie before their starts"),
        (_steady(run, left), "the rows are in order then, and jump to and fro otherwise"),
        (_close(run, left), "the rows are days apart then, and months otherwise"),
        ("dmy" if marks == {"."} else None, "days with points are written so"),
        (
            "mdy" if "/" in marks and evidence.half_days else None,
            "the clock is written with AM and PM",
        ),
        (
            "dmy" if commas else None,
            "the file has decimal commas or semicolons, as where the day goes first",
        ),
        (
            "dmy" if evidence.day_first_language else None,
            "the headers are in a language that puts the day first",
        ),
    ):
        if order:
            yield order, why


def _hinted(header: str) -> str | None:
    """Return the order that a header such as ``Date (dd/mm/yyyy)`` names."""
    hint = _HINT.search(header.lower())
    if not hint:
        return None
    return {"m": "mdy", "y": "ymd"}.get(hint[1][0], "dmy")


def _run(evidence: Evidence, place: int) -> list[tuple[str, ...]]:
    """Return the numbers of the days in the order of the rows, repetitions left out."""
    return [
        parts.groups()
        for (shown,) in evidence.rows(
            "SELECT shown FROM (SELECT line, "
            f"REGEXP_EXTRACT({{c}}, '{NUMERIC}') AS shown FROM {{raw}} ORDER BY line "
            f"LIMIT {_LONGEST_RUN}) WHERE shown <> '' "
            "QUALIFY shown IS DISTINCT FROM LAG(shown) OVER (ORDER BY line) ORDER BY line",
            place,
        )
        if (parts := PARTS.fullmatch(str(shown)))
    ]


def _steady(run: Sequence[tuple[str, ...]], left: Sequence[str]) -> str | None:
    """Return the order in which the rows are sorted by day, where in the others they are not."""
    if len(run) <= _SURE_STEPS:
        return None
    jumps = {order: _jumps(_days(run, order)) for order in left}
    best = min(jumps, key=lambda order: jumps[order])
    others = [jumps[order] for order in left if order != best]
    few = 0.02 * len(run)
    return best if others and jumps[best] <= few and min(others) > max(1, 5 * few) else None


def _close(run: Sequence[tuple[str, ...]], left: Sequence[str]) -> str | None:
    """Return the order in which rows are days apart, where in all others they are months apart."""
    if len(run) < _SURE_STEPS:
        return None
    apart = {
        order: [abs((later - earlier).days) for earlier, later in pairwise(_days(run, order))]
        for order in left
    }
    if not all(apart.values()):
        return None
    steps = {order: median(apart[order]) for order in left}
    near = [order for order in left if steps[order] <= _WEEK]
    far = [order for order in left if steps[order] >= _MONTH]
    return near[0] if len(near) == 1 and len(near) + len(far) == len(left) else None


def _days(run: Sequence[tuple[str, ...]], order: str) -> list[date]:
    return [day for parts in run if (day := ordered(parts[0], parts[1], parts[2], order))]


def _jumps(days: Sequence[date]) -> int:
    """Count the steps against the direction in which most go."""
    back = sum(later < earlier for earlier, later in pairwise(days))
    return min(back, sum(later > earlier for earlier, later in pairwise(days)))


def _ends_later(evidence: Evidence, place: int, left: Sequence[str]) -> str | None:
    """Return the order in which no end of a session lies before its start, if it is one only."""
    starts = [target for target, (at, _) in evidence.placed.items() if at == place]
    for target, (at, column) in evidence.placed.items():
        if at == place or "order" not in column.reading.unsettled or "start" in target:
            continue
        first, last = (at, place) if any("end" in name for name in starts) else (place, at)
        wrong = {}
        for order in left:
            [(wrong[order],)] = evidence.staging.rows(
                f"SELECT COUNT(*) FROM raw_{evidence.file} WHERE MOMENT_OF(c{last + 1}, $order, 0) "
                f"< CAST(MOMENT_OF(c{first + 1}, $order, 0) AS DATE)",
                {"order": order},
            )
        fitting = [order for order in left if not wrong[order]]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _question(header: str, day: Written, left: Sequence[str]) -> Question:
    return Question(
        header,
        "order",
        f"Which comes first in “{header}”, the day or the month?",
        tuple(
            (order, f"{SAID[order].capitalize()}: {day.text} is {spoken(day.read(order))}")
            for order in left
        ),
    )
