"""Habits beside comfort worked out by hand: what is not noted is neither with nor without."""

from datetime import date, time, timedelta
from decimal import Decimal

from dashboard import reports
from dashboard.gallery.habit_exhibit import HABITS
from dashboard.model import Kind, Session
from dashboard.reports import Scope
from dashboard.store import Store
from tests.oracle.past import Checkin, Kept, Past
from tests.sql.journals import write

FIRST = date(2026, 1, 5)
SCOPE = Scope(FIRST, FIRST + timedelta(days=300))


def _write(store: Store, sessions: list[Session], checkins: list[Checkin]) -> None:
    kept = tuple(Kept(at, one) for at, one in enumerate(sessions, 1))
    write(store, Past(sessions=kept, checkins=tuple(checkins)))


def _column(store: Store, name: str, scope: Scope = SCOPE) -> list[object]:
    frame = reports.habit_days(store, scope=scope).astype(object)
    return list(frame.where(frame.notna(), None)[name])


def _on(day: int, **values: object) -> Session:
    given = {"soreness_next_day": Decimal(2), **values}
    return Session(FIRST + timedelta(days=day), **given)  # type: ignore[arg-type] # as named


def test_a_blank_is_not_known_and_a_zero_is_without(store: Store) -> None:
    _write(
        store,
        [_on(0), _on(1), _on(2), _on(3)],
        [
            Checkin(FIRST, foam_rolling_min=Decimal(0), sleep_hours=Decimal(7)),
            Checkin(FIRST + timedelta(days=1), sleep_hours=Decimal("6.75")),
            Checkin(FIRST + timedelta(days=2), foam_rolling_min=Decimal(1)),
        ],
    )
    assert _column(store, "foam_rolling") == [False, None, True, None]
    assert _column(store, "foam_rolling_day_before") == [None, False, None, True]
    assert _column(store, "sleep") == [True, False, None, None]
    assert _column(store, "stretching") == [None] * 4


def test_one_unknown_session_leaves_the_day_unknown_unless_another_has_it(store: Store) -> None:
    both: list[tuple[bool | None, bool | None]] = [
        (True, None), (False, None), (False, False), (True, False), (None, None),
    ]  # fmt: skip
    noon: list[tuple[time | None, time | None]] = [
        (time(11, 59, 59), None), (time(12), None), (time(12), time(19)), (time(19), time(7)),
        (None, None),
    ]  # fmt: skip
    sessions = [
        _on(2 * day, warm_up=warm[at], start=start[at])
        for day, (warm, start) in enumerate(zip(both, noon, strict=True))
        for at in (0, 1)
    ]
    _write(store, sessions, [])
    expected = [True, None, False, True, None]
    assert _column(store, "warm_up") == expected
    assert _column(store, "morning") == expected


def test_the_median_is_the_person_s_own_and_parts_above_from_the_rest(store: Store) -> None:
    glasses = [4, 6, 6, 9]
    noted = [
        Checkin(FIRST + timedelta(days=day), hydration_glasses=Decimal(value))
        for day, value in enumerate(glasses)
    ]
    _write(store, [_on(day) for day in range(4)], noted)
    assert _column(store, "hydration_median") == [6.0] * 4
    assert _column(store, "hydration") == [False, False, False, True]


def test_a_day_counts_once_with_the_mean_of_its_sessions_and_only_with_an_outcome(
    store: Store,
) -> None:
    def rated(before: int, after: int) -> dict[str, object]:
        return {"comfort_before": Decimal(before), "comfort_after": Decimal(after)}

    none = {"soreness_next_day": None}
    _write(
        store,
        [
            _on(0, **rated(4, 6), **none),
            _on(0, **rated(4, 7), **none, kind=Kind.STRENGTH),
            _on(1, **none, comfort_after=Decimal(5)),
            _on(2, **rated(5, 4)),
        ],
        [],
    )
    assert _column(store, "comfort_change") == [2.5, -1.0]
    assert _column(store, "soreness") == [None, 2.0]
    narrowed = Scope(FIRST, SCOPE.until, kinds=("strength",))
    assert _column(store, "comfort_change", narrowed) == [3.0]


def test_a_planted_link_is_told_and_the_others_are_not(store: Store) -> None:
    warm = [at * at % 7 in (1, 2) for at in range(90)]
    gain = [1 + 2 * on + (at * 5 % 3 - 1) for at, on in enumerate(warm)]
    sessions = [
        _on(
            2 * at,
            warm_up=on,
            start=time(7 if at % 3 else 18),
            comfort_before=Decimal(4),
            comfort_after=Decimal(4 + more),
            soreness_next_day=Decimal(at * 7 % 5),
        )
        for at, (on, more) in enumerate(zip(warm, gain, strict=True))
    ]
    _write(store, sessions, [])
    frame = HABITS.frame(store, scope=SCOPE, week_start=1, today=SCOPE.until)
    clear = frame[frame["clear"]]
    assert clear[["outcome", "when", "habit"]].to_numpy().tolist() == [
        ["comfort_change", "same day", "warm_up"]
    ]
    told = clear.iloc[0]
    assert (told["days_with"], told["days_without"]) == (sum(warm), 90 - sum(warm))
    assert 1.5 < told["effect"] < 2.5
    assert told["low"] > 1
    assert frame["compared"].unique().tolist() == [4]
    assert HABITS.sentence(frame).startswith("On days with a warm-up, comfort rose by ")


def test_without_a_session_every_pair_is_there_and_nothing_is_compared(store: Store) -> None:
    frame = HABITS.frame(store, scope=SCOPE, week_start=1, today=SCOPE.until)
    assert len(frame) == 9 * 2 * 2
    assert HABITS.empty(frame)
    assert frame[["days", "days_with", "days_without"]].to_numpy().sum() == 0
