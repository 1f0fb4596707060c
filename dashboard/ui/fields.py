"""Form fields that several pages use; nothing chosen means nothing known."""

from decimal import Decimal

import streamlit as st


def rating(label: str, *, key: str, low: int = 0, high: int = 10) -> Decimal | None:
    """Draw the points from ``low`` to ``high``, one tap each, and return the chosen one."""
    return decimal(st.pills(label, list(range(low, high + 1)), key=key))


def decimal(value: float | None) -> Decimal | None:
    """Return a number from a widget exactly as it was shown."""
    return None if value is None else Decimal(str(value).removesuffix(".0"))
