"""A summary in words and tables, for people."""

from dashboard import reports
from dashboard.cli.answer import table
from dashboard.journal.phrases import counted
from dashboard.manner import figure
from dashboard.planning.consistency import Consistency

_WEEKS_SHOWN = 12
_EMPTY_WEEKS_SHOWN = 4
_EXERCISES_SHOWN = 10


def told(found: reports.Overview) -> str:
    """Return the lines of a summary; days stand as ISO dates, so that they can be copied."""
    if not found.ever:
        return (
            "No sessions yet. Write one down with supple log, or bring a file with supple import."
        )
    if not found.totals.sessions:
        return f"No sessions from {found.since} to {found.until}."
    return "\n".join(
        [
            *_totals(found.totals),
            *_comfort(found.comfort),
            *_steady(found.consistency),
            "",
            *_weeks(found.weeks),
            *_exercises(found.exercises),
        ]
    )


def _totals(totals: reports.Summary) -> list[str]:
    days = (
        f"on {counted(totals.exercise_days, 'day')}, from {totals.first_day} to {totals.last_day}"
    )
    minutes = "not known" if totals.minutes is None else f"{totals.minutes:.0f}"
    without = totals.sessions_without_duration
    if totals.minutes is not None and without:
        minutes += f", without {counted(without, 'session')} of unknown length"
    return [f"Sessions: {totals.sessions} {days}", f"Minutes: {minutes}"]


def _comfort(comfort: reports.ComfortSummary) -> list[str]:
    named = [("before", comfort.before), ("during", comfort.during), ("after", comfort.after)]
    means = [f"{moment} {figure(f'{value:.1f}')}" for moment, value in named if value is not None]
    lines = [f"Comfort, 10 is best, mean of the sessions: {', '.join(means)}"] if means else []
    if comfort.change_mean is not None:
        lines.append(
            f"Change from before to after, {counted(comfort.changes, 'session')}: "
            f"mean {figure(f'{comfort.change_mean:+.1f}')} points, "
            f"median (the middle value) {figure(f'{comfort.change_median:+.1f}')} points"
        )
    return lines


def _steady(steady: Consistency) -> list[str]:
    if steady.score is None:
        return []
    line = f"Consistency: {steady.score * 100:.0f} of 100"
    if steady.weeks_judged:
        line += f"; weeks with the planned days: {steady.weeks_kept} of {steady.weeks_judged}"
        line += f" (now {steady.planned_days} a week)"
    return [line]


def _weeks(weeks: list[reports.WeekSummary]) -> list[str]:
    shown = _to_the_last(weeks)[-_WEEKS_SHOWN:]
    lines = [
        table(
            ["Week of", "Sessions", "Days", "Minutes", "Load", "Before", "During", "After", "Sore"],
            [
                [
                    f"{week.week}{'*' if week.partial else ''}",
                    week.sessions,
                    week.exercise_days,
                    _whole(week.minutes),
                    _whole(week.load),
                    week.comfort_before,
                    week.comfort_during,
                    week.comfort_after,
                    week.soreness_next_day,
                ]
                for week in shown
            ],
        ),
        _COLUMNS,
    ]
    if any(week.partial for week in shown):
        lines.append("* not a whole week")
    if len(shown) < len(weeks):
        lines.append(f"{len(shown)} of {len(weeks)} weeks; --json gives all.")
    return lines


def _to_the_last(weeks: list[reports.WeekSummary]) -> list[reports.WeekSummary]:
    """Leave out a long row of empty weeks at the end: the journal of somebody who has stopped."""
    held = [number for number, week in enumerate(weeks, start=1) if week.sessions]
    last = max(held, default=0)
    return weeks[:last] if len(weeks) - last > _EMPTY_WEEKS_SHOWN else weeks


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _exercises(exercises: list[reports.ExerciseTotal]) -> list[str]:
    if not exercises:
        return []
    shown = exercises[:_EXERCISES_SHOWN]
    lines = [
        "",
        table(
            ["Exercise", "Days", "Sets", "Amount", "Unit"],
            [
                [one.name, one.days, one.sets, one.amount, _UNITS.get(one.unit, one.unit)]
                for one in shown
            ],
        ),
    ]
    if len(shown) < len(exercises):
        lines.append(f"{len(shown)} of {len(exercises)} exercises; --json gives all.")
    return lines


_COLUMNS = "Load: effort times minutes. Before, during, after: comfort. Sore: the next morning."
_UNITS = {"reps": "repetitions", "hold_s": "seconds"}
