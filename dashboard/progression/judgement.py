"""From rules that fired to one outcome and one week: the most cautious wins, factors by minimum."""

from dataclasses import dataclass
from fractions import Fraction

from dashboard.progression import thresholds as t
from dashboard.progression.explain import READY, stay, stepping
from dashboard.progression.log import Variable
from dashboard.progression.plan import Plan, planned_week
from dashboard.progression.plateau import STUCK, plateau
from dashboard.progression.rules import fired
from dashboard.progression.situation import Situation
from dashboard.progression.steps import Step, exercise_step, week_step
from dashboard.progression.verdict import Firing, Outcome

_SETTLING = "R23"
_CROWDED = frozenset({"R08", "R24"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules come to.

    Args:
        outcome: the most cautious that fired.
        leading: the lowest-numbered firing with that outcome.
        firings: every rule that fired, in order.
        factor: the smallest that fired.
        plan: the week suggested.
        step: what goes up, only if the outcome is an increase.
        resume: ordinal of the day on which to go on, only if the outcome is rest.
    """

    outcome: Outcome
    leading: Firing
    firings: tuple[Firing, ...]
    factor: Fraction
    plan: Plan
    step: Step | None = None
    resume: int | None = None

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that fired, in order."""
        return tuple(firing.rule.id for firing in self.firings)


def judged(s: Situation) -> Judgement:
    """Evaluate all rules; only if none fires, look for one step up."""
    firings = fired(s)
    if not firings:
        return _ready(s)
    outcome = min((firing.verdict.outcome for firing in firings), key=lambda o: o.caution)
    factor = min(firing.verdict.factor for firing in firings)
    rules = [firing.rule.id for firing in firings]
    resumes = [firing.verdict.resume for firing in firings if firing.verdict.resume is not None]
    return Judgement(
        outcome=outcome,
        leading=next(firing for firing in firings if firing.verdict.outcome is outcome),
        firings=firings,
        factor=factor,
        plan=planned_week(
            s,
            factor=factor,
            crowded=not _CROWDED.isdisjoint(rules),
            step=_kept_step(s) if rules == [_SETTLING] else None,
        ),
        resume=max(resumes) if outcome is Outcome.REST else None,
    )


def _ready(s: Situation) -> Judgement:
    """Nothing fired: R25 and R26 may suggest one step, a variation, or to stay."""
    step = week_step(s)
    stuck = plateau(s) if step is None else None
    if step is None and stuck is None:
        step = exercise_step(s)
    if stuck is not None:
        leading = Firing(STUCK, stuck)
    else:
        leading = Firing(READY, stay(s) if step is None else stepping(s, step))
    return Judgement(
        outcome=leading.verdict.outcome,
        leading=leading,
        firings=(leading,),
        factor=t.FULL,
        plan=planned_week(s, factor=t.FULL, crowded=False, step=step),
        step=step,
    )


def _kept_step(s: Situation) -> Step | None:
    """Return the step that was accepted lately and still applies: it is not taken back."""
    step = week_step(s)
    if step is None:
        return None
    return step if step.variable in _lately_accepted(s) else None


def _lately_accepted(s: Situation) -> set[Variable | None]:
    return {row.variable for row in s.accepted if s.age(row.day.toordinal()) <= t.SETTLE_DAYS}
