"""Days as people type them."""

import argparse
from datetime import date

from dashboard.settings import day_of


def iso_day(text: str) -> date:
    """Read a day; argparse turns the error into its complaint."""
    try:
        return day_of(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day like 2026-03-28: {text}") from None
