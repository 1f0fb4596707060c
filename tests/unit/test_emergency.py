"""The emergency number by country."""

import re

import pytest

from dashboard import settings
from dashboard.journal.emergency import UNKNOWN, countries, number

RESOURCES = settings.resources()
KNOWN = countries(RESOURCES)
EU = re.findall("..", "ATBEBGHRCYCZDKEEFIFRDEGRHUIEITLVLTLUMTNLPLPTROSKSIESSE")


def test_the_list_is_in_order_and_well_formed() -> None:
    names = [one.name for one in KNOWN.values()]
    assert names == sorted(names)
    assert len(set(names)) == len(names) > 50
    for code, one in KNOWN.items():
        assert re.fullmatch("[A-Z]{2}", code)
        assert re.fullmatch("[0-9]{3,4}", one.number), code


def test_the_whole_union_has_its_number() -> None:
    assert {KNOWN[code].number for code in EU} == {"112"}


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, UNKNOWN),
        ({"country": ""}, UNKNOWN),
        ({"country": "XX"}, UNKNOWN),
        ({"country": "GB"}, "999"),
        ({"country": "GB", "emergency_number": " "}, "999"),
        ({"country": "GB", "emergency_number": "112"}, "112"),
        ({"emergency_number": "00 1"}, "00 1"),
    ],
)
def test_a_typed_number_wins_over_the_country(chosen: dict[str, str], expected: str) -> None:
    assert number(chosen, resources=RESOURCES) == expected
