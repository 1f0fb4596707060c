"""What columns of a table can mean is said in words, each once."""

import pytest

from dashboard.importing.targets import MODELS
from dashboard.ui.target_words import NOT_KEPT, ROWS, WORDS, targets, usual


@pytest.mark.parametrize("rows", MODELS)
def test_everything_that_a_mapping_can_say_is_offered_once(rows: str) -> None:
    model = MODELS[rows]
    known = {name for column in model.columns for name in column.names} | {*model.further}
    offered = targets(rows)
    assert offered[:2] == [NOT_KEPT, "day"]
    assert {usual(name) for name in known} == set(offered) - {NOT_KEPT}
    said = [WORDS[name] for name in offered]
    assert len(set(said)) == len(said)


def test_every_sort_of_rows_is_offered() -> None:
    assert set(ROWS) == set(MODELS)
