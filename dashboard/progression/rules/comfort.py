"""R04, R05, R09, R10 and R19: what comfort said.

Discomfort is 10 - comfort; a peak is a day's worst, during or after.
"""

from collections.abc import Sequence

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, median
from dashboard.progression.exercise_days import ExerciseDay
from dashboard.progression.situation import Situation
from dashboard.progression.verdict import Outcome, Verdict
from dashboard.progression.words import counted, day_words, figure, joined


def severe_discomfort(s: Situation) -> Verdict | None:
    """R04: the last day was severe, and nobody has looked at it since."""
    last = s.last
    if last is None or last.peak is None or last.peak < t.SEVERE_PEAK:
        return None
    if s.age(last.day) > t.SEVERE_GAP or s.advised_since(last.day):
        return None
    return Verdict(
        Outcome.SEEK_SOON,
        t.PAUSE,
        f"Comfort dropped to {_comfort(last.peak)} out of 10 on {day_words(last.day)}. Please "
        "pause and seek advice before the next session.",
        f"guidance is recorded for {day_words(last.day)} or later",
        {"peak": last.peak, "threshold": t.SEVERE_PEAK, "window_days": t.SEVERE_GAP},
    )


def lasting_discomfort(s: Situation) -> Verdict | None:
    """R05: discomfort that stays or grows over several sessions since the latest guidance."""
    last = s.last
    if last is None or s.age(last.day) > t.DISCOMFORT_GAP:
        return None
    rated = [day for day in s.days if day.peak is not None and not s.advised_since(day.day)]
    return _persistent(last, rated) or _worsening(s, rated)


def low_comfort(s: Situation) -> Verdict | None:
    """R09: low comfort on the last day."""
    last = s.last
    if last is None or last.peak is None or last.peak < t.RED_PEAK:
        return None
    return Verdict(
        Outcome.DECREASE,
        t.EASE_MORE,
        f"Comfort fell to {_comfort(last.peak)}. Next time: fewer minutes and an easier version.",
        f"comfort stays above {t.RATING_MAX - t.AMBER_PEAK} in the next session",
        {"peak": last.peak, "threshold": t.RED_PEAK},
    )


def uneasy_twice(s: Situation) -> Verdict | None:
    """R10: the last two days were both uneasy."""
    peaks = [day.peak for day in s.last2 if day.peak is not None and day.peak >= t.AMBER_PEAK]
    if len(peaks) < 2:  # noqa: PLR2004 - both of the last two
        return None
    return Verdict(
        Outcome.DECREASE,
        t.EASE,
        "Two sessions in a row were less comfortable.",
        f"comfort stays above {t.RATING_MAX - t.AMBER_PEAK} in the next session",
        {
            "peak_before": peaks[0],
            "peak_last": peaks[1],
            "threshold": t.AMBER_PEAK,
            "window_days": t.LAST_TWO_DAYS,
        },
    )


def amber_today(s: Situation) -> Verdict | None:
    """R19: something was uneasy at the last session, or the morning after."""
    last = s.last
    if last is None:
        return None
    uneasy: dict[str, Exact] = {}
    calmer = []
    if last.peak is not None and last.peak >= t.AMBER_PEAK:
        uneasy["peak"] = last.peak
        calmer.append(f"comfort stays above {t.RATING_MAX - t.AMBER_PEAK} in a session")
    if last.before is not None and last.before >= t.AMBER_BEFORE:
        uneasy["before"] = last.before
        calmer.append(f"a session starts with comfort above {t.RATING_MAX - t.AMBER_BEFORE}")
    if s.sore_day is not None and (s.sore_day.soreness or 0) >= t.SORE:
        uneasy["soreness"] = s.sore_day.soreness or 0
        calmer.append(f"soreness is below {t.SORE} the morning after a session")
    if not uneasy:
        return None
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        "Same again until it feels easier.",
        joined(calmer),
        {
            **uneasy,
            "threshold": t.AMBER_PEAK,
            "threshold_before": t.AMBER_BEFORE,
            "window_days": t.SORENESS_DAYS,
        },
    )


def _persistent(last: ExerciseDay, rated: Sequence[ExerciseDay]) -> Verdict | None:
    window = [day for day in rated if last.day - day.day < t.LASTING_DAYS]
    peaks = _peaks(window)
    if len(peaks) < t.LASTING_COUNT or min(peaks) < t.AMBER_PEAK:
        return None
    if last.day - window[0].day < t.LASTING_SPAN:
        return None
    return _advice(
        f"Discomfort has stayed at {figure(min(peaks))} or more out of 10 lately, over "
        f"{counted(len(peaks), 'session')}.",
        {"lowest_peak": min(peaks), "sessions": len(peaks), "window_days": t.LASTING_DAYS},
    )


def _worsening(s: Situation, rated: Sequence[ExerciseDay]) -> Verdict | None:
    six = rated[-t.WORSE_COUNT :]
    if len(six) < t.WORSE_COUNT or s.age(six[0].day) > t.DISCOMFORT_GAP:
        return None
    peaks = _peaks(six)
    half = t.WORSE_COUNT // 2
    before, lately = median(peaks[:half]), median(peaks[half:])
    if min(peaks[half:]) < t.AMBER_PEAK or lately - before < t.WORSE_POINTS:
        return None
    return _advice(
        f"Discomfort has been {figure(lately)} lately against {figure(before)} before, over "
        f"{counted(len(six), 'session')}.",
        {
            "peak_lately": lately,
            "peak_before": before,
            "sessions": len(six),
            "window_days": t.DISCOMFORT_GAP,
        },
    )


def _advice(what: str, evidence: dict[str, Exact]) -> Verdict:
    return Verdict(
        Outcome.SEEK_SOON,
        t.HALF,
        f"{what} It is worth asking a professional. Meanwhile, about half your usual amount, "
        "easier versions.",
        "guidance is recorded for the last session's day or later, or comfort stays above "
        f"{t.RATING_MAX - t.AMBER_PEAK} in a session",
        evidence,
    )


def _peaks(days: Sequence[ExerciseDay]) -> list[Exact]:
    return [day.peak for day in days if day.peak is not None]


def _comfort(peak: Exact) -> str:
    return figure(t.RATING_MAX - peak)
