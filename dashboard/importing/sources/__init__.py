"""The kinds of files that are known, one declaration each."""

from dashboard.importing.sources.source import Signature, Source, header_names, placed
from dashboard.importing.sources.strong import STRONG
from dashboard.importing.sources.supple import CHECKINS, ENTRIES, MEASURES, SESSIONS
from dashboard.importing.sources.trackers import TRACKERS

ALL = (STRONG, *TRACKERS, ENTRIES, MEASURES, SESSIONS, CHECKINS)
"""In the order in which they are tried."""

BY_NAME = {source.name: source for source in ALL}


__all__ = ["ALL", "BY_NAME", "Signature", "Source", "header_names", "placed"]
