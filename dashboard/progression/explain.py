"""R25 in words: the step suggested, or why to stay."""

from dashboard.model import Catalogue
from dashboard.progression import thresholds as t
from dashboard.progression.decision import Change
from dashboard.progression.exact import Exact
from dashboard.progression.log import Variable
from dashboard.progression.situation import Situation
from dashboard.progression.steps import Step
from dashboard.progression.verdict import Outcome, Rule, Verdict
from dashboard.progression.words import counted, figure

READY = Rule(
    "R25", "Ready for one step", f"{t.MONTH_DAYS} days to the last one", ("D7", "P1", "P2", "P3")
)


def stepping(s: Situation, step: Step) -> Verdict:
    """Explain one small step."""
    drop = " Drop back if it feels worse." if step.variable is Variable.LEVEL else ""
    return Verdict(
        Outcome.INCREASE,
        t.FULL,
        f"Comfortable, steady, {counted(s.usual.days_28, 'day')} in four weeks: one small step, "
        f"{step_words(step, s.catalogue)}.{drop}",
        "",
        _figures(s),
    )


def stay(s: Situation) -> Verdict:
    """Explain that nothing is added, and what would open a step."""
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        f"Comfortable and steady, {counted(s.usual.days_28, 'day')} in four weeks. "
        "Stay with what works.",
        _opening(s),
        _figures(s),
    )


def step_words(step: Step | Change, catalogue: Catalogue) -> str:
    """Say what goes up, from what to what."""
    if step.variable is Variable.FREQUENCY:
        return f"days a week from {_shown(step.before)} to {_shown(step.after)}"
    if step.variable is Variable.DURATION:
        return f"weekly minutes from about {_shown(step.before)} to {_shown(step.after)}"
    names = catalogue.exercises
    exercise = names[step.exercise or ""]
    if step.variable is Variable.LEVEL:
        return f"from {exercise.name} to {names[str(step.after)].name}"
    unit = {"reps": "repetitions", "hold_s": "seconds of hold"}[exercise.unit]
    what = "sets" if step.variable is Variable.SETS else unit
    return f"{what} of {exercise.name} from {_shown(step.before)} to {_shown(step.after)}"


def _shown(value: Exact | str) -> str:
    return value if isinstance(value, str) else figure(value)


def _opening(s: Situation) -> str:
    """Name something that would open a step; see the readings in docs/decisions."""
    usual, profile = s.usual, s.profile
    if usual.days_28 < t.ENOUGH_DAYS:
        return f"there are {t.ENOUGH_DAYS} exercise days in four weeks"
    kept = usual.days_with_empty
    if kept is not None and kept < profile.planned_days <= (usual.days or 0):
        return f"your weeks hold {figure(profile.planned_days)} days each again"
    if usual.per_session < t.TARGET_MAX:
        return "your goal asks for longer sessions"
    return "an exercise that you do on three days or more, noted with sets and amounts, has room"


def _figures(s: Situation) -> dict[str, Exact]:
    return {
        "planned_days": s.profile.planned_days,
        "target_minutes": s.profile.target_minutes,
        "window_days": t.MONTH_DAYS,
    }
