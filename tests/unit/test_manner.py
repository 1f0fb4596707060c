"""How days, numbers and times are written, and when weeks and days begin."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import altair as alt
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import manner
from dashboard.charts.days import Days
from dashboard.charts.theme import LIGHT, day_format, dressed
from dashboard.errors import InputError
from dashboard.gallery import words
from dashboard.journal import phrases, preferences
from dashboard.manner import PLAIN, DayForm, Manner
from dashboard.progression import words as rule_words
from dashboard.settings import load
from dashboard.ui import text
from tests.conftest import TODAY
from tests.tree import ROOT

AMERICAN = Manner(week_start=7, day_start=4, days=DayForm.MONTH_DAY, twelve=True)
GERMAN = Manner(comma=True)
ISO = Manner(days=DayForm.ISO)

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
PATTERNS = {DayForm.DAY_MONTH: "%d %B %Y", DayForm.MONTH_DAY: "%B %d, %Y", DayForm.ISO: "%Y-%m-%d"}
MANNERS = st.builds(
    Manner,
    week_start=st.integers(1, 7),
    day_start=st.integers(0, manner.LATEST_DAY_START),
    days=st.sampled_from(DayForm),
    comma=st.booleans(),
    twelve=st.booleans(),
)


@pytest.fixture
def _plain_again() -> Iterator[None]:
    yield
    manner.put_in_force(PLAIN)


@given(DAYS, st.sampled_from(DayForm))
def test_a_day_is_read_back_from_its_words(day: date, form: DayForm) -> None:
    written = manner.day_written(day, Manner(days=form))
    assert datetime.strptime(written, PATTERNS[form]).date() == day  # noqa: DTZ007 - a day


@given(st.times().map(lambda clock: clock.replace(second=0, microsecond=0)))
def test_a_time_is_read_back_from_its_words(clock: time) -> None:
    plain, twelve = manner.clock_written(clock, PLAIN), manner.clock_written(clock, AMERICAN)
    assert datetime.strptime(plain, "%H:%M").time() == clock  # noqa: DTZ007 - a time
    assert datetime.strptime(twelve.upper(), "%I:%M\N{NO-BREAK SPACE}%p").time() == clock  # noqa: DTZ007


@given(st.decimals(-(10**9), 10**9, places=2, allow_nan=False))
def test_a_number_is_read_back_from_its_signs(number: Decimal) -> None:
    written = manner.figure(f"{number:,.2f}", GERMAN)
    assert Decimal(written.replace("\N{NO-BREAK SPACE}", "").replace(",", ".")) == number
    assert "." not in written
    assert manner.figure(f"{number:,.2f}", PLAIN) == f"{number:,.2f}"


@given(DAYS, MANNERS)
def test_a_week_begins_on_the_day_chosen(day: date, chosen: Manner) -> None:
    first = manner.first_of_week(day, week_start=chosen.week_start)
    assert first.isoweekday() == chosen.week_start
    assert timedelta() <= day - first < timedelta(days=7)
    assert manner.weekdays(chosen)[(day - first).days] == day.isoweekday()


@given(st.datetimes(datetime.fromisoformat("1000-01-02")), st.integers(0, 6))
def test_until_its_hour_a_day_is_still_the_one_before(moment: datetime, hour: int) -> None:
    lived = manner.day_at(moment, day_start=hour)
    assert lived == moment.date() - timedelta(days=int(moment.hour < hour))


@given(MANNERS)
def test_a_manner_is_kept_and_read_back(chosen: Manner) -> None:
    kept = preferences.kept_as(chosen)
    assert preferences.manner(kept) == chosen
    assert preferences.manner({**kept, "country": "DE"}) == chosen


def test_what_cannot_be_meant_counts_as_not_chosen() -> None:
    odd = {"week_start": "8", "day_start": "7", "day_form": "", "decimals": "both", "clock": "13"}
    assert preferences.manner(odd) == PLAIN
    assert preferences.manner({}) == PLAIN


@pytest.mark.parametrize(
    ("first", "last", "plain", "american", "iso"),
    [
        ("2025-08-03", "2025-08-03", "3 August 2025", "August 3, 2025", "2025-08-03"),
        (
            *("2025-08-03", "2025-08-12", "3 to 12 August 2025", "August 3 to 12, 2025"),
            "2025-08-03 to 2025-08-12",
        ),
        (
            *("2025-08-03", "2025-09-02", "3 August to 2 September 2025"),
            *("August 3 to September 2, 2025", "2025-08-03 to 2025-09-02"),
        ),
        (
            *("2025-12-30", "2026-01-02", "30 December 2025 to 2 January 2026"),
            *("December 30, 2025 to January 2, 2026", "2025-12-30 to 2026-01-02"),
        ),
    ],
)
def test_two_days_do_not_say_month_and_year_twice(
    first: str, last: str, plain: str, american: str, iso: str
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert manner.days_written(*days, PLAIN) == plain
    assert manner.days_written(*days, AMERICAN) == american
    assert manner.days_written(*days, ISO) == iso


@pytest.mark.parametrize(
    ("hour", "words"), [(0, "12 am"), (6, "6 am"), (12, "12 pm"), (24, "12 am")]
)
def test_full_hours_with_am_and_pm(hour: int, words: str) -> None:
    assert manner.hour_written(hour, AMERICAN).replace("\N{NO-BREAK SPACE}", " ") == words
    assert manner.hour_written(hour, PLAIN) == f"{hour}:00"


@pytest.mark.usefixtures("_plain_again")
def test_screen_sentences_and_rules_write_alike() -> None:
    manner.put_in_force(replace(AMERICAN, comma=True))
    assert phrases.day_in_words(TODAY) == "March 28, 2026"
    assert text.long_day(TODAY) == "Saturday, March 28, 2026"
    assert text.short_day(date(2026, 3, 3), today=TODAY) == "Tue, March 3"
    assert rule_words.day_words(TODAY.toordinal()) == "March 28"
    assert phrases.counted(Decimal("1234.50"), "minute") == "1\N{NO-BREAK SPACE}234,5 minutes"
    assert words.signed(2.25, places=2) == "+2,25"
    assert rule_words.percent(Fraction(1, 8)) == "12,5%"
    assert text.clock(time(0, 5)) == "12:05\N{NO-BREAK SPACE}am"


@pytest.mark.usefixtures("_plain_again")
def test_charts_write_days_and_numbers_so_and_the_plain_chart_has_no_locale() -> None:
    bare = alt.Chart(pd.DataFrame({"x": [1]})).mark_point()
    assert "locale" not in dressed(bare, look=LIGHT, height=90).to_dict()["config"]
    assert day_format() == "%a %-d %b %Y"
    manner.put_in_force(replace(AMERICAN, comma=True))
    drawn = dressed(bare, look=LIGHT, height=90).to_dict(validate=True)
    assert drawn["config"]["locale"]["number"]["decimal"] == ","
    assert day_format() == "%a, %b %-d, %Y"
    axis = str(Days(date(2026, 3, 1), date(2026, 3, 9)).axis("day").to_dict())
    assert "'%b %-d'" in axis


def test_the_clock_counts_where_it_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28T00:30")
    loaded = load("x.duckdb")
    assert (loaded.today, loaded.now) == (TODAY, datetime.fromisoformat("2026-03-28T00:30"))
    lived = loaded.lived(day_start=4)
    assert (lived.today, lived.now) == (date(2026, 3, 27), loaded.now)
    assert loaded.lived(day_start=0).today == TODAY
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")
    assert load("x.duckdb").lived(day_start=6).today == TODAY, "a day that is given is the day"


@pytest.mark.parametrize("text", ["2026-03-28T", "2026-03-28T25:00", "2026-03-28 00:30", "T00:30"])
def test_a_moment_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", text)
    with pytest.raises(InputError, match="SUPPLE_TODAY is not a date"):
        load("x.duckdb")


def test_no_verb_asks_the_settings_for_the_day() -> None:
    """The day lived is known once the journal is open; a demo and a log in a file have none."""
    asking = [
        file.name
        for file in sorted((ROOT / "dashboard" / "cli").glob("*.py"))
        if "settings.today" in file.read_text(encoding="utf-8")
    ]
    assert asking == ["demo.py", "suggest.py"]
