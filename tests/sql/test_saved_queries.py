"""Saved questions: kept, renamed, taken out, and taken back."""

import pytest

from dashboard import reports
from dashboard.errors import InputError, QueryError
from dashboard.journal import changes
from dashboard.journal.saved_queries import LONGEST_NAME, remove_query, rename_query, save_query
from dashboard.reports import SavedQuery
from dashboard.store import Store


def saved(store: Store, name: str = "Mine", sql: str = "SELECT 1") -> int:
    return save_query(store, name=name, sql=sql, actor="page").ids[0]


def test_a_query_is_saved_changed_in_place_renamed_and_taken_out(store: Store) -> None:
    number = saved(store, "  Long   days ", "  SELECT day FROM live_session \n")
    kept = SavedQuery(number, "Long days", "SELECT day FROM live_session")
    assert reports.saved_query_list(store) == [kept]
    again = save_query(store, name=kept.name, sql=kept.sql, actor="page", number=number)
    assert again.change_id is None
    save_query(store, name="Long days", sql="SELECT 2", actor="page", number=number)
    rename_query(store, number, name="Days", actor="page")
    assert reports.saved_query_list(store) == [SavedQuery(number, "Days", "SELECT 2")]
    gone = remove_query(store, number, actor="page").change_id
    assert reports.saved_query_list(store) == []
    assert gone is not None
    changes.take_back(store, change_id=gone, actor="page")
    assert reports.saved_query_list(store) == [SavedQuery(number, "Days", "SELECT 2")]
    summaries = list(reports.change_list(store)["summary"])
    assert "Renamed the query Long days to Days" in summaries
    assert "Removed the query Days" in summaries


@pytest.mark.parametrize(
    ("name", "sql", "words"),
    [
        (" ", "SELECT 1", "Give the query a name."),
        ("x" * (LONGEST_NAME + 1), "SELECT 1", "80 characters"),
        ("\udcff", "SELECT 1", "are no text"),
        ("mine ", "SELECT 1", "There is a saved query mine already"),
        ("Weekly_LOAD", "SELECT 1", "weekly_load is the name of a shipped question"),
        ("Other", "", "no question yet"),
        ("Other", "DELETE FROM session", "can only read"),
        ("Other", "SELECT 1; SELECT 2", "one question at a time"),
        ("Other", "FROM glob('*')", "cannot use glob"),
        ("Other", "SELECT 1 +", "line 1, character 10"),
    ],
)
def test_what_cannot_be_saved_is_refused_and_nothing_written(
    name: str, sql: str, words: str, store: Store
) -> None:
    saved(store, "mine")
    with pytest.raises((InputError, QueryError), match=words):
        saved(store, name, sql)
    assert len(reports.saved_query_list(store)) == 1


def test_two_have_not_one_name_and_what_is_gone_stays_so(store: Store) -> None:
    first, second = saved(store, "One"), saved(store, "Two")
    with pytest.raises(InputError, match="already"):
        rename_query(store, second, name="One", actor="page")
    with pytest.raises(InputError, match="name of a shipped question"):
        rename_query(store, second, name="summary", actor="page")
    remove_query(store, first, actor="page")
    rename_query(store, second, name="One", actor="page")
    gone = pytest.raises(InputError, match="not in the journal any more")
    with gone:
        remove_query(store, first, actor="page")
    with gone:
        rename_query(store, first, name="Three", actor="page")
    with gone:
        save_query(store, name="Three", sql="SELECT 1", actor="page", number=first)
    assert [row.name for row in reports.saved_query_list(store)] == ["One"]
