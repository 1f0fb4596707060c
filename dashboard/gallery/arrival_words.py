"""The sentence under the chart of what an import would add."""

import pandas as pd

from dashboard.charts.arrivals import step
from dashboard.gallery.words import span
from dashboard.importing.wording import counted
from dashboard.manner import whole


def arrivals_sentence(frame: pd.DataFrame) -> str:
    """Say how many sessions would come to how many, and on how many days both are."""
    new, there = int(frame["new"].sum()), int(frame["there"].sum())
    days = frame.loc[frame["new"] > 0, "day"]
    if not new:
        return f"No new sessions; your journal has {whole(there)}." if there else "No new sessions."
    said = f"{counted(new, 'session')}, {span(days)}, would be added"
    if not there:
        return f"{said} to an empty journal."
    shared = int(((frame["new"] > 0) & (frame["there"] > 0)).sum())
    both = (
        f"on {counted(shared, 'day')} there are some already" if shared else "none on the same day"
    )
    return f"{said} to the {whole(there)} you have; {both}."


def arrivals_alt(frame: pd.DataFrame) -> str:
    """Describe the chart for people who do not see it."""
    bars = f"Stacked bars: sessions per {step(frame).word}, there and to be added."
    return f"{bars} {arrivals_sentence(frame)}"
