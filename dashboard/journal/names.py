"""The vocabulary of a journal: what is shipped, and what the person added and did last."""

from dataclasses import asdict, dataclass

from dashboard import query
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue, Exercise, Unit
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class _Own:
    id: str
    name: str
    unit: str
    per_side: bool
    category: str
    target: str
    position: str
    equipment: str
    cues: str
    mistakes: str


@dataclass(frozen=True, slots=True)
class _Level:
    family: str
    level: int


@dataclass(frozen=True, slots=True)
class _Alias:
    name: str
    exercise: str


def vocabulary(store: Store, *, catalogue: Catalogue) -> Vocabulary:
    """Read the names that the journal knows now.

    Raises:
        StoreError: the journal cannot be used.
    """
    own = query.rows(store, "own_exercises", _Own)
    levels = query.rows(store, "family_levels", _Level)
    aliases = query.rows(store, "alias_list", _Alias)
    return Vocabulary(
        catalogue,
        own=[Exercise(**{**asdict(row), "unit": Unit(row.unit)}) for row in own],
        aliases={row.name: row.exercise for row in aliases},
        levels={row.family: row.level for row in levels},
    )
