"""No sentence of the gallery claims more than its figures."""

import re

from dashboard.gallery import GALLERY
from tests.unit.test_sentences import EXHIBITS, SENTENCES


def test_no_word_claims_more_than_the_figures() -> None:
    forbidden = re.compile(
        r"significan|because|thanks to|proves?\b|cause|improv|worse|!|—", re.IGNORECASE
    )
    for exhibit in GALLERY:
        assert not forbidden.search(exhibit.title)
    for key, frame, sentence in SENTENCES:
        assert not forbidden.search(sentence)
        assert not forbidden.search(EXHIBITS[key].alt(frame))
