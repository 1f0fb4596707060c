"""Today: the numbers behind the suggestion, as people say them."""

import re

from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY


def test_numbers_are_named_in_plain_words(open_page: Opened, store: Store) -> None:
    checked(store)
    logged(store, a_session(TODAY, effort=3, during=3, after=7, form=5))
    store.close()

    said = words(open_page("today"))

    assert "| Exercise days in four weeks | 1 day |" in said
    assert "| Low comfort last time: most discomfort, last session | 7 of 10 |" in said
    assert not re.search(r"[a-z]_[a-z]|\| R\d\d\.", said)
