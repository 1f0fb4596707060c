"""N7: words for change, only as strong as the number of exercise days allows."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, median
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted

EIGHT_WEEKS = "Of the last eight weeks, the last six sessions"
"""Which span is meant: Trends compares over the span that it shows, so the two may differ."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Median discomfort of some sessions before and of as many lately."""

    before: Exact
    lately: Exact


def six_against_six(s: Situation) -> Comparison | None:
    """Compare the first six rated days of the last eight weeks with the last six."""
    rated = _peaks(s, t.CELEBRATED_DAYS)
    if len(rated) < t.CONFIDENT_DAYS:
        return None
    return Comparison(median(rated[: t.SIX]), median(rated[-t.SIX :]))


def direction(s: Situation) -> Iterator[str]:
    """Say how comfort moves; what got better over twelve days is celebrated instead."""
    count = len(s.days)
    if 0 < count < t.ENOUGH_DAYS:
        yield f"With {counted(count, 'exercise day')} it is too early to see a direction."
    if count < t.ENOUGH_DAYS:
        return
    span = s.days[-1].day - s.days[0].day
    compared = six_against_six(s)
    if compared is not None and span >= t.COMPARE_SPAN:
        yield from _clear_words(compared.lately - compared.before)
    elif span >= t.DIRECTION_DAYS:
        yield from _careful_words(_peaks(s, t.MONTH_DAYS))


def _clear_words(worse: Exact) -> Iterator[str]:
    if worse >= t.CLEAR_POINTS:
        yield f"{EIGHT_WEEKS} were clearly less comfortable than the first six."
    elif worse >= t.LITTLE_POINTS:
        yield f"{EIGHT_WEEKS} were a little less comfortable; it may be chance."
    elif worse > -t.LITTLE_POINTS:
        yield "Over the last eight weeks comfort has stayed much the same."


def _careful_words(peaks: list[Exact]) -> Iterator[str]:
    """Compare the last three rated days with the three before."""
    six = peaks[-t.SIX :]
    if len(six) < t.SIX:
        return
    half = t.SIX // 2
    worse = median(six[half:]) - median(six[:half])
    if worse >= t.CLEAR_POINTS:
        felt = "been a bit less comfortable"
    elif worse <= -t.CLEAR_POINTS:
        felt = "been a bit easier"
    else:
        felt = "felt about the same"
    yield f"Sessions have {felt} lately, the last three against the three before."


def _peaks(s: Situation, span: int) -> list[Exact]:
    since = s.today - span
    return [day.peak for day in s.days if day.day >= since and day.peak is not None]
