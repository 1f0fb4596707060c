"""From a log to one careful suggestion; pure: no clock, no database, no files."""

from dashboard.progression.decision import Decision, Safety, as_json
from dashboard.progression.engine import decide
from dashboard.progression.gate import Gate, Standing, gate
from dashboard.progression.log import Log
from dashboard.progression.reading import read_log
from dashboard.progression.screening import Clearance, Screened
from dashboard.progression.verdict import Outcome
from dashboard.progression.version import RULES_VERSION

__all__ = [
    "RULES_VERSION",
    "Clearance",
    "Decision",
    "Gate",
    "Log",
    "Outcome",
    "Safety",
    "Screened",
    "Standing",
    "as_json",
    "decide",
    "gate",
    "read_log",
]
