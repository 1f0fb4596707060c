"""The person's own exercises, further names of any exercise, and exercises set aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.errors import InputError
from dashboard.journal import names
from dashboard.journal.checks import check_text
from dashboard.journal.present import Row
from dashboard.journal.spelling import key
from dashboard.model import Catalogue, Exercise, Unit
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

_LONGEST_NAME = 120
_TEXTS = ("category", "target", "position", "equipment", "cues", "mistakes")


@dataclass(frozen=True, slots=True)
class Own:
    """What a person says of an own exercise; only its name has to be said."""

    name: str
    unit: Unit = Unit.REPS
    per_side: bool = False
    category: str = ""
    target: str = ""
    position: str = ""
    equipment: str = ""
    cues: str = ""
    mistakes: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """An exercise that was written, and the change; ``None`` when nothing differed."""

    exercise: str
    change_id: int | None


def make_exercise(store: Store, own: Own, *, catalogue: Catalogue, actor: Actor) -> Kept:
    """Make an own exercise, as one change.

    Raises:
        InputError: the name is empty, or means another exercise; nothing was written.
        StoreError: the journal cannot be used.
    """
    name = _checked(own)
    known = names.vocabulary(store, catalogue=catalogue)
    _check_free(name, known.find(name))
    exercise_id = known.coined(name).id
    with changing(store, actor=actor, summary=f"Made the exercise “{name}”") as change:
        if holding(change.cursor, "own_exercise", "id", [exercise_id]):
            raise InputError(f"“{name}” was made just now, elsewhere.")
        change.insert("own_exercise", [{"id": exercise_id, **_values(own, name)}])
        return Kept(exercise_id, change.id)


def edit_exercise(
    store: Store, exercise_id: str, own: Own, *, catalogue: Catalogue, actor: Actor
) -> Kept:
    """Let an own exercise be as given, as one change; its earlier name keeps meaning it.

    Raises:
        InputError: it is none of one's own, or the name means another one; nothing was written.
        StoreError: the journal cannot be used.
    """
    name = _checked(own)
    found = names.vocabulary(store, catalogue=catalogue).find(name)
    if found and found.id != exercise_id:
        _check_free(name, found)
    with changing(store, actor=actor, summary="") as change:
        old = str(_own(change, exercise_id)["name"])
        change.update("own_exercise", exercise_id, _values(own, name))
        if key(old) != key(name):
            _let_mean(change, [old], exercise_id)
            change.summary = f"Renamed the exercise “{old}” to “{name}”"
        else:
            change.summary = f"Edited the exercise “{name}”"
        return Kept(exercise_id, None if change.empty else change.id)


def set_aliases(
    store: Store, exercise_id: str, aliases: Sequence[str], *, catalogue: Catalogue, actor: Actor
) -> Kept:
    """Let an exercise have these further names and no other, as one change.

    Raises:
        InputError: a name is empty, or means another exercise; nothing was written.
        StoreError: the journal cannot be used.
    """
    known = names.vocabulary(store, catalogue=catalogue)
    if exercise_id not in known.exercises:
        raise InputError(f"There is no exercise {exercise_id} in this journal.")
    wanted = [_name(alias, "A further name") for alias in aliases]
    for alias in wanted:
        found = known.find(alias)
        if found and found.id != exercise_id:
            _check_free(alias, found)
    with changing(store, actor=actor, summary="") as change:
        there = holding(change.cursor, "alias", "exercise", [exercise_id])
        change.remove("alias", [row["id"] for row in there if row["name"] not in wanted])
        _let_mean(change, wanted, exercise_id)
        change.summary = f"Set the further names of “{known.exercises[exercise_id].name}”"
        return Kept(exercise_id, None if change.empty else change.id)


def archive_exercise(store: Store, exercise_id: str, *, catalogue: Catalogue, actor: Actor) -> Kept:
    """Set an exercise aside: it is no longer offered, what was done with it stays.

    Raises:
        InputError: it is not known.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        name = _name_of(change, exercise_id, catalogue)
        if not holding(change.cursor, "archived_exercise", "exercise", [exercise_id]):
            change.insert("archived_exercise", [{"exercise": exercise_id}])
        change.summary = f"Set the exercise “{name}” aside"
        return Kept(exercise_id, None if change.empty else change.id)


def unarchive_exercise(
    store: Store, exercise_id: str, *, catalogue: Catalogue, actor: Actor
) -> Kept:
    """Offer an exercise again that was set aside.

    Raises:
        InputError: it is not known.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        name = _name_of(change, exercise_id, catalogue)
        there = holding(change.cursor, "archived_exercise", "exercise", [exercise_id])
        change.remove("archived_exercise", [row["id"] for row in there])
        change.summary = f"Offered the exercise “{name}” again"
        return Kept(exercise_id, None if change.empty else change.id)


def delete_exercise(store: Store, exercise_id: str, *, actor: Actor) -> Kept:
    """Take an own exercise out that no session names, with its further names, as one change.

    Raises:
        InputError: it is none of one's own, or a session names it; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        name = _own(change, exercise_id)["name"]
        if holding(change.cursor, "entry", "exercise", [exercise_id]):
            raise InputError(
                f"“{name}” stands in sessions of yours; set it aside, or merge it into another."
            )
        for table in ("alias", "archived_exercise"):
            rows = holding(change.cursor, table, "exercise", [exercise_id])
            change.remove(table, [row["id"] for row in rows])
        change.remove("own_exercise", [exercise_id])
        change.summary = f"Deleted the exercise “{name}”"
        return Kept(exercise_id, change.id)


def _checked(own: Own) -> str:
    for field in _TEXTS:
        check_text(f"The {field}", getattr(own, field))
    return _name(own.name, "The name of an exercise")


def _name(given: str, label: str) -> str:
    check_text(label, given)
    name = " ".join(given.split())
    if not name or len(name) > _LONGEST_NAME:
        raise InputError(f"{label} has 1 to {_LONGEST_NAME} characters.")
    return name


def _check_free(name: str, found: Exercise | None) -> None:
    if found:
        raise InputError(f"The name “{name}” means “{found.name}” already; merge the two instead.")


def _values(own: Own, name: str) -> dict[str, object]:
    return {
        "name": name,
        "unit": own.unit.value,
        "per_side": own.per_side,
        **{field: getattr(own, field).strip() for field in _TEXTS},
    }


def _own(change: Change, exercise_id: str) -> Row:
    found = holding(change.cursor, "own_exercise", "id", [exercise_id])
    if not found:
        raise InputError(f"There is no exercise of your own named {exercise_id}.")
    return found[0]


def _name_of(change: Change, exercise_id: str, catalogue: Catalogue) -> str:
    if exercise_id in catalogue.exercises:
        return catalogue.exercises[exercise_id].name
    return str(_own(change, exercise_id)["name"])


def _let_mean(change: Change, aliases: Sequence[str], exercise_id: str) -> None:
    """Let names mean an exercise; of names that read the same the last stands."""
    for alias in dict.fromkeys(aliases):
        same = holding(change.cursor, "alias", "name", [alias])
        if not any(row["exercise"] == exercise_id for row in same):
            change.remove("alias", [row["id"] for row in same])
            change.insert("alias", [{"name": alias, "exercise": exercise_id}])
