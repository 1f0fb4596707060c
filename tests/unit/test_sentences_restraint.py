"""No sentence of the gallery claims more than its figures, and each belongs to a chart."""

import re

import pandas as pd
import pytest

from dashboard.gallery import GALLERY
from tests.unit.test_change_sentences import CHANGE
from tests.unit.test_comfort_sentences import TREND
from tests.unit.test_sentences import EXHIBITS, SENTENCES

CASES = [
    *SENTENCES,
    *(("comfort", *case) for case in TREND),
    *(("comfort_change", *case) for case in CHANGE),
]


def test_no_word_claims_more_than_the_figures() -> None:
    forbidden = re.compile(
        r"significan|because|thanks to|proves?\b|cause|improv|worse|!|—", re.IGNORECASE
    )
    for exhibit in GALLERY:
        assert not forbidden.search(exhibit.title)
    for key, frame, sentence in CASES:
        assert not forbidden.search(sentence)
        assert not forbidden.search(EXHIBITS[key].alt(frame))


@pytest.mark.parametrize(("key", "frame"), [case[:2] for case in CASES])
def test_what_is_not_empty_can_be_drawn_and_described(key: str, frame: pd.DataFrame) -> None:
    exhibit = EXHIBITS[key]
    if not exhibit.empty(frame):
        assert exhibit.draw(frame).to_dict()["layer"]
    assert exhibit.alt(frame).endswith(exhibit.sentence(frame))
