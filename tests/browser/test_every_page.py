"""Every page and state: axe, headings, titles, names, sizes, and nothing sideways.

What axe finds may only be what it finds on a page of Streamlit's own elements, measured in the same
run (``bare_app.py``). The quick part goes through half of the states in each of two tabs; the whole
matrix, all states and stories in four widths, both themes and with letters twice as large, is run by
hand with ``-m exhaustive``.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Error as BrowserError

from tests.browser.bare import Faults
from tests.browser.conftest import Tab
from tests.browser.looking import faults
from tests.browser.page_states import DEMO, EMPTY, State
from tests.browser.servers import Server
from tests.browser.stories import STORIES
from tests.menu import PAGES
from tests.stores import good_journal

_LETTERS = """() => document.fonts.ready.then(fonts => [...new Set([...fonts]
    .filter(one => one.status === 'loaded').map(one => one.family.replaceAll('"', '')))])"""
_QUICK = [state for state in DEMO if state.quick]


def test_every_page_of_the_menu_has_its_states() -> None:
    looked_at = {state.path.strip("/").partition("?")[0] for state in _QUICK}
    assert [page.title for page in PAGES if page.address not in looked_at] == [], (
        "give these pages a quick State in tests/browser/page_states.py"
    )


@pytest.mark.parametrize(("screen", "turn"), [((1280, "light"), 0), ((390, "dark"), 1)])
def test_every_page_fits_and_is_accessible(
    demo: Server,
    streamlits_own: Faults,
    open_tab: Callable[..., Tab],
    screen: tuple[int, str],
    turn: int,
) -> None:
    width, theme = screen
    tab = open_tab(width=width, theme=theme)
    assert _wrong(tab, demo, _QUICK[turn::2], own=streamlits_own) == []
    assert f"{demo.url}/app/static/fonts/OpenSans-Regular.ttf" in tab.witness.asked
    assert "Open Sans" in tab.page.evaluate(_LETTERS)


def test_every_page_of_an_empty_journal_does_too(
    app: Server, streamlits_own: Faults, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab(width=390, theme="dark")
    assert _wrong(tab, app, EMPTY, own=streamlits_own) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("screen", [(1280, 16), (640, 16), (390, 16), (360, 16), (1280, 32)])
@pytest.mark.parametrize("part", ["demo", "empty", *STORIES])
def test_the_whole_matrix(
    request: pytest.FixtureRequest,
    streamlits_own: Faults,
    part: str,
    screen: tuple[int, int],
    theme: str,
) -> None:
    width, letters = screen
    server = request.getfixturevalue("demo") if part == "demo" else _server(request, part)
    tab = request.getfixturevalue("open_tab")(width=width, theme=theme)
    states = {"demo": DEMO, "empty": EMPTY, **STORIES}[part]
    assert _wrong(tab, server, states, own=streamlits_own, letters=letters) == []


def _server(request: pytest.FixtureRequest, part: str) -> Server:
    """Serve a journal of its own; trouble befalls one that has a backup, and is told soon."""
    serve: Callable[..., Server] = request.getfixturevalue("serve")
    if part != "troubled":
        return serve()
    journal = Path(request.getfixturevalue("tmp_path")) / "journal.duckdb"
    journal.write_bytes(good_journal())
    return serve(env={"SUPPLE_WAIT": "1"})


def _wrong(
    tab: Tab, server: Server, states: Iterable[State], *, own: Faults, letters: int = 16
) -> list[str]:
    """Go through states and return everything that is wrong, each with the state's name."""
    return [
        f"{state.name}: {fault}"
        for state in states
        for fault in _faults(tab, server, state, own=own, letters=letters)
    ]


def _faults(tab: Tab, server: Server, state: State, *, own: Faults, letters: int) -> list[str]:
    with state.meanwhile(server.journal):
        tab.open(server.url + state.path)
        if letters != 16:
            tab.page.add_style_tag(content=f":root {{ font-size: {letters}px !important }}")
        try:
            state.make(tab.page)
        except BrowserError as error:
            return [f"cannot be made: {error.message.splitlines()[0]}"]
        tab.settle()
        return faults(tab.page, own=own)
