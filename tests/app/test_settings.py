"""Settings: the emergency number, the numbers of the rules, what Supple is."""

from dashboard.store import Store
from tests.app.conftest import Opened, words


def test_a_country_gives_its_number_and_undo_takes_it_back(open_page: Opened, store: Store) -> None:
    app = open_page("settings")
    assert "call your local emergency number." in words(app)

    app.selectbox(key="settings_country_").select("DE").run()
    app = app.button(key="settings_save").click().run()

    assert not app.exception
    assert "In an emergency Supple says: call 112." in words(app)
    with store.read() as cursor:
        kept = cursor.execute("SELECT key, value FROM setting ORDER BY key").fetchall()
    assert kept == [("country", "DE"), ("emergency_number", "")]
    (undo,) = [button for button in app.button if button.key == "written_undo_undo"]
    assert "call your local emergency number." in words(undo.click().run())


def test_a_typed_number_wins(open_page: Opened) -> None:
    app = open_page("settings")
    app.selectbox(key="settings_country_").select("GB").run()
    app.text_input(key="settings_number_").set_value(" 112 ").run()

    app = app.button(key="settings_save").click().run()

    assert "In an emergency Supple says: call 112." in words(app)


def test_the_numbers_of_the_rules_are_there(open_page: Opened) -> None:
    app = open_page("settings")

    (table,) = app.dataframe
    rows = table.value.set_index("Name")
    assert rows.loc["NOW_DAYS", "Value"] == "28"
    assert "General fitness information, not medical advice" in words(app)
