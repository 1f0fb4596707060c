"""What declarations of diaries share: rows become check-ins, and sessions where they say so."""

from dashboard.importing.fields import CLOCK, TEXT, Column, duration

MADE = ("(said)", "(moved)", "(slept)", "(signs)", "(aside)")
"""Columns that a diary's reshape makes, in brackets so that no file has them.

``said`` goes into the day's notes, ``moved`` names exercise that was done, ``slept`` is how long,
``signs`` are symptoms, ``aside`` is what the row is where it tells nothing that is kept.
"""

COLUMNS = (
    Column("said", ("(said)",), TEXT),
    Column("moved", ("(moved)",), TEXT),
    Column("slept_s", ("(slept)",), duration(3600, clock="h:mm")),
    Column("signs", ("(signs)",), TEXT),
    Column("aside", ("(aside)",), TEXT),
)
NO_CLOCK = Column("start", (), CLOCK)

ASSUMPTION = (
    "Entries of one day became its check-in; those that name exercise became sessions, too."
)
