"""N3, N4 and N6: an even week, recovery habits, and an if-then plan."""

from collections.abc import Iterator

from dashboard.progression import thresholds as t
from dashboard.progression.exact import mean
from dashboard.progression.plan import Plan
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted, figure, joined

_HABITS = {
    "hydration": "hydration",
    "foam_rolling": "foam rolling",
    "stretching": "stretching",
    "active_recovery": "active recovery",
}


def even_days(s: Situation) -> Iterator[str]:
    """N3: the daily loads of the last block hardly differ."""
    loads = [day.load for day in s.days_to_last(t.BLOCK_DAYS) if day.load is not None]
    if len(loads) < t.MONOTONY_DAYS or len(loads) < s.usual.blocks[0].days:
        return
    week = [*loads, *[0] * (t.BLOCK_DAYS - len(loads))]
    middle = mean(week)
    spread = mean([(load - middle) ** 2 for load in week])
    if middle > 0 and middle**2 > t.MONOTONY**2 * spread:
        yield "Every day was much the same; a lighter day in between would vary things."


def recovery_habits(s: Situation) -> Iterator[str]:
    """N4: the habits ticked in the last seven days; what was left out is not counted up."""
    week = [row for row in s.recovery if s.age(row.day.toordinal()) < t.BLOCK_DAYS]
    answered, ticked = [], []
    for name, words in _HABITS.items():
        days = {row.day for row in week if getattr(row, name)}
        if days:
            ticked.append(f"{words} on {counted(len(days), 'day')}")
        if any(getattr(row, name) is not None for row in week):
            answered.append(words)
    if ticked:
        yield f"In the last seven days: {joined(ticked)}. Small habits are welcome, never a must."
    elif answered:
        such = joined(answered, last=" or ")
        yield f"Small habits, such as {such}, are welcome, never a must."


def when_then(s: Situation, plan: Plan) -> Iterator[str]:
    """N6: two weeks under the planned days; offer a plan that is easy to keep."""
    two = s.usual.blocks[:2]
    under = [b for b in two if b.complete and b.days < s.profile.planned_days]
    if len(under) < 2 or plan.days == 0:  # noqa: PLR2004 - two weeks
        return
    yield (
        "A plan that often helps: after something you do every day, such as your morning coffee, "
        f"I will do {figure(plan.minutes_per_session)} minutes. Think of one thing that may get in "
        f"the way and what you will do then, and keep {t.PLAN_SKIPS} skips a month in reserve."
    )
