"""What tests of the routines do with their page: keep one, read the page, type and press."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.routines import keep_routine
from dashboard.model import Entry, Routine, Side
from dashboard.store import Store

ENTRIES = (
    Entry("cat_cow_1", amounts=(6, 6)),
    Entry("open_book_1", amounts=(5,), side=Side.BOTH),
    Entry("rib_breath_1", amounts=(6,)),
)
LINE = "Seated cat-cow 2x6; Open book, hand on ribs 5/side; Lying rib breathing 6"

Kept = Callable[..., str]
"""Keeps an own routine, and gives its id."""


def keep(
    store: Store, name: str = "Evening", entries: tuple[Entry, ...] = ENTRIES, *, archived: bool
) -> str:
    """Keep an own routine, and return its id."""
    routine = Routine("", name, entries, "Lights low", archived)
    (number,) = keep_routine(store, routine, actor="page").ids
    store.close()
    return str(number)


def own(store: Store) -> dict[str, Routine]:
    found = {one.name: one for one in reports.own_routines(store)}
    store.close()
    return found


def order(store: Store, name: str = "Evening") -> list[str]:
    return [entry.exercise for entry in own(store)[name].entries]


def area(app: AppTest) -> str:
    (field,) = [one for one in app.text_area if one.label == "Exercises"]
    return str(field.value)


def typed(app: AppTest, label: str, value: str) -> AppTest:
    fields = [*app.text_input, *app.text_area]
    (field,) = [one for one in fields if one.label == label]
    app = field.set_value(value).run()
    assert not app.exception
    return app


def tapped(app: AppTest, key: str) -> AppTest:
    app = app.button(key=key).click().run()
    assert not app.exception
    return app


def row(app: AppTest, beginning: str) -> AppTest:
    """Choose an exercise of the line."""
    (button,) = [one for one in app.button if one.label.replace("\\", "").startswith(beginning)]
    app = button.click().run()
    assert not app.exception
    return app


def titles(app: AppTest) -> list[str]:
    return [one.value.replace("\\", "") for one in app.subheader]


def undone(app: AppTest) -> AppTest:
    return tapped(app, "written_undo_undo")
