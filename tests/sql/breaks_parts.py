"""The parts of ``tests.sql.breaks`` that are files of their own, as one."""

from tests.sql import (
    breaks_health,
    breaks_keeping,
    breaks_kinds,
    breaks_plans,
    breaks_practice,
    breaks_reviews,
    breaks_saved,
)

PARTS: dict[str, list[tuple[str, str]]] = {
    **breaks_health.BREAKS,
    **breaks_keeping.BREAKS,
    **breaks_kinds.BREAKS,
    **breaks_plans.BREAKS,
    **breaks_practice.BREAKS,
    **breaks_reviews.BREAKS,
    **breaks_saved.BREAKS,
}
