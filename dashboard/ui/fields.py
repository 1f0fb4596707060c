"""Form fields that several pages use; nothing chosen means nothing known."""

from decimal import Decimal
from typing import Final, Literal

import streamlit as st

from dashboard.manner import DayForm, in_force

_PHONE: Final = 328
"""Pixels: what a phone of 360 leaves between the margins."""
_ROOM: Final = "\u00a0" * 2
"""Beside a point, so that six fill a phone's width, 0 to 5 above 6 to 10, as wide as a thumb."""


def rating(label: str, *, key: str, low: int = 0, high: int = 10) -> Decimal | None:
    """Draw the points from ``low`` to ``high``, one tap each, and return the chosen one."""
    points = list(range(low, high + 1))
    return decimal(st.pills(label, points, format_func=_roomy, key=key, width=_PHONE, wrap=True))


def _roomy(point: int) -> str:
    return f"{_ROOM}{point}{_ROOM}"


def day_form() -> str:
    """Return how a field shows a day: 2026-03-28, which nobody can misread, or month first.

    In which weekday its calendar begins, Streamlit takes from the browser.
    """
    return "MM/DD/YYYY" if in_force().days is DayForm.MONTH_DAY else "YYYY-MM-DD"


def clock_form() -> Literal["12h", "24h"]:
    """Return how a field shows a time of day."""
    return "12h" if in_force().twelve else "24h"


def decimal(value: float | None) -> Decimal | None:
    """Return a number from a widget exactly as it was shown."""
    return None if value is None else Decimal(str(value).removesuffix(".0"))
