"""The kinds of files that are known, one declaration each."""

from dashboard.importing.sources.alphaprogression import ALPHAPROGRESSION
from dashboard.importing.sources.fitbod import FITBOD
from dashboard.importing.sources.fitnotes import BODY, FITNOTES, NAMESAKE
from dashboard.importing.sources.gymbook import GYMBOOK
from dashboard.importing.sources.gymrun import GYMRUN
from dashboard.importing.sources.hevy import HEVY
from dashboard.importing.sources.jefit import JEFIT
from dashboard.importing.sources.source import Signature, Source, header_names, placed
from dashboard.importing.sources.strong import STRONG
from dashboard.importing.sources.stronglifts import STRONGLIFTS
from dashboard.importing.sources.supple import CHECKINS, ENTRIES, MEASURES, SESSIONS
from dashboard.importing.sources.trackers import TRACKERS

ALL = (
    STRONG,
    HEVY,
    FITBOD,
    NAMESAKE,
    FITNOTES,
    BODY,
    STRONGLIFTS,
    JEFIT,
    ALPHAPROGRESSION,
    GYMRUN,
    GYMBOOK,
    *TRACKERS,
    ENTRIES,
    MEASURES,
    SESSIONS,
    CHECKINS,
)
"""In the order in which they are tried."""

BY_NAME = {source.name: source for source in ALL}


__all__ = ["ALL", "BY_NAME", "Signature", "Source", "header_names", "placed"]
