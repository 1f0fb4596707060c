"""Note N1 for a goal: how long careful steps would take, and until when."""

from datetime import date

from dashboard.model import Catalogue
from dashboard.progression import read_log
from dashboard.progression.aims import too_soon

AS_OF = date(2026, 3, 28)
LOG = read_log(
    '{"sessions": ['
    + ",".join(
        f'{{"id": "s{number}", "day": "2026-03-{number:02}", "minutes": 10, "comfort_during": 8}}'
        for number in (2, 4, 6, 9, 11, 13, 16, 18, 20, 23, 25, 27)
    )
    + "]}"
)


def said(catalogue: Catalogue, minutes: int, days: int, by: date) -> list[str]:
    return too_soon(LOG, AS_OF, catalogue=catalogue, minutes=minutes, days=days, by=by)


def test_what_is_done_already_or_soon_enough_needs_no_word(catalogue: Catalogue) -> None:
    assert said(catalogue, 30, 3, AS_OF) == []
    assert said(catalogue, 60, 5, date(2027, 3, 28)) == []


def test_what_is_too_soon_is_told_with_a_date(catalogue: Catalogue) -> None:
    [sentence] = said(catalogue, 120, 3, date(2026, 4, 26))
    assert sentence.startswith("120 minutes a week by 26 April is soon; at a gentle pace about ")
    assert said(catalogue, 120, 9, date(2026, 4, 26))[0].startswith("5 main days a week are plenty")
