"""The balance of kinds."""

from dataclasses import replace
from datetime import timedelta

from dashboard.model import Catalogue, Kind
from tests.oracle.parts import Row, in_span, kind, minutes
from tests.oracle.past import Asked, Past


def kind_balance(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    four_weeks = replace(asked, since=asked.until - timedelta(weeks=4) + timedelta(days=1))
    sessions = in_span(past, four_weeks)
    rows: list[Row] = []
    for name in Kind:
        of_kind = [session for session in sessions if kind(session) == name]
        without = [session for session in of_kind if session.duration_min is None]
        rows.append((name.value, len(of_kind), minutes(of_kind), len(without)))
    return rows
