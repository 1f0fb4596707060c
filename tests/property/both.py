"""The journal and its model, written side by side: every verb does the same to both."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from dashboard import settings
from dashboard.errors import ChangeError, InputError
from dashboard.journal import (
    bulk,
    changes,
    checkins,
    editing,
    exercises,
    measures,
    periods,
    soreness,
)
from dashboard.journal import catalogue as catalogue_files
from dashboard.journal.sessions import log_session
from dashboard.model import CheckIn, Entry, Kind, Session
from dashboard.store import Store
from tests.conftest import TODAY
from tests.property import kept as plain
from tests.property.kept import Kept

DAYS = (date(2026, 3, 26), date(2026, 3, 27))
KINDS = (Kind.STRENGTH, Kind.BALANCE)
NAMES = ("Aa", "Bb")


class Both:
    """The journal and its model, written side by side."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.kept = Kept()
        self.catalogue = catalogue_files.load(settings.resources())
        self.by: dict[str, Any] = {"actor": "page"}
        self.on: dict[str, Any] = {"today": TODAY, "actor": "page", "sure": True}

    def exercises(self) -> list[str]:
        return ["cat_cow_1", *(key for key, _ in self.kept.rows("own_exercise"))]

    def log(self, pick: int, bit: int, amounts: list[int]) -> None:
        sign = (None, "felt odd")[pick % 2]
        known = self.exercises()
        done = [(known[place % len(known)], amount) for place, amount in enumerate(amounts, 1)]
        session = Session(
            DAYS[bit],
            notes="ab"[bit],
            entries=tuple(_entry(place, *one) for place, one in enumerate(done, start=1)),
            symptoms=(sign,) if sign else (),
        )
        self.kept.change(lambda: plain.write_session(self.kept, DAYS[bit], "ab"[bit], done, sign))
        log_session(self.store, session, **self.on)

    def edit(self, pick: int, bit: int, amounts: list[int]) -> None:
        key = self._session(pick)
        if key is None:
            return
        known = self.exercises()
        row = dict(self.kept.state["session", key])
        self.kept.change(lambda: plain.edit_session(self.kept, key, "ab"[bit], amounts, known))
        session = Session(
            row["day"],
            kind=row["kind"],
            soreness_next_day=row["soreness"],
            notes="ab"[bit],
            entries=tuple(
                _entry(entry["place"], entry["exercise"], entry["amount"])
                for _, entry in self.kept.rows("entry", session=key)
            ),
            symptoms=tuple(sign["code"] for _, sign in self.kept.rows("symptom", session=key)),
        )
        editing.edit_session(self.store, key, session, **self.on)

    def remove(self, pick: int, bit: int, _amounts: list[int]) -> None:
        keys = self._sessions(pick, bit)
        if keys:
            self.kept.change(lambda: plain.remove_sessions(self.kept, keys))
            editing.remove_sessions(self.store, keys, **self.by)

    def kind(self, pick: int, bit: int, _amounts: list[int]) -> None:
        def do() -> None:
            for key in keys:
                self.kept.state["session", key]["kind"] = KINDS[bit]

        keys = self._sessions(pick, bit)
        if keys:
            self.kept.change(do)
            bulk.set_kind(self.store, keys, KINDS[bit], **self.by)

    def move(self, pick: int, bit: int, _amounts: list[int]) -> None:
        keys = self._sessions(pick, bit)
        if keys:
            self.kept.change(lambda: plain.move_sessions(self.kept, keys, DAYS[bit]))
            bulk.move_sessions(self.store, keys, DAYS[bit], **self.on)

    def soreness(self, pick: int, bit: int, _amounts: list[int]) -> None:
        key = self._session(pick)
        value = (None, Decimal("2.5"))[bit]
        if key is not None:
            self.kept.change(lambda: self.kept.state["session", key].update(soreness=value))
            soreness.set_soreness(self.store, key, value, **self.on)

    def checkin(self, pick: int, bit: int, _amounts: list[int]) -> None:
        day, sleep, sign = (
            DAYS[bit],
            Decimal(6 + pick % 2),
            (None, "collapse", "felt odd")[pick % 3],
        )
        self.kept.change(lambda: plain.save_checkin(self.kept, day, sleep, sign))
        given = CheckIn(day, sleep_hours=sleep, symptoms=(sign,) if sign else ())
        checkins.save_checkin(self.store, given, **self.on)

    def make(self, _pick: int, bit: int, _amounts: list[int]) -> None:
        name, key = NAMES[bit], f"own_{NAMES[bit].lower()}"
        free = plain.is_free(self.kept, name, key)
        if free:
            row = {"name": name}
            self.kept.change(lambda: self.kept.state.update({("own_exercise", key): row}))
        _maybe(
            free,
            lambda: exercises.make_exercise(
                self.store, exercises.Own(name), catalogue=self.catalogue, **self.by
            ),
        )

    def archive(self, pick: int, bit: int, _amounts: list[int]) -> None:
        known = self.exercises()
        exercise = known[pick % len(known)]
        there = self.kept.rows("archived_exercise", exercise=exercise)

        def do() -> None:
            if bit and not there:
                self.kept.add("archived_exercise", exercise=exercise)
            for key, _ in [] if bit else there:
                del self.kept.state["archived_exercise", key]

        self.kept.change(do)
        turn = exercises.archive_exercise if bit else exercises.unarchive_exercise
        turn(self.store, exercise, catalogue=self.catalogue, **self.by)

    def merge(self, pick: int, _bit: int, _amounts: list[int]) -> None:
        _, *own = known = self.exercises()
        gone, into = (own or known)[pick % len(own or known)], known[(pick + 1) % len(known)]
        if own and gone != into:
            self.kept.change(lambda: plain.merge(self.kept, gone, into))
            bulk.merge_exercises(self.store, gone, into, catalogue=self.catalogue, **self.by)

    def measure(self, pick: int, bit: int, _amounts: list[int]) -> None:
        trials = (Decimal(pick),) * 3
        self.kept.change(partial(self.kept.put, "measure", day=DAYS[bit], value=trials[0]))
        test = self.catalogue.range_tests["head_to_wall"]
        readings = [measures.Reading(None, trials)]
        measures.record_measures(self.store, test, readings, day=DAYS[bit], **self.on)

    def period(self, pick: int, bit: int, _amounts: list[int]) -> None:
        last = DAYS[1] if pick % 2 else None
        free = not any(
            DAYS[bit] <= (row["last"] or date.max) and row["first"] <= (last or date.max)
            for _, row in self.kept.rows("period")
        )
        if free:
            self.kept.change(partial(self.kept.put, "period", first=DAYS[bit], last=last))
        stretch = periods.Stretch(periods.PeriodKind.FLARE, DAYS[bit], last)
        _maybe(free, lambda: periods.mark_period(self.store, stretch, **self.on))

    def turn(self, verb: str, pick: int) -> None:
        """Undo, redo, or undo together with what stands in the way."""
        wanted = [made for made in self.kept.made.values() if made.in_effect == (verb != "redo")]
        if not wanted:
            return
        made = wanted[-1 - pick % len(wanted)]
        if verb == "back" and made.in_effect:
            told = changes.in_the_way(self.store, change_id=made.id)
            done = changes.turn_back_to(self.store, change_id=made.id, actor="page")
            assert [one.change_id for one in done] == self.kept.back_to(made)
            assert told == done[:-1]
            return
        refused = self.kept.refuses(made)
        if not refused:
            self.kept.turn(made)
        do = changes.put_back if verb == "redo" else changes.take_back
        _maybe(
            not refused,
            lambda: do(self.store, change_id=made.id, actor="page"),
            error=ChangeError,
        )

    def _session(self, pick: int) -> int | None:
        found = self.kept.rows("session")
        return found[pick % len(found)][0] if found else None

    def _sessions(self, pick: int, bit: int) -> list[int]:
        found = [key for key, _ in self.kept.rows("session")]
        return found[pick % len(found) :][: 1 + bit] if found else []


def _entry(place: int, exercise: str, amount: int) -> Entry:
    return Entry(exercise, amounts=(amount,), note=str(place))


def _maybe(can: bool, do: Any, *, error: type[Exception] = InputError) -> None:  # noqa: FBT001
    if can:
        do()
    else:
        with pytest.raises(error):
            do()


STORED = {
    "session": "id, day, notes, kind, soreness_next_day AS soreness",
    "entry": "id, session_id AS session, position AS place, exercise, amounts[1] AS amount",
    "symptom": "id, day, code, session_id AS session, checkin_id AS checkin",
    "checkin": "id, day, sleep_hours AS sleep",
    "measure": "id, day, value",
    "period": "id, first_day AS first, last_day AS last",
    "own_exercise": "id, name",
    "alias": "id, name, exercise",
    "archived_exercise": "id, exercise",
}


def stored(store: Store) -> plain.State:
    found: plain.State = {}
    with store.read() as cursor:
        for table, columns in STORED.items():
            sql = f"SELECT {columns} FROM {table} WHERE removed_by IS NULL"
            answer = cursor.execute(sql)
            names = [described[0] for described in answer.description or ()][1:]
            for key, *values in answer.fetchall():
                found[table, key] = dict(zip(names, values, strict=True))
    return found
