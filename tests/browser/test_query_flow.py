"""The Query page in a browser: typed and asked at once, saved, and still there after a reload."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.servers import Server


def test_a_question_is_typed_asked_saved_and_survives_a_reload(app: Server, tab: Tab) -> None:
    page = tab.page
    tab.open(f"{app.url}/query?query=goal_list")
    tab.says("Every goal, each valid from its day until the next.")
    page.get_by_role("button", name="Copy into the editor").click()
    expect(page).not_to_have_url(re.compile("query="))

    editor = page.get_by_role("textbox", name="One SELECT")
    editor.fill("SELECT 'typed' AS word, range AS n FROM RANGE(3)")
    page.get_by_role("button", name="Ask", exact=True).click()
    tab.says("3 rows, 2 columns.")

    page.get_by_role("button", name="Save as").click()
    page.get_by_role("textbox", name="Name").fill("Typed words")
    page.get_by_role("button", name="Save", exact=True).click()
    tab.says("Saved: “Typed words”.")
    expect(page.get_by_role("textbox", name="Name")).to_have_count(0)

    page.reload()
    tab.says("Opened: Typed words")
    expect(editor).to_have_value("SELECT 'typed' AS word, range AS n FROM RANGE(3)")
