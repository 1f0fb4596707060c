"""What the small charts of a review say to people who do not see them."""

from typing import TYPE_CHECKING

from dashboard.gallery.review_words import title
from dashboard.gallery.words import number
from dashboard.journal.phrases import counted, day_in_words

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
    total = counted(review.totals.sessions, "session")
    return f"Bars: sessions by {by}, {title(review.span, size=review.size)}. {total} in all.{told}"


def comfort_alt(review: "Review") -> str:
    """Describe the points of comfort."""
    held = review.comfort
    means = [
        f"{moment} {number(value)}"
        for moment, value in (("before", held.before), ("after", held.after))
        if value is not None
    ]
    return (
        f"Points: comfort before and after sessions by day, 0 to 10 with 10 fully comfortable, "
        f"{title(review.span, size=review.size)}. On average {', '.join(means)}."
    )
