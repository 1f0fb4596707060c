"""The goals of a review: which of its full weeks reached them, in words.

A week that touches a marked stretch is not held against a goal. Of minutes, a week has reached its
goal once the known ones do; where a duration is missing and they do not, that stays open: never are
only the weeks judged that happen to be complete.
"""

from datetime import date, timedelta

from dashboard.gallery.period_words import inside, kinds
from dashboard.gallery.words import amount, number
from dashboard.planning.spans import Span
from dashboard.reports import Review


def goals(review: Review) -> str:
    """Say the goal of a week, or how many full weeks of a longer span reached theirs."""
    return _of_week(review) if review.size == "week" else _of_weeks(review)


def _of_week(review: Review) -> str:
    sessions, minutes = review.weeks[-1].goal, review.minutes[-1].goal
    if sessions is None or minutes is None:
        return ""
    marked = inside(review.periods, review.span)
    free = f" With {kinds(marked)} in the week, it does not count." if marked else ""
    goal = f"{amount(sessions, 'session')} and {amount(minutes, 'minute')}"
    return f" The goal of the week: {goal}.{free}"


def _of_weeks(review: Review) -> str:
    full = [one for one in review.weeks if not one.partial and one.goal is not None]
    free = [one.week for one in full if inside(review.periods, _week(one.week))]
    left_out = ""
    if free:
        marked = [found for week in free for found in inside(review.periods, _week(week))]
        verb = "is" if len(free) == 1 else "are"
        left_out = (
            f" {amount(len(free), 'week')} with {kinds(marked)} {verb} left out of the count."
        )
    aimed = [one for one in full if one.week not in free]
    if not aimed:
        return left_out
    reached = sum(one.sessions >= (one.goal or 0) for one in aimed)
    weeks = f"{amount(len(aimed), 'full week')} reached {'its' if len(aimed) == 1 else 'their'}"
    minutes = _minutes(review, {one.week for one in aimed})
    return f" {number(reached)} of {weeks} goal of sessions{minutes}.{left_out}"


def _minutes(review: Review, weeks: set[date]) -> str:
    """Count the same weeks by minutes, and those that a missing duration leaves open."""
    aimed = [(one, one.goal) for one in review.minutes if one.week in weeks]
    reached = [goal is not None and (one.minutes or 0) >= goal for one, goal in aimed]
    unknown = sum(
        not done and one.sessions_without_duration > 0
        for (one, _), done in zip(aimed, reached, strict=True)
    )
    if unknown == len(aimed):
        return "; for minutes that is not known, as durations are missing"
    still = "is" if unknown == 1 else "are"
    missing = f" ({number(unknown)} {still} open, as a duration is missing)" if unknown else ""
    return f", {number(sum(reached))} that of minutes{missing}"


def _week(first: date) -> Span:
    return Span(first, first + timedelta(days=6))
