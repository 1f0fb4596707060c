"""Sample data in a journal: in as if it were never there, out without a trace, own rows kept."""

from collections.abc import Callable

import pytest

from dashboard import reports
from dashboard.cli.opened import tell_sample
from dashboard.errors import InputError
from dashboard.journal import changes
from dashboard.journal.beginning import First, begin
from dashboard.journal.checkins import save_checkin
from dashboard.journal.editing import remove_sessions
from dashboard.model import Catalogue, CheckIn
from dashboard.progression import RULES_VERSION
from dashboard.sample import visiting
from dashboard.store import Store, backup, changing
from dashboard.store.drafts import keep_draft
from dashboard.store.shown import Shown, keep_shown
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY
from tests.stores import answers

Put = Callable[[], None]


@pytest.fixture
def put(store: Store, catalogue: Catalogue) -> Put:
    return lambda: visiting.put_in(store, today=TODAY, catalogue=catalogue)


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    names = answers(store, "SELECT table_name FROM duckdb_tables() ORDER BY ALL")
    return {name: answers(store, f"SELECT * FROM {name} ORDER BY ALL") for (name,) in names}


def test_out_again_every_table_is_as_it_was(store: Store, catalogue: Catalogue, put: Put) -> None:
    blank = tables(store)
    put()
    assert visiting.stands(store)
    assert not visiting.is_offered(store)
    seen = reports.considered(store, today=TODAY, catalogue=catalogue)
    keep_shown(store, Shown(TODAY, "{}", seen.inputs, RULES_VERSION))
    with pytest.raises(InputError, match="empty journal only"):
        put()

    assert visiting.take_out(store, actor="page") == {}

    assert tables(store) == blank
    assert visiting.is_offered(store)


def test_what_the_person_wrote_stays(store: Store, put: Put) -> None:
    put()
    [(session_id,)] = answers(store, "SELECT MAX(id) FROM session")
    [own] = logged(store, a_session(TODAY, minutes=7, notes="mine", entries=(an_entry(),)))
    sign = {"day": TODAY, "code": "chest_pain", "session_id": session_id}
    with changing(store, actor="page", summary="Noted") as change:
        change.insert("symptom", [sign])
    [(checkin_day,)] = answers(store, "SELECT MAX(day) FROM checkin")
    save_checkin(store, CheckIn(checkin_day, notes="mine"), today=TODAY, actor="page", sure=True)
    begin(
        store,
        First((an_entry("cat_cow_1", 6),), ("mat",), (1, 3, 5), 10),
        today=TODAY,
        actor="page",
    )
    keep_draft(store, form="played", field="notes", value='"mine"')

    staying = visiting.take_out(store, actor="page")

    assert staying == {
        "checkin": 1,
        "goal": 1,
        "plan": 1,
        "routine": 1,
        "session": 1,
        "setting": 1,
        "symptom": 1,
    }
    assert answers(store, "SELECT id, notes FROM session") == [(own, "mine")]
    assert answers(store, "SELECT day, notes, batch_id FROM checkin") == [
        (checkin_day, "mine", None)
    ]
    assert answers(store, "SELECT code, session_id FROM symptom") == [("chest_pain", None)]
    assert answers(store, "SELECT COUNT(*) FROM entry") == [(1,)]
    assert answers(store, "SELECT form FROM draft") == [("played",)]
    assert answers(store, "SELECT COUNT(*) FROM import_batch") == [(0,)]
    assert not visiting.stands(store)
    assert not any("mported" in one for (one,) in answers(store, "SELECT summary FROM change"))


def test_verbs_that_export_say_it_on_standard_error(
    store: Store, put: Put, capsys: pytest.CaptureFixture[str]
) -> None:
    tell_sample(store)
    assert capsys.readouterr().err == ""
    put()
    tell_sample(store)
    assert "made-up sample data" in capsys.readouterr().err


def test_own_rows_that_were_deleted_can_still_come_back(store: Store, put: Put) -> None:
    logged(store, a_session(TODAY, notes="mine"))
    remove_sessions(store, [1], actor="page")
    [(removal,)] = answers(store, "SELECT MAX(id) FROM change")
    put()

    assert visiting.take_out(store, actor="page") == {}

    changes.take_back(store, change_id=removal, actor="page")
    assert answers(store, "SELECT notes FROM live_session") == [("mine",)]


def test_an_undone_sample_gives_way_to_the_next(store: Store, put: Put) -> None:
    blank = tables(store)
    put()
    for change_id in (2, 1):
        changes.take_back(store, change_id=change_id, actor="page")
    assert not visiting.stands(store)
    put()
    assert len(answers(store, "SELECT DISTINCT batch_id FROM session")) == 1

    visiting.take_out(store, actor="page")

    assert tables(store) == blank


def test_the_sample_alone_is_not_backed_up_and_own_rows_beside_it_are(
    store: Store, put: Put
) -> None:
    now = reports.latest_change(store).made_at
    put()
    [(at,)] = answers(store, "SELECT MAX(made_at) FROM change")
    assert now is None
    assert backup.make(store, reason="daily", at=at) is None

    logged(store, a_session(TODAY, notes="mine"))

    assert backup.make(store, reason="daily", at=at) is not None


@pytest.mark.parametrize(
    ("weekdays", "minutes"),
    [((1, 3), 10), ((1, 2, 3, 4, 5, 6), 10), ((1, 3, 5), 4), ((1, 3, 5), 31)],
)
def test_a_beginning_out_of_range_writes_nothing(
    weekdays: tuple[int, ...], minutes: int, store: Store
) -> None:
    before = tables(store)
    with pytest.raises(InputError, match="Please choose"):
        begin(
            store,
            First((an_entry("cat_cow_1", 6),), ("mat",), weekdays, minutes),
            today=TODAY,
            actor="page",
        )
    assert tables(store) == before
