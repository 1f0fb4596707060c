"""Exercises in a browser: the address, the way back, and one's own made and taken back."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.servers import Server


def test_an_exercise_lies_in_the_address_and_is_left_by_the_way_back(
    demo: Server, tab: Tab
) -> None:
    page = tab.page
    title = page.get_by_role("heading", level=1)
    tab.open(f"{demo.url}/exercises?target=neck+posture&exercises_words=wall")
    expect(page.get_by_test_id("stMain")).to_contain_text("2 of 94 exercises.")

    page.get_by_role("button", name="Chin tuck against a wall").click()
    expect(title).to_contain_text("Chin tuck against a wall")
    expect(page).to_have_url(re.compile(r"exercise=chin_tuck_3"))
    page.get_by_role("button", name="Chin tuck with arm raise").click()
    expect(title).to_contain_text("Chin tuck with arm raise")
    expect(page).to_have_url(re.compile(r"exercise=chin_tuck_4"))

    page.go_back()
    expect(title).to_contain_text("Chin tuck against a wall")
    page.go_back()
    expect(title).to_have_text("Exercises")
    expect(page.get_by_test_id("stMain")).to_contain_text("2 of 94 exercises.")

    # An exercise that is open narrows no other page, whose filter has the same name.
    tab.open(f"{demo.url}/progression?progression_show=Exercises")
    page.get_by_role("link", name="How it is done").first.click()
    expect(page).to_have_url(re.compile(r"/exercises\?exercise=\w+_\d$"))
    tab.says("How to do it")
    tab.go("Journal")
    expect(page).not_to_have_url(re.compile("exercise="))
    expect(page.get_by_role("button", name="Filter", exact=True)).to_be_visible()


def test_one_s_own_is_made_shown_as_typed_and_taken_back(app: Server, tab: Tab) -> None:
    page, typed = tab.page, "Sway <b>slowly</b> :material/home:"
    tab.open(f"{app.url}/exercises?which=own")
    page.get_by_role("button", name="Make your own").click()
    page.get_by_label("Its name").fill(typed)
    page.get_by_role("button", name="Make it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sway <b>slowly</b>")
    tab.says("is yours now.")
    page.get_by_role("button", name="Undo").click()
    tab.says("There is no such exercise in this journal.")
    tab.says("You have made none of your own yet.")
