"""Marked stretches - flare, travel, illness, pause - inside a span of days, in words."""

from collections.abc import Sequence
from typing import Final

from dashboard.gallery.words import listed, number, reach
from dashboard.planning.spans import Span
from dashboard.reports import Period

HARD: Final = frozenset({"flare", "illness"})
"""Stretches that are bad by themselves: what follows is better on average, whatever is done."""

_WITH_ARTICLE: Final = {
    "flare": "a flare",
    "illness": "an illness",
    "travel": "travel",
    "pause": "a pause",
}
_NAMED: Final = 4


def inside(periods: Sequence[Period], span: Span) -> list[tuple[str, Span]]:
    """Return the kinds of the stretches that touch a span, each with its days in it."""
    return [
        (one.kind, Span(max(one.first_day, span.first), min(one.last_day or span.last, span.last)))
        for one in periods
        if one.first_day <= span.last and (one.last_day or span.last) >= span.first
    ]


def kinds(found: Sequence[tuple[str, Span]]) -> str:
    """Name the kinds, each once: a flare and travel."""
    return listed(list(dict.fromkeys(_WITH_ARTICLE[kind] for kind, _ in found)))


def in_it(found: Sequence[tuple[str, Span]]) -> str:
    """Say which stretches a span has in it, with their days; of many the first four."""
    named = [(_WITH_ARTICLE[kind], f"({reach(days.first, days.last)})") for kind, days in found]
    if len(named) == 1:
        return f"{named[0][0]} in it {named[0][1]}"
    told = [" ".join(one) for one in named[:_NAMED]]
    more = len(named) - _NAMED
    return f"{listed([*told, f'{number(more)} more'] if more > 0 else told)} in it"
