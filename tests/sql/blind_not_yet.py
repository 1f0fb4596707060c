"""Blind files that are not read rightly yet, by reason; the list may only shrink."""

NOT_YET: dict[str, tuple[str, ...]] = {
    "days and times in words, with a zone or in another order are not settled on main yet": (
        "insight_timer.csv",
    ),
}
