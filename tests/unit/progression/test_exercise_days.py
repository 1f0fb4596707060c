"""Sessions folded into exercise days, and repeated ids into one session."""

from datetime import date

from dashboard.progression.exercise_days import distinct_sessions, exercise_days
from dashboard.progression.log import Dose, SessionRow
from tests.property.people import seeded
from tests.unit.progression.logs import ago, judged, on, ready, session

DAY = date(2026, 3, 27)


def row(**values: object) -> SessionRow:
    return SessionRow(**{"day": DAY, **values})  # type: ignore[arg-type] # values by name


def test_all_sessions_of_a_date_are_one_day() -> None:
    rows = [
        row(minutes=10, effort=3, comfort_during=8, comfort_after=9, comfort_before=5, form=4,
            warm_up=True, soreness=1, doses=(Dose("a", 2, 8), Dose("a", 1, 10), Dose("b"))),
        row(minutes=5, effort=5, comfort_during=9, comfort_after=6, comfort_before=7, form=5,
            warm_up=False, soreness=3, doses=(Dose("a", 3, 6), Dose("b", 2))),
        row(minutes=None, effort=2, comfort_during=None, comfort_after=9, form=5),
    ]  # fmt: skip
    (day,) = exercise_days(rows)
    assert (day.minutes, day.load, day.peak, day.before) == (15, None, 4, 5)
    assert (day.effort, day.form, day.soreness, day.warm_up) == (5, 4, 3, False)
    assert day.missing == ("minutes", "comfort_during")
    assert day.doses == {"a": Dose("a", 1, 6), "b": Dose("b", 2)}
    assert exercise_days(rows[:2])[0].load == 10 * 3 + 5 * 5


def test_a_day_of_which_nothing_is_known() -> None:
    (day,) = exercise_days([row()])
    assert (day.minutes, day.load, day.peak, day.before) == (None, None, None, None)
    assert (day.effort, day.form, day.soreness, day.warm_up) == (None, None, None, None)
    assert not day.gentle
    assert len(day.missing) == 5


def test_the_known_effort_of_a_day_makes_it_gentle_but_all_minutes_count() -> None:
    assert exercise_days([row(minutes=5, effort=2), row(minutes=5)])[0].gentle
    assert not exercise_days([row(minutes=5, effort=2), row(effort=1)])[0].gentle
    assert not exercise_days([row(minutes=6, effort=2), row(minutes=5, effort=1)])[0].gentle


def test_rows_that_share_an_id_are_one_session_on_the_earliest_date() -> None:
    rows = [
        row(id="a", minutes=10, effort=3, comfort_before=9, comfort_during=9, form=5, warm_up=True,
            soreness=1, doses=(Dose("x", 2, 8),)),
        row(id="a", day=date(2026, 3, 20), minutes=8, effort=4, comfort_before=8,
            comfort_after=7, form=4, warm_up=False, soreness=2, doses=(Dose("x", 1),)),
        row(id=None), row(id=None),
    ]  # fmt: skip
    folded = distinct_sessions(rows)
    assert len(folded) == 3
    assert folded[-1] == SessionRow(
        day=date(2026, 3, 20), id="a", minutes=8, effort=4, comfort_before=8, comfort_during=9,
        comfort_after=7, form=4, warm_up=False, soreness=2, doses=(Dose("x", 2, 8), Dose("x", 1)),
    )  # fmt: skip


def test_a_repeated_row_of_tomorrow_does_not_pull_a_session() -> None:
    log = {"sessions": [session(ago(1), id=1), session(ago(-1), id=1, comfort_after=0)]}
    assert "R04" not in judged(log).rules


def test_an_id_may_be_a_number_or_its_digits() -> None:
    log = {"sessions": [*on(1, id=1), *on(1, id="1", form=2)]}
    assert any("id of another session" in note.text for note in judged(log).notes)


def test_the_order_of_sessions_does_not_matter() -> None:
    log = ready()
    log["sessions"] += on(1, 1, 3, minutes=3, effort=1)
    expected = judged(log)
    for seed in range(5):
        seeded(seed).shuffle(log["sessions"])
        assert judged(log) == expected
