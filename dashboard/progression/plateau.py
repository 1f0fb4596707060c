"""R26: six steady weeks without much change; try something of the same kind before more."""

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, mean, median
from dashboard.progression.situation import Situation
from dashboard.progression.verdict import Outcome, Rule, Verdict

STUCK = Rule("R26", "Plateau", f"{t.PLATEAU_DAYS} days to the last one", ("founding", "S12", "M1"))


def plateau(s: Situation) -> Verdict | None:
    """Hold, and suggest a sideways variation, when comfort and range have not moved."""
    last = s.last
    if last is None or last.day - s.days[0].day < t.PLATEAU_DAYS:
        return None
    first = last.day - t.PLATEAU_DAYS + 1
    if any(row.day.toordinal() >= first for row in s.accepted):
        return None
    peaks = [day.peak for day in s.days_to_last(t.PLATEAU_DAYS) if day.peak is not None]
    if len(peaks) < t.PLATEAU_COUNT:
        return None
    before, lately = median(peaks[: t.SIX]), median(peaks[-t.SIX :])
    if lately < t.PLATEAU_PEAK or before - lately >= t.LITTLE_POINTS:
        return None
    gained = range_gain([reading.degrees for reading in s.readings if reading.day >= first])
    if gained is not None and gained >= t.RANGE_CHANGE:
        return None
    evidence: dict[str, Exact] = {
        "peak_before": before,
        "peak_lately": lately,
        "rated_days": len(peaks),
        "window_days": t.PLATEAU_DAYS,
    }
    if gained is not None:
        evidence["range_change"] = gained
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        "Steady for six weeks without much change. Try a different exercise of the same kind and "
        "level. If movement stays limited, ask a professional.",
        "you have tried a different exercise of the same kind for a week, or comfort is a point "
        "better over six sessions",
        evidence,
    )


def range_gain(degrees: list[Exact]) -> Exact | None:
    """Return how far range has grown, the last two dates against the first two; needs four."""
    if len(degrees) < t.RANGE_DATES:
        return None
    return mean(degrees[-t.RANGE_PAIR :]) - mean(degrees[: t.RANGE_PAIR])
