"""A journal as states in plain Python: what every way of keeping it does, and what undo makes of it.

Rows stand by table and number; a change is what it did to them, before and after. Nothing here knows
of images, marks or SQL.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Key = tuple[str, int | str]
Row = dict[str, Any]
State = dict[Key, Row]


@dataclass
class Made:
    """A change: what each row was before and after it."""

    id: int
    rows: dict[Key, tuple[Row | None, Row | None]]
    in_effect: bool = True


@dataclass
class Kept:
    """The journal: its rows, its changes, and the next number of each table."""

    state: State = field(default_factory=dict)
    made: dict[int, Made] = field(default_factory=dict)
    changes: int = 0
    numbers: dict[str, int] = field(default_factory=dict)

    def rows(self, table: str, **values: object) -> list[tuple[Any, Row]]:
        """Return the rows of a table that hold these values, by number."""
        found = [
            (key, row)
            for (of, key), row in self.state.items()
            if of == table and all(row[name] == value for name, value in values.items())
        ]
        return sorted(found, key=lambda one: str(one[0]).zfill(9))

    def add(self, table: str, **row: object) -> int:
        """Add a row under the next number."""
        key = self.numbers[table] = self.numbers.get(table, 0) + 1
        self.state[table, key] = row
        return key

    def put(self, table: str, **row: object) -> None:
        """Add a row whose number does not matter."""
        self.add(table, **row)

    def change(self, do: Callable[[], None]) -> int | None:
        """Let something be done as one change; nothing done is no change."""
        before = deepcopy(self.state)
        do()
        touched = {
            key: (before.get(key), deepcopy(self.state.get(key)))
            for key in {*before, *self.state}
            if before.get(key) != self.state.get(key)
        }
        if not touched:
            return None
        self.changes += 1
        self.made[self.changes] = Made(self.changes, touched)
        return self.changes

    def later(self, made: Made) -> list[Made]:
        """Return the later changes in effect that touched a row of a change, newest first."""
        return [
            other
            for other in reversed(self.made.values())
            if other.id > made.id and other.in_effect and {*other.rows} & {*made.rows}
        ]

    def refuses(self, made: Made) -> bool:
        """Whether a change cannot be turned by itself."""
        place = 1 if made.in_effect else 0
        return bool(self.later(made)) or any(
            self.state.get(key) != images[place] for key, images in made.rows.items()
        )

    def turn(self, made: Made) -> None:
        """Take a change back, or put it back."""
        place = 0 if made.in_effect else 1
        for key, images in made.rows.items():
            self.state.pop(key, None)
            image = images[place]
            if image is not None:
                self.state[key] = deepcopy(image)
        made.in_effect = not made.in_effect
        self.changes += 1

    def back_to(self, made: Made) -> list[int]:
        """Take back what stands in the way, newest first, and then the change."""
        wanted = {made.id}
        for other in self.made.values():
            behind = {key for number in wanted for key in self.made[number].rows}
            if other.id > made.id and other.in_effect and {*other.rows} & behind:
                wanted.add(other.id)
        for number in sorted(wanted, reverse=True):
            self.turn(self.made[number])
        return sorted(wanted, reverse=True)


def write_session(
    kept: Kept, day: date, notes: str, entries: list[tuple[str, int]], sign: str | None
) -> None:
    """Add a session with entries of exercise and amount, and perhaps a sign."""
    key = kept.add("session", day=day, notes=notes, kind=None, soreness=None)
    for place, (exercise, amount) in enumerate(entries, start=1):
        kept.add("entry", session=key, place=place, exercise=exercise, amount=amount)
    if sign:
        kept.add("symptom", day=day, code=sign, session=key, checkin=None)


def edit_session(
    kept: Kept, key: int, notes: str, amounts: list[int], exercises: list[str]
) -> None:
    """Give a session other notes and amounts; further entries come at its end, or go from there."""
    kept.state["session", key]["notes"] = notes
    entries = kept.rows("entry", session=key)
    for (_, row), amount in zip(entries, amounts, strict=False):
        row["amount"] = amount
    for number, _ in entries[len(amounts) :]:
        del kept.state["entry", number]
    for place in range(len(entries) + 1, len(amounts) + 1):
        exercise, amount = exercises[place % len(exercises)], amounts[place - 1]
        kept.add("entry", session=key, place=place, exercise=exercise, amount=amount)


def remove_sessions(kept: Kept, keys: list[int]) -> None:
    """Take sessions out with what hangs on them."""
    for key in keys:
        del kept.state["session", key]
        for table in ("entry", "symptom"):
            for number, _ in kept.rows(table, session=key):
                del kept.state[table, number]


def move_sessions(kept: Kept, keys: list[int], day: date) -> None:
    """Let sessions and their signs be of another day."""
    for key in keys:
        kept.state["session", key]["day"] = day
        for _, row in kept.rows("symptom", session=key):
            row["day"] = day


def merge(kept: Kept, gone: str, into: str) -> None:
    """Make one exercise of two: entries and names go over, the first exercise goes."""
    name = kept.state["own_exercise", gone]["name"]
    for table in ("entry", "alias"):
        for _, row in kept.rows(table, exercise=gone):
            row["exercise"] = into
    for number, row in kept.rows("alias", name=name):
        if row["exercise"] != into:
            del kept.state["alias", number]
    if not kept.rows("alias", name=name, exercise=into):
        kept.add("alias", name=name, exercise=into)
    for number, _ in kept.rows("archived_exercise", exercise=gone):
        del kept.state["archived_exercise", number]
    del kept.state["own_exercise", gone]


def save_checkin(kept: Kept, day: date, sleep: Decimal, sign: str | None) -> None:
    """Let the one check-in of a day be as given."""
    known = kept.rows("checkin", day=day)
    key = known[-1][0] if known else kept.add("checkin", day=day, sleep=sleep)
    kept.state["checkin", key]["sleep"] = sleep
    signs = kept.rows("symptom", checkin=key)
    for number, row in signs:
        if row["code"] != sign:
            del kept.state["symptom", number]
    if sign and not any(row["code"] == sign for _, row in signs):
        kept.add("symptom", day=day, code=sign, session=None, checkin=key)


def is_free(kept: Kept, name: str, key: str) -> bool:
    """Whether a name means no exercise yet: none of one's own, no alias, none that is still named."""
    named = bool(kept.rows("entry", exercise=key))
    return not (kept.rows("own_exercise", name=name) or kept.rows("alias", name=name) or named)
