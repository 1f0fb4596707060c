"""The smallest session that counts: for a day on which nothing else will do."""

from typing import Final

from dashboard.journal.typed_line import usual
from dashboard.model import Catalogue, Entry

MINUTES: Final = 2

EXERCISES: Final = ("cat_cow_1", "bow_arrow_1", "scap_squeeze_1")
"""Easiest rungs, all done on a chair; none of those that some people ask a professional about."""


def line_up(catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return the exercises with the doses that the catalogue begins with."""
    return tuple(usual(catalogue.exercises[exercise]) for exercise in EXERCISES)
