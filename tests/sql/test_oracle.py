import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings

from dashboard import query, settings
from dashboard.journal import catalogue as catalogue_files
from dashboard.store import Store
from tests.oracle import ANSWERS
from tests.oracle.past import Asked, Past
from tests.sql import strategies
from tests.sql.compare import answer, matches
from tests.sql.journals import write


def test_the_oracle_answers_every_query() -> None:
    assert sorted(ANSWERS) == query.names(settings.resources()), (
        "answer it with plain loops in tests/oracle, and name it in ANSWERS there"
    )


@hypothesis_settings(max_examples=15)
@given(strategies.journals())
def test_queries_and_oracle_agree(store: Store, drawn: tuple[Past, Asked]) -> None:
    _assert_agreement(store, *drawn)


@pytest.mark.exhaustive
@hypothesis_settings(max_examples=2000, derandomize=False)
@given(strategies.journals())
def test_queries_and_oracle_agree_on_many_journals(store: Store, drawn: tuple[Past, Asked]) -> None:
    _assert_agreement(store, *drawn)


def _assert_agreement(store: Store, past: Past, asked: Asked) -> None:
    # Not a fixture: Hypothesis writes out every argument when a case fails.
    catalogue = catalogue_files.load(settings.resources())
    written = write(store, past)
    for name, oracle in ANSWERS.items():
        expected = oracle(written, asked, catalogue)
        found = answer(store, name, asked)
        assert matches(found, expected), f"{name}: {found} is not {expected}"
