"""From a log to one careful suggestion; pure: no clock, no database, no files."""

from dashboard.progression.decision import Decision, as_json
from dashboard.progression.engine import decide
from dashboard.progression.log import Log
from dashboard.progression.reading import read_log

__all__ = ["Decision", "Log", "as_json", "decide", "read_log"]
