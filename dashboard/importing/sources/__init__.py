"""The kinds of files that are known, one declaration each."""

from collections.abc import Sequence

from dashboard.importing.sources.source import Source, header_names, placed
from dashboard.importing.sources.strong import STRONG
from dashboard.importing.sources.supple import CHECKINS, ENTRIES, MEASURES, SESSIONS

ALL = (STRONG, ENTRIES, MEASURES, SESSIONS, CHECKINS)
"""In the order in which they are tried."""

BY_NAME = {source.name: source for source in ALL}


def recognised(header: Sequence[str]) -> Source | None:
    """Return the first source whose files have such a header."""
    names = header_names(header)
    return next((source for source in ALL if source.recognises(names)), None)


__all__ = ["ALL", "BY_NAME", "Source", "header_names", "placed", "recognised"]
