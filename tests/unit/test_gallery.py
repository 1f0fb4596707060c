"""The list of charts, from the journal to the drawing."""

from datetime import date

from dashboard.gallery import GALLERY
from dashboard.model import Catalogue
from dashboard.reports import Scope, period_list
from dashboard.sample import fill
from dashboard.store import Store
from tests.conftest import TODAY


def test_keys_and_titles_are_one_of_a_kind() -> None:
    assert len({exhibit.key for exhibit in GALLERY}) == len(GALLERY)
    assert len({exhibit.title for exhibit in GALLERY}) == len(GALLERY)
    assert all(exhibit.title.endswith("?") for exhibit in GALLERY)


def test_an_empty_journal_gives_sentences_and_no_charts(store: Store) -> None:
    scope = Scope(since=date(2026, 3, 1), until=TODAY)
    for exhibit in GALLERY:
        frame = exhibit.frame(store, scope=scope, week_start=1, today=TODAY)
        assert exhibit.empty(frame)
        assert exhibit.sentence(frame).startswith("No ")


def test_the_made_up_person_fills_every_chart(store: Store, catalogue: Catalogue) -> None:
    fill(store, today=TODAY, catalogue=catalogue)
    scope = Scope(since=date(2025, 8, 1), until=TODAY)
    for exhibit in GALLERY:
        frame = exhibit.frame(store, scope=scope, week_start=1, today=TODAY)
        assert not exhibit.empty(frame)
        assert exhibit.draw(frame, periods=period_list(store)).to_dict()["layer"]
        assert exhibit.sentence(frame) in exhibit.alt(frame)
