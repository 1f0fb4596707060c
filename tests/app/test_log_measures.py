"""Measures on the Log page: how to, three trials a side, their means, and what they say."""

from datetime import timedelta
from decimal import Decimal

from dashboard import reports
from dashboard.journal.measures import Reading, record_measures
from dashboard.model import Catalogue, Side
from dashboard.settings import FIRST_DAY
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.log_forms import filled, numbers, pressed
from tests.conftest import TODAY


def test_three_trials_a_side_give_a_mean_and_the_difference(
    open_page: Opened, store: Store
) -> None:
    app = open_page("log", log_show="Measure")
    said = words(app)
    assert "Sit upright on a firm chair" in said
    assert "No readings of seated rotation yet." in said
    assert "Up to 6 degrees can come from measuring alone: the error band, a published one" in said

    for at, (left, right) in enumerate([(40, 47), (41, 48), (42, 49)], start=1):
        app = filled(app, f"Left {at}, degrees", left)
        app = filled(app, f"Right {at}, degrees", right)
    assert [(one.label, one.value) for one in app.metric] == [
        ("Left, mean of 3", "41 degrees"),
        ("Right, mean of 3", "48 degrees"),
    ]
    assert (
        "Right is 7 degrees more than left, more than the error band of 6 degrees: the sides differ."
        in words(app)
    )

    app = pressed(app, "Save measure")

    assert "Saved: seated rotation, left 41, right 48 degrees, today." in words(app)
    assert "Left: 41 degrees on 28 March 2026, nothing to compare with yet." in words(app)
    written = reports.measure_list(store, since=FIRST_DAY, until=TODAY)
    assert {one.side: one.trials for one in written} == {
        "left": [Decimal(40), Decimal(41), Decimal(42)],
        "right": [Decimal(47), Decimal(48), Decimal(49)],
    }
    assert "No readings" in words(pressed(app, "Undo"))


def test_fewer_trials_are_asked_about_impossible_ones_refused_and_all_kept(
    open_page: Opened, store: Store
) -> None:
    app = filled(open_page("log", log_show="Measure", test="head_to_wall"), "Trial 1, cm", 61)
    assert "Back of head to wall goes from 0 to 60 cm; 61 is outside." in words(app)
    assert not filled(app, "Trial 1, cm", 1e300).metric

    app = pressed(filled(app, "Trial 1, cm", 4.5), "Save measure")

    assert "1 trial instead of three, whose mean is steadier; keep it so?" in words(app)
    again = open_page("log", log_show="Measure", test="head_to_wall")
    assert "Kept from before: trial 1." in words(again)
    assert numbers(again) == {"Trial 1, cm": 4.5}
    (tick,) = [one for one in app.checkbox if one.label == "Yes, that is right"]
    app = pressed(tick.check().run(), "Save measure")
    assert "Saved: back of head to wall, 4.5 cm, today." in words(app)
    assert reports.drafts(store, form="measure head_to_wall") == {}


def test_what_was_measured_before_is_told_and_can_be_taken_out(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    test = catalogue.range_tests["lumbar_locked_rotation"]
    for ago, degrees in ((30, 40), (1, 50)):
        trials = (Decimal(degrees), Decimal(degrees), Decimal(degrees))
        record_measures(
            store,
            test,
            [Reading(Side.LEFT, trials)],
            day=TODAY - timedelta(days=ago),
            note="<b>",
            today=TODAY,
            actor="page",
        )
    store.close()

    app = open_page("log", log_show="Measure", test="lumbar_locked_rotation")

    said = words(app)
    assert (
        "Left: 50 degrees on 27 March 2026, 40 degrees on 26 February 2026: 10 degrees more, beyond"
        in said
    )
    assert "Yesterday · left · 50 degrees · trials 50, 50, 50 · <b>" in said
    (out, _) = [one for one in app.button if one.label == "Take out"]
    app = out.click().run()
    assert "Left: 40 degrees on 26 February 2026, nothing to compare with yet." in words(app)
