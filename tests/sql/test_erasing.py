"""Erasing for good: rows, images, ledger, bytes, and the copies that still hold them."""

from datetime import timedelta
from decimal import Decimal

import pytest

from dashboard import reports
from dashboard.errors import ChangeError, InputError
from dashboard.journal.checkins import save_checkin
from dashboard.journal.editing import edit_session, remove_sessions
from dashboard.journal.erasing import erase_batch, erase_everything, erase_rows
from dashboard.journal.exercises import Own, make_exercise, set_aliases
from dashboard.journal.measures import Reading, record_measures
from dashboard.journal.periods import PeriodKind, Stretch, mark_period
from dashboard.journal.sessions import log_session
from dashboard.journal.symptoms import note_symptoms
from dashboard.model import Catalogue, CheckIn, Exercise
from dashboard.progression import RULES_VERSION
from dashboard.store import Change, Store
from dashboard.store.drafts import keep_draft
from dashboard.store.rows import TABLES
from dashboard.store.shown import Shown, keep_shown
from dashboard.store.writer import changing
from tests.builders import a_session, an_entry, logged
from tests.changes import edited, imported, redone, undone
from tests.conftest import TODAY
from tests.stores import answers

HIDDEN = "Unmistakable words"
YESTERDAY = TODAY - timedelta(days=1)


def told(store: Store) -> list[tuple[int, str, int | None]]:
    return answers(store, "SELECT id, summary, erased_by FROM change ORDER BY id")


def in_file(store: Store, words: str = HIDDEN) -> bool:
    store.close()
    return words.encode() in store.path.read_bytes()


def suggested(store: Store, catalogue: Catalogue) -> None:
    """Keep today's suggestion as a page shows it."""
    made = reports.considered(store, today=TODAY, catalogue=catalogue)
    text = f'{{"reason": "{made.decision.reason}"}}'
    keep_shown(store, Shown(TODAY, text, made.inputs, RULES_VERSION))


def ledger(store: Store) -> list[tuple[bool]]:
    return answers(store, "SELECT inputs IS NOT NULL FROM shown_suggestion ORDER BY id")


def test_a_session_goes_with_its_parts_its_images_and_its_bytes(
    store: Store, catalogue: Catalogue
) -> None:
    secret = an_entry("cat_cow_1", 10, note=HIDDEN)
    logged(store, a_session(TODAY, notes="stays", entries=(an_entry(),)))
    [key] = logged(
        store, a_session(YESTERDAY, notes=HIDDEN, entries=(secret,), symptoms=(HIDDEN.lower(),))
    )
    edit_session(
        store, key, a_session(YESTERDAY, notes=f"{HIDDEN}, edited"), today=TODAY, actor="page"
    )
    undone(store)
    remove_sessions(store, [1, key], actor="page")
    undone(store)
    keep_draft(store, form="log", field="notes", value=f'"{HIDDEN}"')
    suggested(store, catalogue)
    assert in_file(store)
    assert ledger(store) == [(True,)]

    erased = erase_rows(store, "session", [key], actor="page")
    assert (erased.rows, erased.change_id, erased.copies) == (3, 7, ())
    assert not in_file(store)
    assert not in_file(store, HIDDEN.lower())
    assert ledger(store) == [(False,)]
    assert answers(store, "SELECT id, notes FROM session") == [(1, "stays")]
    assert told(store) == [
        (1, "Logged a session on 28 March 2026, 12 minutes", None),
        (2, "Erased for good", 7),
        (3, "Erased for good", 7),
        (4, "Erased for good", 7),
        (5, "Erased in part", None),
        (6, "Erased in part", None),
        (7, "Erased something for good", 7),
    ]


def test_what_was_erased_does_not_come_back_and_the_rest_can(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(YESTERDAY))
    remove_sessions(store, [1, 2], actor="page")
    erase_rows(store, "session", [2], actor="page")
    for change_id in (2, 4):
        with pytest.raises(ChangeError, match="erased for good does not come back"):
            undone(store, change_id)
        with pytest.raises(ChangeError, match="erased for good does not come back"):
            redone(store, change_id)
    assert undone(store).change_id == 3
    assert answers(store, "SELECT id FROM live_session") == [(1,)]
    assert list(reports.change_list(store)["erased"]) == [False, True, False, True, False]


def test_a_number_is_not_given_twice(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(TODAY, entries=(an_entry(),)))
    erase_rows(store, "session", [2], actor="page")
    [key] = logged(store, a_session(TODAY, entries=(an_entry(),)))
    assert key == 3
    assert answers(store, "SELECT id FROM live_entry") == [(2,)]
    erase_everything(store, actor="page")
    assert logged(store, a_session(TODAY)) == [4]


def test_a_sign_goes_with_the_suggestions_that_name_it(store: Store, catalogue: Catalogue) -> None:
    note_symptoms(store, ["chest_pain"], day=TODAY, today=TODAY, actor="page")
    suggested(store, catalogue)
    words = catalogue.signs["chest_pain"].words
    assert answers(store, "SELECT COUNT(*) FROM shown_suggestion") == [(1,)]
    assert answers(store, f"SELECT 1 FROM shown_suggestion WHERE decision LIKE '%{words}%'")
    erase_rows(store, "symptom", [1], actor="page")
    assert answers(store, "FROM shown_suggestion") == []
    assert answers(store, "FROM symptom") == []


def test_checkins_and_measures_go_too(store: Store, catalogue: Catalogue) -> None:
    saved = CheckIn(TODAY, notes=HIDDEN, symptoms=("felt odd",))
    save_checkin(store, saved, today=TODAY, actor="page")
    test = catalogue.range_tests["head_to_wall"]
    reading = Reading(None, (Decimal(4),) * 3)
    record_measures(store, test, [reading], day=TODAY, note=HIDDEN, today=TODAY, actor="page")
    suggested(store, catalogue)
    assert erase_rows(store, "checkin", [1], actor="page").rows == 2
    assert ledger(store) == [(False,)]
    assert erase_rows(store, "measure", [1], actor="page").rows == 1
    assert not in_file(store)
    with pytest.raises(InputError, match="None of these"):
        erase_rows(store, "measure", [1], actor="page")


def test_an_import_goes_whole_but_for_exercises_that_are_named_elsewhere(store: Store) -> None:
    def write(change: Change) -> None:
        change.begin_batch()
        for name in ("own_a", "own_b"):
            change.insert(
                "own_exercise", [{"id": name, "name": f"{HIDDEN} {name}", "unit": "reps"}]
            )
        [key] = change.insert("session", [{"day": TODAY, "origin": "import", "notes": HIDDEN}])
        row = {
            "session_id": key,
            "position": 1,
            "exercise": "own_a",
            "unit": "reps",
            "amounts": [1],
        }
        change.insert("entry", [row])

    with changing(store, actor="import", summary=f"Imported {HIDDEN}.csv") as change:
        write(change)
    logged(store, a_session(TODAY, entries=(an_entry("own_b", 3),)))
    edited(store, 1, notes=f"{HIDDEN}, mended")
    undone(store, 1)
    redone(store, 1)
    erased = erase_batch(store, 1, actor="page")
    assert erased.rows == 3
    assert answers(store, "SELECT id, batch_id FROM own_exercise") == [("own_b", None)]
    assert answers(store, "SELECT id, batch_id FROM session") == [(2, None)]
    assert answers(store, "FROM import_batch") == []
    assert [summary for _, summary, _ in told(store)] == [
        "Erased for good",
        "Logged a session on 28 March 2026, 12 minutes",
        *["Erased for good"] * 3,
        "Erased something for good",
    ]
    assert not in_file(store, f"{HIDDEN} own_a")
    assert not in_file(store, f"{HIDDEN}.csv")
    with pytest.raises(InputError, match="no import 1"):
        erase_batch(store, 1, actor="page")


def test_everything_goes(store: Store, catalogue: Catalogue) -> None:
    logged(store, a_session(TODAY, notes=HIDDEN))
    imported(store, "2026-03-01")
    suggested(store, catalogue)
    keep_draft(store, form="soreness", field="1", value='"x"')
    erased = erase_everything(store, actor="command line")
    assert told(store) == [(3, "Erased everything for good", 3)]
    assert erased.rows == 3
    for table in (*TABLES, "change_row", "draft", "shown_suggestion", "import_batch"):
        assert answers(store, f"FROM {table}") == []
    assert not in_file(store)


def test_an_exercise_made_with_an_erased_session_stays(store: Store) -> None:
    done = log_session(
        store,
        a_session(TODAY, entries=(an_entry("own_x", 1),)),
        today=TODAY,
        actor="page",
        new_exercises=[Exercise(id="own_x", name="X")],
    )
    erase_rows(store, "session", [done.session_id], actor="page")
    assert answers(store, "SELECT id FROM live_own_exercise") == [("own_x",)]
    assert undone(store).rows == 1


def test_an_own_exercise_goes_with_its_names_unless_a_session_names_it(
    store: Store, catalogue: Catalogue
) -> None:
    made = make_exercise(store, Own("Wobble"), catalogue=catalogue, actor="page").exercise
    set_aliases(store, made, [HIDDEN], catalogue=catalogue, actor="page")
    [key] = logged(store, a_session(TODAY, entries=(an_entry(made),)))
    remove_sessions(store, [key], actor="page")
    with pytest.raises(InputError, match="Sessions of yours name it, or deleted ones do"):
        erase_rows(store, "own_exercise", [made], actor="page")

    erase_rows(store, "session", [key], actor="page")
    erase_rows(store, "own_exercise", [made], actor="page")

    assert answers(store, "SELECT COUNT(*) FROM own_exercise") == [(0,)]
    assert answers(store, "SELECT COUNT(*) FROM alias") == [(0,)]
    assert not in_file(store)


def test_a_period_goes_with_the_suggestions_that_name_it(store: Store) -> None:
    logged(store, a_session(YESTERDAY))
    flare = Stretch(PeriodKind.FLARE, YESTERDAY, note=HIDDEN)
    [period] = mark_period(store, flare, today=TODAY, actor="page").ids
    inputs = reports.progression_inputs(store, until=TODAY)
    for reason in ("You marked a flare.", "Stay with what works."):
        keep_shown(store, Shown(TODAY, f'{{"reason": "{reason}"}}', inputs, RULES_VERSION))

    erase_rows(store, "period", [period], actor="page")

    assert ledger(store) == [(False,)], "one is gone, and what the other was made from"
    assert not in_file(store)
