"""Every page of a journal full of hostile texts: whatever reads Markdown gets none of theirs."""

import re

import pytest

from tests.app.conftest import PAGES, Opened
from tests.hostile.texts import MARK
from tests.hostile.walking import SHOWN_AS_IT_IS, marked

AS_MARKUP = re.compile(
    rf"(?<!\\)(?:<(?:img|b>|script|svg|a )|\[{MARK}|\]\(|:red|:material/home|\$|\{{\{{|`c`|->)"
    rf"|^# {MARK}|https?://elsewhere"
)
"""The texts as they were typed, not escaped; also a part that was cut off."""

VIEWS = [(name, {}) for name in PAGES] + [
    ("journal", {"journal_show": show}) for show in ("Changes", "Days")
]


@pytest.mark.parametrize(("name", "query"), VIEWS)
def test_no_text_is_read_as_markup(name: str, query: dict[str, str], open_page: Opened) -> None:
    app = open_page(name, **query)

    assert not app.exception
    assert not app.error
    found = marked(app)
    assert found or name in {"progression", "query", "settings"}
    assert [
        (place, text)
        for place, text in found
        if not place.startswith(SHOWN_AS_IT_IS) and AS_MARKUP.search(text)
    ] == []


def test_the_search_finds_what_is_not_escaped() -> None:
    for text in (f"[{MARK}](x)", "a <img src=x", ":red[a]", f"# {MARK}", "$x$", "{{7*7}}"):
        assert AS_MARKUP.search(text), text
