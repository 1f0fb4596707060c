"""Answers to questions with one choice."""

from playwright.sync_api import Locator, expect

from tests.browser.conftest import Tab


def answer_no(tab: Tab, group: Locator) -> None:
    """Choose the first answer, which is No, in a group of radio buttons.

    On a busy machine the page may be drawn anew at the moment of the press, which is lost then.
    """
    first = group.get_by_role("radio").first
    for _ in range(3):
        group.get_by_text("No").first.click()
        tab.settle()
        if first.is_checked():
            break
    expect(first).to_be_checked()
