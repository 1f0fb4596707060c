"""What looks odd about sessions, check-ins and exercises: one finding at a time."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from dashboard.model import Catalogue
from tests.oracle.health_parts import CHECKED, RATED, TOLD, Found, Kept, paged
from tests.oracle.health_rest import data_health_days, data_health_links
from tests.oracle.kept_rows import kept_rows
from tests.oracle.parts import Row
from tests.oracle.past import Asked, Past

if TYPE_CHECKING:
    from datetime import date


def data_health_twins(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows = kept_rows(past)
    found: list[Found] = []
    for later in rows["session"]:
        mine = _content(rows, later)
        same, likely = [], []
        for other in rows["session"]:
            if other["id"] < later["id"] and other["day"] == later["day"]:
                theirs = _content(rows, other)
                if mine == theirs:
                    same.append(other["id"])
                if _likely(later, other, mine[1], theirs[1]):
                    likely.append(other["id"])
        finding = "session_twin" if same else "session_likely_twin"
        if same or likely:
            key = later["id"]
            first = min(same or likely)
            found.append((finding, "session", key, later["day"], key, first, None, None))
    for later in rows["checkin"]:
        earlier = [
            one for one in rows["checkin"] if one["day"] == later["day"] and one["id"] < later["id"]
        ]
        alike = [one["id"] for one in earlier if _habits(rows, one) == _habits(rows, later)]
        if earlier:
            finding = "checkin_twin" if alike else "checkin_twice"
            other = min(alike or [one["id"] for one in earlier])
            found.append((finding, "checkin", later["id"], later["day"], None, other, None, None))
    return paged(found, asked)


def _content(
    rows: dict[str, list[Kept]], session: Kept
) -> tuple[list[object], list[object], list[str]]:
    done = sorted(
        (one for one in rows["entry"] if one["session_id"] == session["id"]),
        key=lambda one: (one["position"], one["id"]),
    )
    names = ("exercise", "side", "unit", "amounts", "comfort", "note")
    signs = [one["code"] for one in rows["symptom"] if one["session_id"] == session["id"]]
    told = [session.get(name) for name in TOLD]
    return told, [tuple(one.get(name) for name in names) for one in done], sorted(signs)


def _likely(later: Kept, other: Kept, mine: list[Any], theirs: list[Any]) -> bool:
    if later.get("batch_id") == other.get("batch_id"):
        return False
    if later["duration_min"] != other["duration_min"]:
        return False
    if None not in (later["start"], other["start"]) and later["start"] != other["start"]:
        return False
    if mine and theirs:
        return [one[0] for one in mine] == [one[0] for one in theirs]
    return later["duration_min"] is not None


def _habits(rows: dict[str, list[Kept]], checkin: Kept) -> tuple[list[object], list[str]]:
    signs = [one["code"] for one in rows["symptom"] if one["checkin_id"] == checkin["id"]]
    return [checkin.get(name) for name in (*CHECKED, "notes")], sorted(signs)


def data_health_sessions(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    found: list[Found] = []
    sessions = kept_rows(past)["session"]
    for one in sessions:
        key, day, minutes = one["id"], one["day"], one["duration_min"]
        told = None if minutes is None else float(minutes)

        def note(finding: str, word: str | None = None, value: float | None = None) -> None:
            found.append((finding, "session", key, day, key, None, word, value))  # noqa: B023 - now

        if one["start"] is not None:
            begun = f"{one['start']:%H:%M}"
            if one["start"].hour < 4:
                note("session_night", begun)
            if minutes is not None and _seconds(one) + 60 * minutes > 24 * 3600:
                note("session_past_midnight", begun, told)
        if minutes == 0:
            note("session_no_minutes", None, told)
        most = 600 if one["kind"] in ("aerobic", "strength") else 180
        if minutes is not None and minutes > most:
            note("session_long", None, told)
        if all(one[name] is None for name in RATED[1:]):
            note("session_unrated")
    return paged([*found, *_overlaps(sessions)], asked)


def _overlaps(sessions: list[Kept]) -> Iterable[Found]:
    by_day: dict[date, dict[object, Kept]] = defaultdict(dict)
    for one in sorted(sessions, key=lambda row: row["id"]):
        if one["start"] is not None and one["duration_min"]:
            by_day[one["day"]].setdefault((one["start"], one["duration_min"]), one)
    for day, clocked in by_day.items():
        ordered = sorted(clocked.values(), key=lambda row: (row["start"], row["id"]))
        for place, one in enumerate(ordered[1:], start=1):
            ends = [(_end(row), -row["id"]) for row in ordered[:place]]
            if _seconds(one) < max(ends)[0]:
                key, begun = one["id"], f"{one['start']:%H:%M}"
                yield "session_overlap", "session", key, day, key, -max(ends)[1], begun, None


def _seconds(session: Kept) -> Decimal:
    start = session["start"]
    return Decimal(start.hour * 3600 + start.minute * 60 + start.second)


def _end(session: Kept) -> Decimal:
    return _seconds(session) + 60 * Decimal(session["duration_min"])


def data_health_exercises(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    rows = kept_rows(past)
    sessions = {one["id"]: one for one in rows["session"]}
    done = [one for one in rows["entry"] if one["session_id"] in sessions]
    known = {*catalogue.exercises, *past.own_exercises}
    found: list[Found] = []
    days: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for one in done:
        day, session, name = sessions[one["session_id"]]["day"], one["session_id"], one["exercise"]
        days[name].append((day, session))
        if name not in known:
            found.append(("unknown_exercise", "entry", one["id"], day, session, None, name, None))
    rungs = {
        (catalogue.exercises[name].family, catalogue.exercises[name].level): (name, min(when))
        for name, when in days.items()
        if name in catalogue.exercises
    }
    for (family, level), (name, (day, session)) in rungs.items():
        before = {
            low for (same, low), (_, first) in rungs.items() if same == family and first[0] <= day
        }
        if level - 1 not in before and any(low < level for low in before):
            found.append(("ladder_gap", "session", session, day, session, None, name, float(level)))
    return paged(found, asked, by_word=True)


ANSWERS = {
    "data_health_twins": data_health_twins,
    "data_health_sessions": data_health_sessions,
    "data_health_exercises": data_health_exercises,
    "data_health_days": data_health_days,
    "data_health_links": data_health_links,
}
