"""The sessions of the story as rows of the journal file."""

from datetime import date

from dashboard.model import SCALES, Catalogue, Exercise, Kind, Unit
from dashboard.sample import story, words
from dashboard.sample.chance import Chance
from dashboard.sample.days import day_at
from dashboard.sample.story import Place

COLUMNS = (
    "session_id",
    "day",
    "start",
    "duration_min",
    "kind",
    "warm_up",
    "effort",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
    "form",
    "exercises",
    "symptoms",
    "notes",
)

SIGN = "persistent_or_worsening_pain"

_TOP_REPS, _TOP_HOLD_SECONDS = 15, 30
_STRENGTH_WEEK = 8
_KEEN = frozenset({"building", "plateau"})


def sessions_on(place: Place, *, until: date, catalogue: Catalogue) -> list[dict[str, str]]:
    """Return the rows of one day, in order; ``until`` is the day on which the story is told.

    Its own session is still to come, so that there is something to do on that day.
    """
    chance = Chance("sessions", place.week, place.weekday)
    rows = []
    if _practises(place, chance) and place.day < until:
        rows.append(_mobility(place, catalogue=catalogue))
        if place.phase.name in _KEEN and chance.yes(0.08):
            rows.append(_stretch(place))
    if place.away or place.phase.name == "flare":
        return rows
    if place.weekday == story.THURSDAY and place.week >= _STRENGTH_WEEK and chance.yes(0.55):
        rows.append(_strength(place, catalogue=catalogue))
    if place.weekday in {story.TUESDAY, story.SATURDAY} and chance.yes(0.3):
        rows.append(_aerobic(place))
    return rows


def _practises(place: Place, chance: Chance) -> bool:
    sure = place.week >= story.SETTLED_WEEK or (place.week, place.weekday) in words.SESSION_NOTES
    return place.weekday in place.phase.weekdays and (sure or chance.yes(0.88))


def _mobility(place: Place, *, catalogue: Catalogue) -> dict[str, str]:
    phase = place.phase
    chance = Chance("mobility", place.week, place.weekday)
    warm_up = chance.yes(phase.warm_up)
    before = place.comfort + day_at(place).comfort + chance.around(0, 0.5)
    after = before + phase.gain + (0.3 if warm_up else -0.2) + chance.around(0, 0.4)
    during = min(before, after) - abs(chance.around(0.3, 0.5))
    minutes = round(chance.around(phase.minutes, 1.2))
    told = {
        "kind": Kind.MOBILITY.value,
        "start": _start(chance, place),
        "duration_min": str(minutes),
        "warm_up": "yes" if warm_up else "no",
        "effort": _rating("effort", chance.around(phase.effort, 0.6)),
        "comfort_before": _rating("comfort_before", before),
        "comfort_during": _rating("comfort_during", during),
        "comfort_after": _rating("comfort_after", after),
        "form": _rating("form", chance.around(phase.form, 0.5)),
        "exercises": _exercises(place, minutes, catalogue=catalogue),
    }
    if place.week < story.SETTLED_WEEK:
        told = {name: "" if chance.yes(0.06) else value for name, value in told.items()}
    sore = _rating("soreness_next_day", chance.around(phase.soreness, 0.8))
    answered = chance.yes(0.8)
    noted = place.week == story.SIGN_WEEK and place.weekday == story.TUESDAY
    return _row(
        place,
        "a",
        soreness_next_day=sore if answered else "",
        symptoms=SIGN if noted else "",
        notes=words.SESSION_NOTES.get((place.week, place.weekday), ""),
        **told,
    )


def _stretch(place: Place) -> dict[str, str]:
    """Return a short second session of the evening."""
    chance = Chance("stretch", place.week, place.weekday)
    return _row(
        place,
        "b",
        kind=Kind.FLEXIBILITY,
        start=f"21:{chance.whole(15, 59)}",
        duration_min=str(chance.whole(3, 5)),
        effort="1",
        exercises="Doorway stretch 2x15s/side @L1",
    )


def _strength(place: Place, *, catalogue: Catalogue) -> dict[str, str]:
    chance = Chance("strength", place.week, place.weekday)
    reps = chance.whole(8, 12)
    rung, _ = story.level("scap_squeeze", place.week)
    return _row(
        place,
        "c",
        kind=Kind.STRENGTH,
        duration_min=str(chance.whole(18, 28)),
        effort=_rating("effort", chance.around(5, 0.6)),
        exercises=f"{catalogue.families['scap_squeeze']} {reps},{reps},{reps - 2} @L{rung}",
        notes=chance.one_of(words.STRENGTH_NOTES) if chance.yes(0.5) else "",
    )


def _aerobic(place: Place) -> dict[str, str]:
    chance = Chance("aerobic", place.week, place.weekday)
    first, last = (17, 19) if place.weekday == story.TUESDAY else (9, 16)
    return _row(
        place,
        "d",
        kind=Kind.AEROBIC,
        start=f"{chance.whole(first, last):02}:{chance.whole(0, 11) * 5:02}",
        duration_min=str(chance.whole(5, 11) * 5),
        effort=_rating("effort", chance.around(3.5, 0.6)),
        notes=chance.one_of(words.AEROBIC_NOTES),
    )


def _exercises(place: Place, minutes: int, *, catalogue: Catalogue) -> str:
    """Return the typed notation of what was done: about one exercise in two and a half minutes."""
    families = place.phase.families
    return "; ".join(
        _dose(place, family, catalogue=catalogue)
        for family in families[: max(2, round(minutes / 2.5))]
    )


def _dose(place: Place, family: str, *, catalogue: Catalogue) -> str:
    rung, weeks = story.level(family, place.week)
    exercise = catalogue.exercises[f"{family}_{rung}"]
    sets = 1 if place.phase.name == "flare" else exercise.start_sets
    seconds = "s" if exercise.unit is Unit.HOLD else ""
    side = "/side" if exercise.per_side else ""
    amount = usual_amount(exercise, weeks)
    tired = sets > 1 and Chance("dose", place.week, place.weekday, family).yes(0.1)
    dose = f"{amount},{amount - 1}" if tired else f"{sets}x{amount}"
    return f"{catalogue.families[family]} {dose}{seconds}{side} @L{rung}"


def usual_amount(exercise: Exercise, weeks: int) -> int:
    """Return repetitions or seconds: a little more every other week, up to the top of the range."""
    if exercise.unit is Unit.HOLD:
        return min(exercise.start_amount + 5 * min(weeks // 2, 3), _TOP_HOLD_SECONDS)
    return min(exercise.start_amount + min(weeks // 2, 4), _TOP_REPS)


def _start(chance: Chance, place: Place) -> str:
    """Return a clock time: mornings at first, later mostly the lunch break and the evening."""
    hours = (7, 7, 8) if place.phase.name == "start" else (7, 12, 12, 12, 18, 20)
    return f"{chance.one_of(hours):02}:{chance.whole(0, 59):02}"


def _rating(name: str, value: float) -> str:
    scale = SCALES[name]
    return str(min(max(round(value), int(scale.low)), int(scale.high)))


def _row(place: Place, part: str, **told: str) -> dict[str, str]:
    """Return a full row; the id says week and day of the story, so that it never moves."""
    known = {
        "session_id": f"sample-{place.week + 1:02}-{place.weekday + 1}{part}",
        "day": place.day.isoformat(),
    }
    return {name: known.get(name) or told.get(name, "") for name in COLUMNS}
