"""Days and numbers as a sentence says them."""

from datetime import date
from decimal import Decimal
from typing import Final

from dashboard.manner import day_written, figure

TARGETS: Final = {
    "rotation": "Turning",
    "extension": "Bending back and opening",
    "side-bend": "Bending sideways",
    "scapular control": "Shoulder blades",
    "neck posture": "Neck",
    "breathing": "Breathing",
}


def day_in_words(day: date) -> str:
    """Return a day like ``28 March 2026``, in the manner in force."""
    return day_written(day)


def counted(number: Decimal | int, noun: str) -> str:
    """Return a number with its noun: ``1 minute``, ``12.5 minutes``, ``65,471 minutes``."""
    plain = f"{Decimal(number):,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return f"{plain} {noun}" if plain == "1" else f"{figure(plain)} {noun}s"
