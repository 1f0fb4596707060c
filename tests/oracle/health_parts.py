"""What the answers about odd rows share: what is compared, and pages of each kind."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.oracle.parts import Row
from tests.oracle.past import Asked

Kept = dict[str, Any]  # Any: a row by column name
Found = tuple[str, str, int, date | None, int | None, int | None, str | None, float | None]

CHECKED = (
    "sleep_hours",
    "hydration_glasses",
    "foam_rolling_min",
    "stretching_min",
    "active_recovery_min",
    "desk_hours",
    "posture_breaks",
)
RATED = (
    "duration_min",
    "effort",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
    "form",
)
TOLD = (*RATED, "day", "start", "kind", "warm_up", "title", "notes")


def paged(found: Iterable[Found], asked: Asked, *, by_word: bool = False) -> list[Row]:
    """Give a page of each kind, the newest first, with its number and its first and last day."""
    by_kind: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        if asked.finding in (None, one[0]):
            by_kind[one[0]].append(one)
    rows: list[Row] = []
    for _, kept in sorted(by_kind.items()):
        days = [one[3] for one in kept if one[3] is not None]
        span = (len(kept), min(days, default=None), max(days, default=None))
        kept.sort(key=lambda one: ((one[6] or "") if by_word else one[1], one[2]))
        kept.sort(key=lambda one: one[3] or date.min, reverse=True)
        page = kept[asked.offset : asked.offset + asked.page_size]
        rows += [(*one, *span) for one in page]
    return rows
