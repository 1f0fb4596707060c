"""Weeks, days and totals."""

from collections import defaultdict
from datetime import date, timedelta

from dashboard.model import Catalogue
from tests.oracle.parts import (
    Row,
    chosen,
    counting,
    every_day,
    goal_on,
    goals,
    in_span,
    known,
    mean,
    minutes,
    week_of,
    weeks,
)
from tests.oracle.past import Asked, Past


def weekly_frequency(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows: list[Row] = []
    for first, sessions, partial in weeks(asked, [kept.session for kept in chosen(past, asked)]):
        goal = goal_on(past, first + timedelta(days=6))
        days = {session.day for session in sessions}
        rows.append((first, len(sessions), len(days), goal[0] if goal else None, partial))
    return rows


def weekly_duration(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows: list[Row] = []
    for first, sessions, partial in weeks(asked, [kept.session for kept in chosen(past, asked)]):
        goal = goal_on(past, first + timedelta(days=6))
        without = sum(session.duration_min is None for session in sessions)
        rows.append(
            (first, minutes(sessions), len(sessions), without, goal[1] if goal else None, partial)
        )
    return rows


def calendar(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows: list[Row] = []
    sessions = [kept.session for kept in chosen(past, asked)]
    for day in every_day(asked.since, asked.until):
        here = [session for session in sessions if session.day == day]
        week = week_of(day, asked.week_start)
        after = mean(known(session.comfort_after for session in here))
        rows.append((day, week, (day - week).days, len(here), minutes(here), after))
    return rows


def journal_span(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    days = [kept.session.day for kept in counting(past)]
    return [(min(days, default=None), max(days, default=None), len(days), len(set(days)))]


def exercise_days(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    counts: dict[date, int] = defaultdict(int)
    for kept in chosen(past, asked):
        counts[kept.session.day] += 1
    return sorted(counts.items())


def goal_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    return [(first, *figures) for first, figures in sorted(goals(past).items())]


def period_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    periods = [
        (row.kind, row.first_day, row.last_day, row.note, number)
        for number, row in enumerate(past.periods, start=1)
        if not row.removed
    ]
    return sorted(periods, key=lambda row: (row[1], row[4]))


def summary(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    sessions = in_span(past, asked)
    days = {session.day for session in sessions}
    without = sum(session.duration_min is None for session in sessions)
    first, last = min(days, default=None), max(days, default=None)
    return [(len(sessions), len(days), minutes(sessions), without, first, last)]


def weekly_summary(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows: list[Row] = []
    for first, sessions, partial in weeks(asked, [kept.session for kept in chosen(past, asked)]):
        load: float | None = 0.0
        for session in sessions:
            if session.effort is None or session.duration_min is None:
                load = None
            elif load is not None:
                load += float(session.effort) * float(session.duration_min)
        means = [
            mean(known(getattr(session, name) for session in sessions))
            for name in ("comfort_before", "comfort_during", "comfort_after", "soreness_next_day")
        ]
        days = {session.day for session in sessions}
        rows.append((first, len(sessions), len(days), minutes(sessions), load, *means, partial))
    return rows
