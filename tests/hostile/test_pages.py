"""Every page of a journal full of hostile texts: whatever reads Markdown gets none of theirs."""

import re

import pytest

from dashboard.store import Store
from tests.app.conftest import PAGES, Opened
from tests.app.dropping import Import
from tests.builders import a_session, logged
from tests.hostile.journal import PROBES, ours, sheet
from tests.hostile.texts import MARK, MEGABYTE, TEXTS
from tests.hostile.walking import SHOWN_AS_IT_IS, marked

OWN = "own_own_0_img_src_x_onerror_window_zq7_1_b_zq7_b"

AS_MARKUP = re.compile(
    rf"(?<!\\)(?:<(?:img|b>|script|svg|a )|\[{MARK}|\]\(|:red|:material/home|\$|\{{\{{|`c`|->)"
    rf"|^# {MARK}|https?://elsewhere"
)
"""The texts as they were typed, not escaped; also a part that was cut off."""

VIEWS: list[tuple[str, dict[str, str]]] = [(name, {}) for name in PAGES]
VIEWS += [
    ("journal", {"journal_show": show})
    for show in ("Check-ins", "Measures", "Periods", "Signs", "Changes")
]
VIEWS += [("journal", {"session": str(len(TEXTS) + 3)}), ("exercises", {"exercise": OWN})]
VIEWS += [("trends", {"exercise": PROBES[0], "span": PROBES[1]}), ("journal", {"q": PROBES[0]})]


@pytest.mark.parametrize(("name", "query"), VIEWS)
def test_no_text_is_read_as_markup(name: str, query: dict[str, str], open_page: Opened) -> None:
    app = open_page(name, **query)

    assert not app.exception
    assert not app.error
    found = marked(app)
    assert found or name in {"today", "progression", "query", "settings"}
    assert _as_markup(found) == []


def test_a_file_is_previewed_as_text(bring: Import) -> None:
    table = sheet()
    app = bring({table.name: table.content, f"x {PROBES[1]}.csv": ours()[0].content})

    assert not app.exception
    found = marked(app)
    assert len(found) > 10
    assert _as_markup(found) == []


def test_a_megabyte_of_emoji_breaks_no_page_and_is_told_whole(
    open_page: Opened, store: Store
) -> None:
    logged(store, a_session("2026-03-27", notes=MEGABYTE))
    with store.read() as cursor:
        [(number,)] = cursor.execute("SELECT MAX(id) FROM live_session").fetchall()
    store.close()
    for name in ("today", "log", "journal", "export"):
        assert not open_page(name).exception, name
    assert MEGABYTE in [one.value for one in open_page("journal", session=str(number)).text]


def _as_markup(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [
        (place, text)
        for place, text in found
        if not place.startswith(SHOWN_AS_IT_IS) and AS_MARKUP.search(text)
    ]


def test_the_search_finds_what_is_not_escaped() -> None:
    for text in (f"[{MARK}](x)", "a <img src=x", ":red[a]", f"# {MARK}", "$x$", "{{7*7}}"):
        assert AS_MARKUP.search(text), text
