"""The scale of a rating, a unit and an order of days can be said on the Import page, and are kept."""

from dashboard.store import Store
from tests.app.conftest import words
from tests.app.dropping import PAIN, SHEET, Import, meaning, press
from tests.builders import a_session, logged

RATED = "Datum;Was;Dauer;Gefühl nachher\n04.03.2026;Yoga;1,5;4\n05.03.2026;Yoga;0,5;5\n"
HEADER = "Gefühl nachher"


def test_the_scale_of_a_rating_can_be_said_and_is_remembered(bring: Import, store: Store) -> None:
    app = bring({"sheet.csv": RATED})
    assert "Read as a rating from 1 to 5: 4 becomes 7.5 of 10." in words(app)
    highest = next(one for one in app.number_input if one.label == f"Highest in “{HEADER}”")
    assert highest.value == 5
    app = highest.set_value(10).run()
    assert "Read as a rating from 1 to 10: 4 becomes 3.3 of 10." in words(app)
    assert f"“{HEADER}” (1 to 10) was read as comfort after (0 to 10)." in words(app)

    (turned,) = (one for one in app.checkbox if HEADER in one.label)
    app = turned.set_value(True).run()
    assert "Read as a rating from 1 to 10, turned round: 4 becomes 6.7 of 10." in words(app)
    press(app, "Add 2 to my journal")
    with store.read() as cursor:
        assert cursor.execute(
            "SELECT comfort_after::DOUBLE FROM live_session ORDER BY day"
        ).fetchall() == [(6.7,), (5.6,)]
        [(said,)] = cursor.execute("SELECT said FROM live_mapping").fetchall()
    assert '"to": 10' in said
    app = bring({"again.csv": RATED.replace("04.03", "07.03").replace("05.03", "08.03")})
    assert "turned round: 4 becomes 6.7 of 10." in words(app)


def test_pain_stays_turned_round_when_it_is_of_another_moment(bring: Import) -> None:
    app = bring({"sheet.csv": SHEET})
    assert "Read as a rating from 0 to 10, turned round: 4 becomes 6 of 10." in words(app)
    app = meaning(app, PAIN).set_value("comfort_after").run()
    assert "Read as a rating from 0 to 10, turned round: 4 becomes 6 of 10." in words(app)


def test_ends_the_wrong_way_round_are_explained_and_can_be_mended(bring: Import) -> None:
    app = bring({"sheet.csv": RATED})
    highest = next(one for one in app.number_input if one.label == f"Highest in “{HEADER}”")
    app = highest.set_value(0).run()
    assert "below" in app.error[0].value
    highest = next(one for one in app.number_input if one.label == f"Highest in “{HEADER}”")
    assert not highest.set_value(5).run().error


def test_a_unit_that_was_told_from_the_numbers_can_be_said_otherwise(bring: Import) -> None:
    app = bring({"sheet.csv": RATED})
    assert "120 minutes in all" in words(app)
    unit = next(one for one in app.selectbox if one.label == "Numbers in “Dauer” count")
    assert (unit.value, unit.options[0]) == ("3600", "minutes")
    app = unit.set_value("60").run()
    assert "2 minutes in all" in words(app)
    assert "Read as a duration in minutes." in words(app)


def test_an_order_of_days_that_was_told_can_be_said_otherwise(bring: Import) -> None:
    told = "Date;Workout;Minutes\n04/03/2025;Yoga;20\n05/03/2025;Yoga;20\n"
    app = bring({"sheet.csv": told})
    order = next(one for one in app.selectbox if one.label == "In “Date” comes first")
    assert order.value == "dmy"
    app = order.set_value("mdy").run()
    assert "Read as days, month first." in words(app)
    order = next(one for one in app.selectbox if one.label == "In “Date” comes first")
    assert order.value == "mdy"


def test_sessions_that_are_left_out_are_not_in_the_chart(bring: Import, store: Store) -> None:
    logged(store, a_session("2026-03-14", minutes=10))
    app = bring({"sheet.csv": SHEET})
    assert "2 sessions, from 14 March 2026 to 23 March 2026" in words(app)
    app = app.segmented_control[0].set_value("known").run()
    assert "1 session, on 23 March 2026, would be added" in words(app)
