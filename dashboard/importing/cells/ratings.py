"""Ratings that say their own scale: faces, words, stars, percents, 7/10."""

import re
from collections.abc import Mapping

from dashboard.importing.cells.plain import bare

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?%")
_OF = re.compile(
    r"(\d{1,3}(?:[.,]\d+)?) ?(?:/|of|out of|von|sur|de|di|van|av|z|na|su) ?(\d{1,3})(?: .*)?"
)
_STARS = re.compile(r"([★⭐🌟]{1,5})(☆{0,4})")
_IN_BRACKETS = re.compile(r"\(([^)]+)\)$")
_LONGEST, _MOST = 40, 100


class Shares:
    """Reads ratings as shares of their scales.

    Args:
        known: words and faces by their plain spelling.
    """

    def __init__(self, known: Mapping[str, float]) -> None:
        self._known = known

    def share(self, cell: str | None) -> float | None:
        """Return where a rating stands between the ends of its scale, from 0 to 1.

        It is 10 more where the word says how good, rather than how much.
        """
        if not cell or len(cell) > _LONGEST:
            return None
        text = bare(cell)
        percent, of, stars = _PERCENT.fullmatch(text), _OF.fullmatch(text), _STARS.fullmatch(text)
        if percent:
            return _kept(_number(percent[1]) / _MOST)
        if of and 0 < int(of[2]) <= _MOST:
            return _kept(_number(of[1]) / int(of[2]))
        if stars:
            return 10 + (len(stars[1]) - 1) / 4
        in_brackets = _IN_BRACKETS.search(text)
        found = self._known.get(text, self._known.get(text.rstrip("!.")))
        return self._known.get(in_brackets[1]) if found is None and in_brackets else found


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _kept(share: float) -> float | None:
    return share if 0 <= share <= 1 else None
