"""Comfort: day by day, per session, in all."""

from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING

from dashboard.model import Catalogue
from tests.oracle.parts import MOMENTS, Row, change, chosen, every_day, in_span, known, mean
from tests.oracle.past import Asked, Past

if TYPE_CHECKING:
    from datetime import date


def comfort_trend(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    values: dict[str, dict[date, list[float]]] = {moment: defaultdict(list) for moment in MOMENTS}
    for kept in chosen(past, asked, reach_back=20):
        for moment in MOMENTS:
            value = getattr(kept.session, f"comfort_{moment}")
            if value is not None:
                values[moment][kept.session.day].append(float(value))
    rows: list[Row] = []
    previous: dict[str, date] = {}
    stretch = dict.fromkeys(MOMENTS, 1)
    for day in every_day(asked.since, asked.until):
        for moment in MOMENTS:
            if day not in values[moment]:
                continue
            recent = [
                sum(found) / len(found)
                for other, found in values[moment].items()
                if 0 <= (day - other).days <= 20
            ]
            if moment in previous and (day - previous[moment]).days > 14:
                stretch[moment] += 1
            previous[moment] = day
            average = mean(recent) if len(recent) >= 3 else None
            comfort = mean(values[moment][day])
            rows.append((day, moment, comfort, average, len(recent), stretch[moment]))
    return rows


def comfort_change(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows: list[Row] = []
    for kept in sorted(chosen(past, asked), key=lambda kept: (kept.session.day, kept.id)):
        session, changed = kept.session, change(kept.session)
        if changed is not None:
            before, after = known([session.comfort_before, session.comfort_after])
            rows.append((kept.id, session.day, before, after, changed))
    return rows


def comfort_summary(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    sessions = in_span(past, asked)
    means = [
        mean(known(getattr(row, f"comfort_{moment}") for row in sessions)) for moment in MOMENTS
    ]
    changes = [value for value in map(change, sessions) if value is not None]
    return [(*means, len(changes), mean(changes), median(changes) if changes else None)]
