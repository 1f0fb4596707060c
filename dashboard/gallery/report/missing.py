"""What is missing, told as plainly as what is there; and the notes of sessions."""

from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.exports.report.content import Section, Table, cut
from dashboard.gallery.report.choice import LEAVE_OUT, SECTIONS
from dashboard.gallery.report.drawing import short_day
from dashboard.journal.phrases import counted, day_in_words

if TYPE_CHECKING:
    from dashboard.gallery.report.choice import Asked


def missing(asked: "Asked", totals: reports.Summary) -> Section:
    """Say what is not known of the sessions, what was not measured, and what was left out."""
    said = [*_ratings(asked, totals), *_around(asked)]
    return Section(
        "missing",
        SECTIONS["missing"],
        sentences=tuple(said) or ("Every session has its minutes and its ratings.",),
    )


def left_out(asked: "Asked") -> tuple[str, ...]:
    """Say what the person chose to leave out."""
    chosen = [words.lower() for key, words in LEAVE_OUT.items() if key in asked.choice.leave_out]
    absent = [words for key, words in SECTIONS.items() if key not in asked.choice.sections]
    said = [f"Left out by choice: {', '.join(chosen)}."] if chosen else []
    if absent:
        said.append(f"Sections left out by choice: {', '.join(absent).lower()}.")
    return tuple(said)


def notes(asked: "Asked") -> Section | None:
    """Return the latest notes of sessions, for the second page."""
    if not asked.with_notes:
        return None
    frame = reports.session_list(asked.store, scope=asked.scope, page_size=_LOOKED_THROUGH)
    noted = frame[frame["notes"].str.strip() != ""].head(_NOTES)
    if noted.empty:
        return None
    rows = tuple(
        (short_day(day), cut(note, letters=_NOTE_LETTERS))
        for day, note in zip(noted["day"], noted["notes"], strict=True)
    )
    return Section(
        "notes", "Notes of sessions, the latest first", table=Table(("Day", "Note"), rows)
    )


def _ratings(asked: "Asked", totals: reports.Summary) -> list[str]:
    scope, of = asked.scope, f"of {counted(totals.sessions, 'session')}"
    comfort = reports.comfort_summary(asked.store, since=scope.since, until=scope.until)
    unrated = reports.session_list(asked.store, scope=scope, unrated=True, page_size=1)
    without = 0 if unrated.empty else int(unrated["found"].iloc[0])
    load = reports.weekly_load(
        asked.store, scope=scope, week_start=asked.week_start, today=asked.today
    )
    mornings = len(reports.soreness_trend(asked.store, scope=scope))
    counts = (
        (without, of, "no rating of any kind"),
        (totals.sessions - comfort.changes, of, "no comfort rating before or none after"),
        (totals.sessions_without_duration, of, "no duration"),
        (int(load["sessions_without_load"].sum()), of, "no effort rating or no duration"),
        (
            totals.exercise_days - mornings,
            f"of {counted(totals.exercise_days, 'exercise day')}",
            "no soreness of the next morning",
        ),
    )
    return [
        f"{number} {among} {'has' if number == 1 else 'have'} {what}."
        for number, among, what in counts
        if number > 0
    ]


def _around(asked: "Asked") -> list[str]:
    scope, said = asked.scope, []
    span = reports.journal_span(asked.store)
    if span.first_day is not None and span.first_day < scope.since:
        said.append(f"The journal begins earlier, on {day_in_words(span.first_day)}.")
    if not reports.measure_list(asked.store, since=scope.since, until=scope.until, page_size=1):
        said.append("No range of motion was measured.")
    return [*said, *left_out(asked)]


_LOOKED_THROUGH: Final = 500
_NOTES: Final = 40
_NOTE_LETTERS: Final = 240
