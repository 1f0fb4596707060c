"""The suggestion of now: judged once a run, and written into the ledger when it is shown first."""

import json

from dashboard import reports
from dashboard.progression import RULES_VERSION, Decision, as_json
from dashboard.reports import Considered
from dashboard.store.shown import Shown, keep_shown
from dashboard.ui import context


def considered_now() -> Considered:
    """Return what the rules suggest today, for a page that reads it and does not show it."""
    return reports.considered(
        context.store(), today=context.settings().today, catalogue=context.catalogue()
    )


def suggestion() -> Considered:
    """Return what the rules suggest today; whoever asks is going to show it."""
    store, today = context.store(), context.settings().today
    considered = considered_now()
    keep_shown(
        store,
        Shown(
            as_of=today,
            decision=as_text(considered.decision),
            inputs=considered.inputs,
            rules_version=RULES_VERSION,
        ),
    )
    return considered


def as_text(decision: Decision) -> str:
    """Return a decision as the ledger keeps it."""
    return json.dumps(as_json(decision))
