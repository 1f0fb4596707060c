"""Today: the numbers behind the suggestion, as people say them."""

import re

from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, logged
from tests.conftest import TODAY


def test_numbers_are_named_in_plain_words(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY, effort=3, during=2, after=7, form=5))
    store.close()

    said = words(open_page("today"))

    assert "| Exercise days in four weeks | 1 day |" in said
    assert "| Severe discomfort: most discomfort, last session | 8 of 10 |" in said
    assert not re.search(r"[a-z]_[a-z]|\| R\d\d\.", said)
