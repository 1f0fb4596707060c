"""One journal that holds everything odd at once, and the questions that bring it out.

Made by a seeded draw, so that it is the same at every run.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from dashboard.model import Entry, Kind, Session, Side, Unit
from tests.oracle.past import (
    Answered,
    Aside,
    Asked,
    Batch,
    Checked,
    File,
    Goal,
    Guidance,
    Kept,
    Past,
    Period,
    Shown,
    Symptom,
)
from tests.sql import rich_keeping as keeping
from tests.sql import rich_season
from tests.sql.rich_keeping import CHOICES, FIRST, late
from tests.sql.strategies import (
    ALIASES,
    CODES,
    EXERCISES,
    HOLD,
    MAPPINGS,
    MORE,
    NOTES,
    OWN,
    PAUSE,
)

MENDED, MENDING = 32, 5
"""An imported session of which values were changed by hand, and the change that did so."""
TWO_A_DAY = (65, 66)
"""Sessions that count beside others of their days."""
SIGNED = 12
"""A session without a kind and with two signs."""

_RATINGS = (None, Decimal(2), Decimal("4.5"), Decimal(7), Decimal("9.5"))


def past() -> Past:
    """Return the journal: ten weeks with a gap, two imports of which one was undone."""
    draw = Random(2026)  # noqa: S311 - a test's dice
    days = [*range(4), *range(45), *range(0, 45, 3), 44, 59, 59, *range(62, 76, 3)]
    kept = [_kept(draw, number, FIRST + timedelta(days=day)) for number, day in enumerate(days, 1)]
    sets_unknown = Session(FIRST, entries=(Entry("rib_breath_1"),))
    two_levels = Session(
        FIRST + timedelta(days=77), entries=(Entry("cat_cow_1"), Entry("cat_cow_2"))
    )
    minutes_unknown = Session(FIRST + timedelta(days=72), effort=Decimal(3))
    a_step = Session(
        FIRST + timedelta(days=30),
        soreness_next_day=Decimal(3),
        entries=(Entry("open_book_2"), Entry("rib_breath_2")),
    )
    a_new_ladder = Session(FIRST + timedelta(days=61), entries=(Entry("wall_angel_3"),))
    more = (sets_unknown, two_levels, minutes_unknown, a_step, a_new_ladder, *keeping.HABITUAL)
    kept += [Kept(number, session) for number, session in enumerate(more, len(kept) + 1)]
    crossed_out = Session(FIRST + timedelta(days=20))
    kept.append(Kept(len(kept) + 1, crossed_out, dropped=(Entry("open_book_2"),)))
    return Past(
        sessions=(*kept, *rich_season.sessions(len(kept) + 1)),
        goals=(
            Goal(FIRST + timedelta(days=7), 3, 45),
            Goal(FIRST + timedelta(days=20), 9, 40),
            Goal(FIRST + timedelta(days=20), 4, 50),
            Goal(FIRST + timedelta(days=30), 5, 100, removed=True),
            Goal(FIRST + timedelta(days=40), 2, 90),
        ),
        periods=(
            Period("travel", FIRST + timedelta(days=45), FIRST + timedelta(days=60), "Away"),
            Period("flare", FIRST + timedelta(days=50), removed=True),
            Period("pause", FIRST + timedelta(days=70)),
        ),
        checkins=keeping.CHECKINS,
        measures=keeping.MEASURES,
        aside=(Aside("chin_tuck_1"), Aside("cat_cow_2"), Aside("towel", removed=True)),
        drafts=keeping.DRAFTS,
        routines=keeping.ROUTINES,
        plans=keeping.PLANS,
        fates=keeping.FATES,
        saved=keeping.SAVED,
        symptoms=(
            Symptom(FIRST + timedelta(days=3), "chest_pain"),
            Symptom(FIRST + timedelta(days=4), "collapse", removed=True),
            Symptom(FIRST + timedelta(days=70), "collapse", removed=True),
            Symptom(FIRST + timedelta(days=90), "felt odd"),
        ),
        guidance=(
            Guidance(FIRST + timedelta(days=5)),
            Guidance(FIRST + timedelta(days=6), removed=True),
            Guidance(FIRST + timedelta(days=60), removed=True),
            *[Guidance(FIRST + timedelta(days=62))] * 2,
            Guidance(FIRST + timedelta(days=90)),
            Guidance(FIRST + timedelta(days=95), removed=True),
        ),
        answers=(
            Answered(FIRST + timedelta(days=20), "duration"),
            Answered(FIRST + timedelta(days=21), "level", "not_now"),
            Answered(FIRST + timedelta(days=22), None),
            Answered(FIRST + timedelta(days=23), "sets", removed=True),
            Answered(FIRST + timedelta(days=90), "reps_hold"),
            Answered(FIRST, "sets", decision=MORE, days=2, minutes=Decimal("7.5")),
            Answered(FIRST, None, "not_now", removed=True, decision=MORE),
            Answered(FIRST, None, decision=PAUSE),
            Answered(FIRST, None, "not_now", decision=PAUSE, not_now="other", note="Away"),
        ),
        shown=(
            Shown(FIRST + timedelta(days=20)),
            Shown(FIRST, MORE, datetime(2025, 12, 15, 8, 30), "2026-11-25"),  # noqa: DTZ001 - local
            Shown(FIRST, HOLD, rules_version="2026-11-25"),
            Shown(FIRST, PAUSE),
            Shown(FIRST + timedelta(days=1), MORE),
        ),
        checks=(
            Checked(FIRST),
            Checked(FIRST + timedelta(days=2), ("yes", "no", "no", "unsure")),
            Checked(FIRST + timedelta(days=90), ("no", "no", "no", "no"), removed=True),
            Checked(FIRST + timedelta(days=90), ("no", "no", "no", "yes")),
            Checked(FIRST + timedelta(days=91), ("no", "yes", "yes", "no"), FIRST),
        ),
        choices=CHOICES,
        own_exercises={**OWN, "never_used": "Never used"},
        gone_exercises=("never_used", "towel"),
        aliases=ALIASES,
        mappings=MAPPINGS,
        batches=(
            Batch(
                1,
                (
                    File("a.csv", "strong", 9, 1, 2, 3, said="Days were read day first."),
                    File("b.csv", "supple", 4, 0, 0, 1, said="One thing.\nAnother."),
                ),
            ),
            Batch(2, (File("c.csv", "strong", 5),), undone=True),
        ),
    )


def questions() -> list[Asked]:
    """Return the questions: all of it, narrower, cut weeks, other weekdays, words, pages."""
    last = FIRST + timedelta(days=80)
    today = FIRST + timedelta(days=74)
    from_, to = FIRST + timedelta(days=9), FIRST + timedelta(days=40)
    return [
        Asked(FIRST, last, today, session_id=MENDED, change_id=MENDING),
        Asked(FIRST, today, today, week_start=7, exercise="my_roll", page_size=3, limit=2),
        Asked(
            from_,
            to,
            FIRST + timedelta(days=45),
            week_start=3,
            kinds=("mobility", "strength"),
            offset=2,
            tables=("measure", "entry"),
        ),
        Asked(
            from_,
            to,
            FIRST + timedelta(days=5),
            exercises=("towel", "open_book_1"),
            exercise="towel",
            actors=("page",),
            sessions=9,
            form="log",
        ),
        Asked(FIRST, last, FIRST + timedelta(days=14), week_start=2, words="f_N", session_id=3),
        Asked(FIRST, last, FIRST + timedelta(days=60), words="100%", change_id=0),
        Asked(FIRST, last, FIRST + timedelta(days=66), words="EMILE"),
        Asked(FIRST, last, FIRST + timedelta(days=76), words="uber", session_id=SIGNED),
        Asked(FIRST, last, today, words="Chest"),
        *(Asked(FIRST, last, today, words=words) for words in ("buro", " cat", "odd", "")),
        Asked(FIRST, last, today, sort="oldest", unrated=True),
        Asked(FIRST, last, today, sort="oldest", page_size=30),
        Asked(FIRST, last, today, sort="loss", origins=("import",), page_size=3),
        Asked(FIRST, last, today, sort="shortest", hand_edited=True, session_id=2),
        Asked(from_, FIRST + timedelta(days=50), today),
        Asked(FIRST - timedelta(days=400), FIRST - timedelta(days=390), today),
        *rich_season.questions(),
    ]


def _kept(draw: Random, number: int, day: date) -> Kept:
    unknown = [None] if day < FIRST + timedelta(days=50) else []
    made = _drawn(draw, number, day, unknown)
    made = replace(made, session=late(made.session, number))
    asked = (day - FIRST).days in (3, 4, 44, 65, 71) or (number % 2 and (day - FIRST).days == 59)
    if asked:
        made = replace(made, session=replace(made.session, soreness_next_day=None))
    if number in TWO_A_DAY:
        made = replace(
            made, batch_id=None, removed=False, session=replace(made.session, start=None)
        )
    if number == MENDED:
        was = (("effort", None), ("kind", "recovery"), ("notes", "As it came"))
        made = replace(made, batch_id=1, removed=False, imported=was)
    return made if made.batch_id is None else replace(made, origin="import")


def _drawn(draw: Random, number: int, day: date, unknown: list[None]) -> Kept:
    return Kept(
        id=number,
        session=Session(
            day=day,
            start=draw.choice([None, time(6, 30), time(18, 5)]),
            duration_min=draw.choice([*unknown, Decimal(8), Decimal("12.5"), Decimal(20)]),
            kind=draw.choice([None, None, Kind.MOBILITY, Kind.STRENGTH, Kind.FLEXIBILITY]),
            warm_up=draw.choice([None, True, False]),
            effort=draw.choice([*unknown, Decimal(2), Decimal(3), Decimal("5.5")]),
            comfort_before=draw.choice(_RATINGS),
            comfort_during=draw.choice(_RATINGS),
            comfort_after=draw.choice(_RATINGS),
            soreness_next_day=draw.choice(_RATINGS),
            form=draw.choice([None, Decimal(3), Decimal(5)]),
            notes=draw.choice(NOTES),
            entries=tuple(_entry(draw) for _ in range(draw.randint(0, 4))),
            symptoms=tuple(draw.choices(CODES, k=draw.choice([0, 0, 0, 1, 2]))),
        ),
        title=draw.choice(["", "", "Morgen im Büro"]),
        batch_id=draw.choice([None, None, None, 1, 2]),
        removed=draw.random() < 0.15,
        dropped=tuple(_entry(draw) for _ in range(draw.choice([0, 0, 1]))),
    )


def _entry(draw: Random) -> Entry:
    amounts = draw.choice([(), (8,), (8, 8), (10, 8, 6), (30, None), (None, None)])
    return Entry(
        exercise=draw.choice(EXERCISES),
        unit=draw.choice([Unit.REPS, Unit.REPS, Unit.HOLD]),
        amounts=amounts,
        side=draw.choice([None, None, *Side]),
        comfort=draw.choice(_RATINGS),
    )
