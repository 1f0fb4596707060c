"""Check-ins, measures, periods and signs in the Journal: listed, changed, taken out, brought back."""

from datetime import timedelta
from decimal import Decimal

import pytest

from dashboard.journal.checkins import save_checkin
from dashboard.journal.guidance import record_guidance
from dashboard.journal.measures import Reading, record_measures
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.journal.symptoms import note_symptoms
from dashboard.model import Catalogue, CheckIn, Side
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.test_journal_list import press
from tests.builders import a_session, logged
from tests.conftest import TODAY
from tests.stores import answers

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def kept(store: Store, catalogue: Catalogue) -> None:
    """One of each."""
    logged(store, a_session(YESTERDAY, symptoms=("felt odd",)))
    checkin = CheckIn(YESTERDAY, sleep_hours=Decimal("7.5"), posture_breaks=4, notes="Slept <b>")
    save_checkin(store, checkin, today=TODAY, actor="page")
    test = catalogue.range_tests["seated_rotation"]
    reading = Reading(Side.LEFT, (Decimal(40), Decimal(41), Decimal(42)))
    record_measures(store, test, [reading], day=YESTERDAY, today=TODAY, actor="page")
    mark_period(store, Stretch(PeriodKind.TRAVEL, YESTERDAY), today=TODAY, actor="page")
    note_symptoms(store, ["wobbly <i>knee</i>"], day=TODAY, today=TODAY, actor="page")
    store.close()


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("shown", "told", "key", "table"),
    [
        ("Check-ins", "Sleep 7.5 hours, posture breaks 4", "remove_checkin_1", "checkin"),
        ("Measures", "Seated rotation · left · 41 degrees", "remove_measure_1", "measure"),
        ("Periods", "Travel from 27 March 2026 on", "period_remove_1", "period"),
        ("Signs", "wobbly <i>knee</i>", "remove_symptom_2", "symptom"),
    ],
)
def test_each_is_listed_and_taken_out_and_comes_back(
    open_page: Opened, store: Store, *, shown: str, told: str, key: str, table: str
) -> None:
    count = f"SELECT COUNT(*) FROM live_{table}"
    before = answers(store, count)
    app = open_page("journal", journal_show=shown)
    assert told in words(app)

    press(app, key)

    assert answers(store, count) != before
    assert "aken out" in words(app)
    press(app, "written_undo_undo")
    assert answers(store, count) == before


@pytest.mark.parametrize("shown", ["Check-ins", "Measures", "Periods", "Signs", "Changes"])
def test_nothing_yet_says_so(open_page: Opened, shown: str) -> None:
    app = open_page("journal", journal_show=shown)
    assert not app.exception
    said = words(app)
    assert "yet" in said or "Nothing" in said


@pytest.mark.usefixtures("kept")
def test_a_sign_leads_to_its_session_and_a_check_in_to_its_form(open_page: Opened) -> None:
    app = open_page("journal", journal_show="Signs")
    press(app, "open_symptom_1")
    assert "Friday 27 March 2026" in words(app)

    app = open_page("journal", journal_show="Check-ins")
    press(app, "edit_checkin_1")
    assert "There is a check-in of yesterday already" in words(app)


@pytest.mark.usefixtures("kept")
def test_a_reading_is_changed_where_it_is_listed(open_page: Opened, store: Store) -> None:
    app = open_page("journal", journal_show="Measures")
    app.text_input(key="measure_1_trials").set_value("40 41,5 thirty").run()
    press(app, "measure_1_save")
    assert "Write the trials as numbers" in words(app)
    app.text_input(key="measure_1_trials").set_value("40 41,5 41").run()
    app = press(app, "measure_1_save")

    assert "Seated rotation · left · 40.8 degrees" in words(app)
    assert answers(store, "SELECT trials FROM live_measure") == [
        ([Decimal(40), Decimal("41.5"), Decimal(41)],)
    ]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("shown", "name", "table"),
    [
        ("Check-ins", "checkin_1", "checkin"),
        ("Periods", "period_1", "period"),
        ("Signs", "guidance_1", "guidance"),
    ],
)
def test_each_can_be_erased_for_good(
    open_page: Opened, store: Store, *, shown: str, name: str, table: str
) -> None:
    record_guidance(store, day=TODAY, note="Physio: fine", today=TODAY, actor="page")
    store.close()
    app = open_page("journal", journal_show=shown)
    for key in (f"erase_{name}", f"erase_{name}_on", f"erase_{name}_now"):
        app = press(app, key)

    assert "Erased for good" in words(app)
    assert answers(store, f"SELECT COUNT(*) FROM {table}") == [(0,)]
