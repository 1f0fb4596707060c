"""Every query has its place in the bench, so that a new one cannot stay unmeasured."""

import pytest

from dashboard import query, settings
from tests.bench.in_pandas import IN_PANDAS
from tests.bench.without_pandas import ALONE, WITHOUT
from tests.tree import ROOT

NAMES = query.names(settings.resources())
PLAIN = ROOT / "tests" / "bench" / "plain"


@pytest.mark.parametrize("name", NAMES)
def test_a_query_has_a_plain_counterpart(name: str) -> None:
    assert name in ALONE or (PLAIN / f"{name}.sql").is_file(), (
        f"queries/{name}.sql has nothing to be measured against: write tests/bench/plain/{name}.sql, "
        "the plainest SQL over the tables themselves that gives the same rows"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_query_is_in_pandas_or_said_to_be_without(name: str) -> None:
    assert (name in IN_PANDAS) != (name in WITHOUT), (
        f"say in tests/bench/in_pandas.py how pandas answers {name}, or put it on the list of "
        "tests/bench/without_pandas.py: one of both"
    )


def test_nothing_is_measured_that_is_no_query() -> None:
    assert {file.stem for file in PLAIN.glob("*")} | {*IN_PANDAS, *WITHOUT} == set(NAMES)
