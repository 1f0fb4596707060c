"""Small pieces of the sentences that an import says."""

from collections.abc import Sequence

from dashboard.manner import figure


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 row``, ``3 rows``."""
    return f"{number} {noun}" if number == 1 else f"{figure(f'{number:,}')} {noun}s"


def listed(names: Sequence[str], *, at_most: int = 8) -> str:
    """Return names as one phrase: ``a, b and c``, or ``a, b and 12 more``."""
    shown = list(names[:at_most]) if len(names) > at_most + 1 else list(names)
    last = f"{len(names) - len(shown)} more" if len(shown) < len(names) else shown.pop()
    return f"{', '.join(shown)} and {last}" if shown else last
