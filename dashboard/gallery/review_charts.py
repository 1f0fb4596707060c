"""What the small charts of a review say to people who do not see them."""

from typing import TYPE_CHECKING

from dashboard.gallery.review_words import comfort_medians, title
from dashboard.gallery.words import amount
from dashboard.journal.phrases import day_in_words

if TYPE_CHECKING:
    from dashboard.reports import Review

_NAMED = 7


def sessions_alt(review: "Review") -> str:
    """Describe the bars of sessions."""
    by = "month" if review.size == "year" else "day"
    held = (
        [f"{day_in_words(one.day)} {one.sessions}" for one in review.days]
        if review.size == "week"
        else []
    )
    told = f" {', '.join(held)}." if held else ""
    total = amount(review.totals.sessions, "session")
    return f"Bars: sessions by {by}, {title(review.span, size=review.size)}. {total} in all.{told}"


def comfort_alt(review: "Review") -> str:
    """Describe the points of comfort."""
    medians = [one for one in comfort_medians(review) if not one.endswith("during")]
    return (
        f"Points: comfort before and after sessions by day, 0 to 10 with 10 fully comfortable, "
        f"{title(review.span, size=review.size)}. Medians by day: {', '.join(medians)}."
    )
