"""Rows of whole numbers are read at once; read value by value they are the same."""

import json
from decimal import Decimal

import pytest

from dashboard.progression import read_log
from tests.property.against_oracle import DRAWN, Draw
from tests.property.people import seeded


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_a_row_read_at_once_is_the_row_read_value_by_value(draw: Draw) -> None:
    for seed in range(150):
        text = json.dumps(draw(seeded(seed))[0])
        one_by_one = json.loads(text, parse_int=Decimal, parse_float=Decimal)
        assert read_log(json.loads(text, parse_float=Decimal)) == read_log(one_by_one), seed
