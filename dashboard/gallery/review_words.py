"""A week, month or year in words: what was, without saying where it goes.

A review counts; it claims no direction. Its medians are those of the charts: comfort by exercise
day, the change by session.
"""

from collections.abc import Mapping
from statistics import median
from typing import Final

from dashboard.charts.days import PERIOD_WORDS
from dashboard.gallery.period_words import inside
from dashboard.gallery.review_goals import goals
from dashboard.gallery.words import amount, listed, number, reach
from dashboard.insight.allowed import FEW_DAYS
from dashboard.journal.phrases import day_in_words
from dashboard.manner import MONTHS
from dashboard.model import Sign
from dashboard.planning.spans import Size, Span
from dashboard.reports import FirstTime, Review, Summary

_GAP_TOLD: Final = 7
"""A stretch of fewer days without a session is no gap but rest."""

_FIRSTS_NAMED: Final = 4


def title(span: Span, *, size: Size) -> str:
    """Name a span: its days, its month, its year."""
    if size == "week":
        return f"Week of {reach(span.first, span.last)}"
    if size == "month":
        return f"{MONTHS[span.first.month - 1]} {span.first.year}"
    return str(span.first.year)


def about(size: Size, *, filtered: bool) -> str:
    """Say what of the page does not change a review: its span, and its filter where one is set."""
    every = " It counts every session, also those that the filter leaves out." if filtered else ""
    return f"The review has its own span: one {size}, whatever days are chosen above.{every}"


def long_ago(size: Size) -> str:
    """Say why a review does not open on the present."""
    return f"The present {size} has no session on record. This is the latest {size} that has one."


def sentence(review: Review) -> str:
    """Say how often and how long, and what the goal is for a week."""
    if not review.totals.sessions:
        if review.running:
            return f"{_so_far(review)}nothing on record yet."
        return "Nothing on record."
    return f"{_so_far(review)}{totals(review.totals)}.{goals(review)}"


def totals(held: Summary) -> str:
    """Write the totals of a span: sessions, days, and minutes as far as they are known."""
    said = f"{amount(held.sessions, 'session')} on {amount(held.exercise_days, 'day')}"
    if held.minutes is None:
        return f"{said}, minutes not known"
    if held.sessions_without_duration:
        without = amount(held.sessions_without_duration, "session")
        return f"{said}, {_minutes(held.minutes)} and {without} without a duration"
    return f"{said}, {_minutes(held.minutes)}"


def beside(review: Review) -> str:
    """Hold the span against the one before: whole against whole, or as many first days."""
    held = review.before
    if held is None:
        return ""
    spans = held.spans
    earlier = totals(held.earlier) if held.earlier.sessions else "no session"
    if spans.whole:
        lengths = ""
        if spans.later.days != spans.earlier.days:
            days = amount(spans.earlier.days, "day")
            lengths = f" ({days}; this {review.size} has {spans.later.days})"
        return f"The {review.size} before{lengths}: {earlier}."
    days = amount(spans.later.days, "day")
    same = (
        f"The same {days} of the {review.size} before"
        if spans.later.days > 1
        else (f"The first day of the {review.size} before")
    )
    if spans.later.days < review.counted.days:
        later = totals(held.later) if held.later.sessions else "no session"
        return (
            f"The {review.size} before has only {days}: {earlier}. "
            f"The first {days} of this {review.size}: {later}."
        )
    return f"{same}: {earlier}."


def details(review: Review, *, signs: Mapping[str, Sign]) -> list[str]:
    """Say the rest, a sentence or two a line: comfort, soreness, signs, what was new, breaks."""
    lines = [
        _comfort(review),
        _soreness(review),
        _signs(review, signs),
        _new(review),
        _best(review),
        *(
            f"{PERIOD_WORDS[kind]}: {reach(days.first, days.last)}."
            for kind, days in inside(review.periods, review.counted)
        ),
        _gap(review),
        _to_come(review),
    ]
    return [line for line in lines if line]


def _so_far(review: Review) -> str:
    """Mark a span that still runs; what a finished one is called stands above the sentence."""
    if not review.running:
        return ""
    return f"This {review.size} so far ({reach(review.counted.first, review.counted.last)}): "


def _minutes(minutes: float) -> str:
    return amount(round(minutes), "minute")


def comfort_medians(review: Review) -> list[str]:
    """Return the median of each moment that was rated, over exercise days: 5 before."""
    rated = {
        "before": [one.comfort_before for one in review.days],
        "during": [one.comfort_during for one in review.days],
        "after": [one.comfort_after for one in review.days],
    }
    known = {name: [one for one in values if one is not None] for name, values in rated.items()}
    return [f"{number(median(values))} {name}" for name, values in known.items() if values]


def _comfort(review: Review) -> str:
    held, moments = review.comfort, comfort_medians(review)
    if not moments:
        return "No comfort ratings." if review.totals.sessions else ""
    what = "Median comfort of the days (the middle value), 10 is fully comfortable"
    said = f"{what}: {listed(moments)} sessions."
    if held.change_median is None:
        return said
    both = f"{amount(held.changes, 'session')} with comfort before and after"
    return f"{said} {both}: median change {_by(held.change_median)}."


def _by(change: float) -> str:
    if number(abs(change)) == "0":
        return "none"
    return f"{amount(abs(change), 'point')} {'up' if change > 0 else 'down'}"


def _soreness(review: Review) -> str:
    more = review.more
    if more.soreness_median is None:
        return ""
    told = f"Soreness the next morning, 10 is worst, after {amount(more.soreness_known, 'session')}"
    if more.soreness_known == 1:
        return f"{told}: {number(more.soreness_median)}."
    return (
        f"{told}: median {number(more.soreness_median)}, settled (3 or less) after "
        f"{number(more.settled)}."
    )


def _signs(review: Review, signs: Mapping[str, Sign]) -> str:
    """Name the signs noted, each once, in the order of days."""
    if not review.signs:
        return ""
    days: dict[str, set[int]] = {}
    for one in reversed(review.signs):
        words = signs[one.code].words if one.code in signs else one.code
        days.setdefault(words, set()).add(one.day.toordinal())
    named = [f"{words} on {amount(len(on), 'day')}" for words, on in days.items()]
    return f"Signs noted: {listed(named)}."


def _new(review: Review) -> str:
    steps = [one for one in review.firsts if _is_step(one)]
    others = [one.name for one in review.firsts if not _is_step(one)]
    said = []
    if others:
        said.append(f"For the first time: {_some(others)}.")
    if steps:
        said.append(f"A level up: {_some([f'{one.name} (level {one.level})' for one in steps])}.")
    if review.more.accepted:
        said.append(f"{amount(review.more.accepted, 'suggestion')} accepted.")
    return " ".join(said)


def _is_step(first: FirstTime) -> bool:
    return first.level is not None and first.highest is not None and first.level > first.highest


def _some(names: list[str]) -> str:
    if len(names) <= _FIRSTS_NAMED:
        return listed(names)
    return listed([*names[:_FIRSTS_NAMED], f"{number(len(names) - _FIRSTS_NAMED)} more"])


def _best(review: Review) -> str:
    """Name the most comfortable day, where there are several to choose among, and one is."""
    rated = [(one.comfort_after, one.day) for one in review.days if one.comfort_after is not None]
    best = max((value for value, _ in rated), default=0.0)
    days = [day for value, day in rated if value == best]
    if len(rated) < FEW_DAYS or len(days) > 1:
        return ""
    return f"The most comfortable day afterwards: {day_in_words(days[0])}, {number(best)}."


def _gap(review: Review) -> str:
    gap = review.gap
    if gap is None or gap.days < _GAP_TOLD:
        return ""
    why = ", with what you marked in it" if inside(review.periods, gap) else ""
    return (
        f"The longest time without a session: {amount(gap.days, 'day')}, "
        f"{reach(gap.first, gap.last)}{why}. Breaks are part of it."
    )


def _to_come(review: Review) -> str:
    if not review.to_come:
        return ""
    lie = "lies" if review.to_come == 1 else "lie"
    return f"{amount(review.to_come, 'session')} on record {lie} after today; not counted here."
