"""What tests of the Log page do with its forms: find a field by its label, give it a value, press."""

from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.model import Session, Side
from dashboard.store import Store
from tests.builders import a_session, an_entry

LAST = a_session(
    "2026-03-23",
    minutes=12,
    before=5,
    after=7,
    warm_up=True,
    entries=(
        an_entry("cat_cow_1", 6, 6),
        an_entry("open_book_2", 8, 8, side=Side.BOTH, comfort=3, note="stiff"),
    ),
)
LINE = "Seated cat-cow 2x6; Open book, hand behind head 2x8/side"


def line_of(app: AppTest) -> str:
    """Return what the typed line says."""
    (area,) = [one for one in app.text_area if one.label == "What did you do?"]
    return str(area.value)


def typed(app: AppTest, line: str) -> AppTest:
    (area,) = [one for one in app.text_area if one.label == "What did you do?"]
    return area.set_value(line).run()


def rated(app: AppTest, label: str, points: int) -> AppTest:
    (pills,) = [one for one in app.button_group if one.label == label]
    return pills.set_value(points).run()


def chosen(app: AppTest, label: str, value: object) -> AppTest:
    return rated(app, label, value)  # type: ignore[arg-type] # any option


def pressed(app: AppTest, label: str) -> AppTest:
    (button,) = [one for one in app.button if one.label.replace("\\", "").strip() == label]
    return button.click().run()


def minutes_of(app: AppTest) -> float | None:
    (field,) = [one for one in app.number_input if one.label == "Minutes"]
    return field.value


def latest(store: Store) -> Session:
    """Return the session that was written last."""
    with store.read() as cursor:
        (key,) = cursor.execute("SELECT max(id) FROM live_session").fetchone() or (None,)
    session = reports.session_to_edit(store, session_id=key)
    assert session is not None
    return session


def words_of_buttons(app: AppTest) -> str:
    return "\n".join(one.label.replace("\\", "").strip() for one in app.button)


def filled(app: AppTest, label: str, value: float | None) -> AppTest:
    (field,) = [one for one in app.number_input if one.label == label]
    return field.set_value(value).run()


def numbers(app: AppTest) -> dict[str, float | None]:
    return {one.label: one.value for one in app.number_input if one.value is not None}
