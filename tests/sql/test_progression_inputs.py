import json
from datetime import date, timedelta
from decimal import Decimal

from dashboard.model import Entry, Kind, Session, Unit
from dashboard.store import Store
from tests.oracle.past import Answered, Asked, Checkin, Goal, Guidance, Kept, Measure, Past, Period
from tests.sql.compare import answer
from tests.sql.journals import write

ASKED = Asked(since=date(2026, 3, 2), until=date(2026, 3, 22), today=date(2026, 3, 22))


def test_what_the_rules_read(store: Store) -> None:
    moved = Session(
        date(2026, 3, 2),
        duration_min=Decimal("12.5"),
        warm_up=True,
        effort=Decimal(3),
        form=Decimal("4.5"),
        entries=(
            Entry("cat_cow_1", Unit.REPS, (10, 8)),
            Entry("child_reach_3", Unit.HOLD, (30, None)),
            Entry("open_book_1"),
        ),
    )
    lifted = Session(date(2026, 3, 3), kind=Kind.STRENGTH, symptoms=("chest_pain",))
    later = Session(date(2026, 3, 25))
    write(
        store,
        Past(
            sessions=(Kept(1, moved), Kept(2, lifted), Kept(3, later)),
            goals=(Goal(date(2026, 3, 1), 6, 90),),
            guidance=(Guidance(date(2026, 3, 5)),),
            answers=(Answered(date(2026, 3, 6), "duration"), Answered(date(2026, 3, 7), None)),
            checkins=(Checkin(date(2026, 3, 2), Decimal("7.5"), Decimal(4), Decimal(0)),),
            measures=(
                Measure(date(2026, 3, 2), "rotation", Decimal(40)),
                Measure(date(2026, 3, 2), "rotation", Decimal(45)),
                Measure(date(2026, 3, 2), "reach", Decimal(4), "cm"),
            ),
            periods=(Period("flare", date(2026, 3, 8)), Period("pause", date(2026, 3, 24))),
        ),
    )
    ((log,),) = answer(store, "progression_inputs", ASKED)
    assert json.loads(str(log)) == {
        "sessions": [
            {
                "id": 1,
                "day": "2026-03-02",
                "minutes": 12.5,
                "effort": 3,
                "comfort_before": None,
                "comfort_during": None,
                "comfort_after": None,
                "form": 4.5,
                "warm_up": True,
                "soreness_next_day": None,
                "items": [
                    {"exercise": "cat_cow_1", "sets": 2, "amount": 8},
                    {"exercise": "child_reach_3", "sets": 2, "amount": 30},
                    {"exercise": "open_book_1", "sets": None, "amount": None},
                ],
            }
        ],
        "symptoms": [{"day": "2026-03-03", "code": "chest_pain"}],
        "guidance": [{"day": "2026-03-05"}],
        "accepted": [{"day": "2026-03-06", "variable": "duration"}],
        "recovery": [
            {
                "day": "2026-03-02",
                "sleep_hours": 7.5,
                "hydration": True,
                "foam_rolling": False,
                "stretching": None,
                "active_recovery": None,
            }
        ],
        "range": [{"day": "2026-03-02", "degrees": 42.5}],
        "periods": [{"kind": "flare", "first_day": "2026-03-08", "last_day": None}],
        "profile": {"planned_days": 5, "target_minutes": 15},
    }


def test_an_empty_journal_gives_an_empty_log(store: Store) -> None:
    ((log,),) = answer(store, "progression_inputs", ASKED)
    assert json.loads(str(log)) == {
        "sessions": [],
        "symptoms": [],
        "guidance": [],
        "accepted": [],
        "recovery": [],
        "range": [],
        "periods": [],
        "profile": {"planned_days": 3, "target_minutes": 10},
    }


def test_of_years_only_what_an_answer_can_depend_on(store: Store) -> None:
    last = date(2026, 3, 20)
    good, bad = Decimal(9), Decimal(2)
    day = timedelta(days=1)
    kept: list[Session] = [
        *(Session(date(2019, 12, 31) + day * number) for number in range(1, 14)),
        Session(date(2020, 6, 1), comfort_during=bad),
        Session(date(2020, 6, 1)),
        *(Session(date(2021, 1, 1) + day * number, comfort_after=good) for number in range(1, 7)),
        Session(date(2023, 1, 1), duration_min=Decimal("600.5")),
        Session(date(2023, 1, 2), duration_min=Decimal("0.5")),
        Session(date(2023, 1, 3), entries=(Entry("cat_cow_1", Unit.REPS, (601, 700)),)),
        Session(date(2023, 1, 4), entries=(Entry("cat_cow_1", Unit.REPS, (8, 0)),)),
        Session(date(2023, 1, 5), entries=(Entry("cat_cow_1", Unit.REPS, (8,) * 21),)),
        Session(last - day * 125),
        Session(last - day * 119),
        Session(last),
    ]
    left: list[Session] = [
        Session(date(2020, 1, 14)),
        Session(date(2020, 5, 1), comfort_after=bad),
        Session(date(2020, 7, 1), comfort_after=Decimal("2.5")),
        Session(date(2021, 1, 1), comfort_after=good),
        Session(date(2023, 1, 6), duration_min=Decimal(600)),
        Session(date(2023, 1, 7), duration_min=Decimal(1)),
        Session(date(2023, 1, 8), entries=(Entry("cat_cow_1", Unit.REPS, (600, *(1,) * 19)),)),
        Session(last - day * 126),
    ]
    write(
        store,
        Past(
            sessions=tuple(Kept(number, one) for number, one in enumerate([*kept, *left], 1)),
            checkins=(Checkin(ASKED.until - day * 119), Checkin(ASKED.until - day * 120)),
        ),
    )
    ((log,),) = answer(store, "progression_inputs", ASKED)
    found = json.loads(str(log))
    assert [row["id"] for row in found["sessions"]] == [*range(1, len(kept) + 1)]
    assert [row["day"] for row in found["recovery"]] == [str(ASKED.until - day * 119)]
