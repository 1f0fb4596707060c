"""What the journal says that it holds."""

from dashboard import query
from dashboard.store import Store
from tests.stores import answers


def test_what_counts_stands_first_with_the_meanings_of_the_table_beneath(store: Store) -> None:
    tables = query.tables(store)
    live = [one.name for one in tables if one.name.startswith("live_")]
    assert [one.name for one in tables][: len(live)] == live
    assert live[0] == "live_session"
    assert live[1:] == sorted(live[1:])
    first = tables[0]
    assert first.doc == "One occasion of exercise on one local day"
    meanings = {one.name: (one.type, one.doc) for one in first.columns}
    assert meanings["day"] == ("DATE", "local calendar day")
    assert meanings["effort"] == ("DECIMAL(3,1)", "0 to 10, how hard it felt")
    assert meanings["notes"] == ("VARCHAR", "")


def test_every_table_is_there_once_but_those_that_a_view_stands_for(store: Store) -> None:
    names = [one.name for one in query.tables(store)]
    assert len(names) == len(set(names))
    assert not {"session", "entry", "draft", "definition", "migration", "spent_id"} & set(names)
    there = {name for (name,) in answers(store, "SHOW TABLES")}
    assert set(names) <= there
    beneath = {name.removeprefix("live_") for name in names}
    assert there - set(names) <= beneath | {"draft", "definition", "migration", "spent_id"}


def test_what_is_listed_can_be_asked(store: Store) -> None:
    for one in query.tables(store):
        columns = ", ".join(column.name for column in one.columns)
        found = query.ask(store, sql=f"SELECT {columns} FROM {one.name}")
        assert len(found.columns) == len(one.columns)
