"""Whatever is written, undone and redone: the journal holds what plain re-computation says.

The model keeps the changes in a list and knows nothing of images or marks: its rows are what the
changes in effect give when they are played in order. Beside that it foretells every refusal.
"""

import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dashboard.errors import ChangeError
from dashboard.journal.changes import Undone, put_back, take_back
from dashboard.store import Change, Store, changing
from tests.blank import blank_journal
from tests.conftest import TODAY
from tests.stores import opened

Key = int | str
Value = tuple[str, Decimal | None]
Rows = dict[Key, Value]


@dataclass
class Made:
    """A change of the model: what it sets (``None`` removes), and what it adds as a batch."""

    id: int
    sets: dict[Key, Value | None]
    batch: dict[Key, Value] = field(default_factory=dict)
    expected: dict[Key, tuple[Value | None, Value | None]] = field(default_factory=dict)
    in_effect: bool = True
    last_turn: int | None = None


class Model:
    def __init__(self) -> None:
        self.made: dict[int, Made] = {}
        self.turns: dict[int, int] = {}
        self.next_id = 1

    def rows(self) -> Rows:
        rows: Rows = {}
        for made in self.made.values():
            if made.in_effect:
                rows |= made.batch
                for key, value in made.sets.items():
                    if value is None:
                        rows.pop(key, None)
                    elif key in rows or made.expected[key][0] is None:
                        rows[key] = value
        return rows

    def write(self, sets: dict[Key, Value | None], batch: dict[Key, Value]) -> None:
        rows = self.rows()
        expected = {key: (rows.get(key), value) for key, value in sets.items()}
        self.made[self.next_id] = Made(self.next_id, sets, batch, expected)
        self.next_id += 1

    def refuses(self, made: Made) -> bool:
        rows = self.rows()
        away = {key for other in self.made.values() if not other.in_effect for key in other.batch}
        later = {
            key
            for other in self.made.values()
            if other.id > made.id and other.in_effect
            for key in other.sets
        }
        for key, (before, after) in made.expected.items():
            present, wanted = (after, before) if made.in_effect else (before, after)
            if key in later or rows.get(key) != present or (wanted and key in away):
                return True
        return False

    def turn(self, made: Made) -> None:
        made.in_effect = not made.in_effect
        made.last_turn = self.next_id
        self.turns[self.next_id] = made.id
        self.next_id += 1


def aim(model: Model, verb: str, number: int) -> int | None:
    """Turn a drawn number into a change that the verb may mean; sometimes there is none such."""
    if verb == "undo latest":
        return None
    if verb == "undo any":
        return model.next_id - number
    ids = [made.id for made in model.made.values() if made.in_effect == (verb == "undo")]
    return ids[-1 - number % len(ids)] if ids else number


def wanted_turn(model: Model, verb: str, change_id: int | None) -> Made | None:
    """Say which change a verb turns, or None when it must be refused."""
    if change_id is None:
        latest = [made for made in model.made.values() if made.in_effect]
        target = latest[-1] if latest else None
    elif verb == "redo":
        target = model.made.get(change_id)
        target = target if target and not target.in_effect else None
    elif change_id in model.turns:
        target = model.made[model.turns[change_id]]
        target = target if target.last_turn == change_id else None
    else:
        target = model.made.get(change_id)
        target = target if target and target.in_effect else None
    return None if target is None or model.refuses(target) else target


def stored(store: Store) -> Rows:
    with store.read() as cursor:
        found = cursor.execute(
            "SELECT id, notes, duration_min FROM session WHERE removed_by IS NULL"
        ).fetchall()
        own = cursor.execute("SELECT id, name FROM live_own_exercise").fetchall()
    rows: Rows = {key: (notes, minutes) for key, notes, minutes in found}
    return rows | {key: (name, None) for key, name in own}


def session_row(value: Value) -> dict[str, object]:
    return {"day": TODAY, "origin": "typed", "notes": value[0], "duration_min": value[1]}


def write(store: Store, model: Model, kind: str, pick: int, values: list[Value]) -> None:
    """Make one change in the journal and in the model."""
    rows = model.rows()
    sessions = [key for key in rows if isinstance(key, int)]
    chosen = sessions[pick % len(sessions)] if sessions else None
    sets: dict[Key, Value | None] = {}
    batch: dict[Key, Value] = {}

    def insert(change: Change) -> dict[Key, Value]:
        keys = change.insert("session", [session_row(value) for value in values])
        return dict(zip(keys, values, strict=True))

    with changing(store, actor="page", summary=kind) as change:
        if (
            kind in ("edit", "mixed", "mixed import")
            and chosen is not None
            and rows[chosen] != values[0]
        ):
            notes, minutes = values[0]
            change.update("session", chosen, {"notes": notes, "duration_min": minutes})
            sets[chosen] = values[0]
        if kind in ("insert", "mixed"):
            sets |= insert(change)
        if kind == "remove":
            gone = [] if chosen is None else [chosen]
            change.remove("session", gone)
            sets |= dict.fromkeys(gone)
        own = f"own_{pick % 2}"
        if kind == "own" and own not in rows:
            change.insert("own_exercise", [{"id": own, "name": values[0][0], "unit": "reps"}])
            sets[own] = (values[0][0], None)
        if kind in ("import", "mixed import"):
            change.begin_batch()
            batch = insert(change)
    if sets or batch:
        model.write(sets, batch)


def turn(store: Store, model: Model, verb: str, change_id: int | None) -> None:
    """Undo or redo in the journal and in the model; both must agree on whether it can be done."""
    target = wanted_turn(model, verb, change_id)
    if target is None:
        with pytest.raises(ChangeError):
            turned(store, verb, change_id)
        return
    done = turned(store, verb, change_id)
    assert (done.change_id, done.by) == (target.id, model.next_id)
    model.turn(target)
    assert done.in_effect == target.in_effect


def turned(store: Store, verb: str, change_id: int | None) -> Undone:
    if verb == "redo" and change_id is not None:
        return put_back(store, change_id=change_id, actor="page")
    return take_back(store, change_id=change_id, actor="page")


VALUES = st.lists(
    st.tuples(st.sampled_from(["a", 'b"\n']), st.sampled_from([None, Decimal("7.10")])),
    min_size=1,
    max_size=2,
)
VERBS = ["undo", "redo", "undo latest", "undo any"]
KINDS = [
    *(["edit"] * 4 + ["remove"] * 2 + ["own", "insert", "import", "mixed import"]),
    *(["undo"] * 5 + ["redo"] * 5 + ["undo latest", "undo any"]),
]
STEPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.sampled_from([0, 0, 0, 1, 2]), VALUES),
    min_size=20,
    max_size=40,
)
"""Few rows and few values, so that changes meet: a row often looks again as it did before."""


@hypothesis_settings(max_examples=8)
@given(steps=STEPS)
def test_any_sequence_of_writes_undos_and_redos(steps: list[tuple[str, int, list[Value]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.duckdb"
        path.write_bytes(blank_journal())
        with closing(opened(path)) as store:
            model = Model()
            for kind, number, values in steps:
                if kind in VERBS:
                    turn(store, model, kind, aim(model, kind, number))
                else:
                    write(store, model, kind, number, values)
                assert stored(store) == model.rows()
            with store.read() as cursor:
                changes = cursor.execute("SELECT COUNT(*) FROM change").fetchone()
                half = cursor.execute(
                    "SELECT id FROM import_batch WHERE undone_by IS NOT NULL INTERSECT "
                    "SELECT batch_id FROM live_session"
                ).fetchall()
            assert changes == (model.next_id - 1,)
            assert half == []
