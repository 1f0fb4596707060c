"""N8: for four weeks only a missing value stood in the way of a step; name it."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact
from dashboard.progression.exercise_days import NEEDED
from dashboard.progression.judgement import Judgement, judged
from dashboard.progression.log import Log, SessionRow
from dashboard.progression.situation import Situation, situation
from dashboard.progression.verdict import Outcome
from dashboard.progression.words import joined, real_day

_ALONE = ("R18",)


def unlock(log: Log, s: Situation, judgement: Judgement) -> Iterator[str]:
    """Name the missing value, if a step would follow once it is logged."""
    last = s.last
    if judgement.rules != _ALONE or last is None or not last.missing:
        return
    if s.today - s.days[0].day < t.STUCK_DAYS or not _leads_to_a_step(log, s):
        return
    if all(_alone(log, s, ago) for ago in range(1, t.STUCK_DAYS)):
        fields = joined([NEEDED[name] for name in last.missing])
        yield f"For four weeks only a missing value held a step back: {fields}, logged once more."


def _alone(log: Log, s: Situation, ago: int) -> bool:
    earlier = situation(log, real_day(s.today - ago), catalogue=s.catalogue)
    return judged(earlier).rules == _ALONE


def _leads_to_a_step(log: Log, s: Situation) -> bool:
    """Judge the log as if its last day had comfortable, light values where it has none."""
    day = s.days[-1].day
    sessions = tuple(_filled(s, row) if row.day.toordinal() == day else row for row in log.sessions)
    filled = situation(replace(log, sessions=sessions), real_day(s.today), catalogue=s.catalogue)
    return judged(filled).outcome is Outcome.INCREASE


def _filled(s: Situation, row: SessionRow) -> SessionRow:
    return row._replace(
        minutes=_or(row.minutes, s.usual.per_session),
        effort=_or(row.effort, t.LIGHT_EFFORT - 1),
        comfort_during=_or(row.comfort_during, t.RATING_MAX),
        comfort_after=_or(row.comfort_after, t.RATING_MAX),
        form=_or(row.form, t.FORM_MAX),
    )


def _or(value: Exact | None, comfortable: Exact) -> Exact:
    return comfortable if value is None else value
