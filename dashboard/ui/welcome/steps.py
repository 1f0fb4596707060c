"""Where somebody new stands: the step lies in the drafts, so that a reload goes on there."""

import json
from enum import StrEnum
from typing import Final

from dashboard import reports
from dashboard.sample import visiting
from dashboard.store.drafts import drop_draft, keep_draft
from dashboard.ui import context

_FORM: Final = "first_run_step"


class Step(StrEnum):
    """Where the first run stands."""

    CHOICES = "choices"
    QUESTIONS = "questions"
    MADE = "made"
    SKIPPED = "skipped"


def now() -> Step:
    """Return the step; without one it is the choices while the journal is empty."""
    kept = reports.drafts(context.store(), form=_FORM).get("step")
    if kept in {Step.QUESTIONS, Step.MADE}:
        return Step(kept)
    if kept == Step.SKIPPED or not visiting.is_offered(context.store()):
        return Step.SKIPPED
    return Step.CHOICES


def to(step: Step) -> None:
    """Go to a step."""
    if step is Step.CHOICES:
        drop_draft(context.store(), form=_FORM)
    else:
        keep_draft(context.store(), form=_FORM, field="step", value=json.dumps(step))


def lacks_aims() -> bool:
    """Whether there is neither a goal nor a plan yet."""
    store = context.store()
    return not reports.goal_list(store) and not reports.plans(store)
