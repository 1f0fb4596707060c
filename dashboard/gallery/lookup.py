"""An exhibit by its key, also those that are made for one exercise or one test."""

from typing import TYPE_CHECKING, Final

from dashboard.gallery import EXERCISE_HISTORY, WHOLE_JOURNAL, Exhibit, ladder_exhibits, ranges
from dashboard.gallery.exercises import LADDER_CHANGES, LADDER_DOSES

if TYPE_CHECKING:
    from dashboard.model import Catalogue

_FIXED: Final = {exhibit.key: exhibit for exhibit in (*WHOLE_JOURNAL, EXERCISE_HISTORY)}


def exhibit(key: str, *, catalogue: "Catalogue") -> Exhibit:
    """Return the exhibit with a key.

    Raises:
        KeyError: there is none.
    """
    if key in _FIXED:
        return _FIXED[key]
    for place, prefix in enumerate((LADDER_DOSES, LADDER_CHANGES)):
        if key.startswith(prefix):
            exercise = key.removeprefix(prefix)
            return ladder_exhibits(exercise, name=exercise)[place]
    return ranges.exhibits(catalogue)[key]
