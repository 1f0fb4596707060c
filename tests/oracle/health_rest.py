"""What looks odd about days, values, periods, and rows that name others: one finding at a time."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from dashboard.model import SCALES, Catalogue
from tests.oracle.health_parts import CHECKED, RATED, Found, Kept, paged
from tests.oracle.kept_rows import kept_rows
from tests.oracle.parts import Row
from tests.oracle.past import Asked, Past


def data_health_days(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows = kept_rows(past)
    found = [*_odd_days(rows, asked.today), *_periods(rows["period"], asked.today)]
    sessions = {one["id"]: one for one in rows["session"]}
    for one in rows["session"]:
        found += _outside("session", one, _beyond(one, RATED), one["day"], one["id"])
    for one in rows["entry"]:
        amounts = [amount for amount in one["amounts"] if amount is not None]
        names = ["amount"] if any(not 0 <= amount <= 100_000 for amount in amounts) else []
        session = sessions.get(one["session_id"])
        if session:
            names += _beyond(one, ("comfort",))
            found += _outside("entry", one, names, session["day"], session["id"])
    for one in rows["checkin"]:
        found += _outside("checkin", one, _beyond(one, CHECKED), one["day"], None)
    for one in rows["measure"]:
        most = 180 if one["unit"] == "degrees" else 60
        read = [one["value"], *(one["trials"] or ())]
        names = [] if all(0 <= value <= most for value in read) else [one["measure"]]
        found += _outside("measure", one, names, one["day"], None)
    return paged(found, asked)


def _odd_days(rows: dict[str, list[Kept]], today: date) -> Iterable[Found]:
    for table in ("session", "checkin", "measure", "symptom", "guidance"):
        for one in rows[table]:
            if table == "symptom" and (one["session_id"] or one["checkin_id"]):
                continue
            key = one["id"] if table == "session" else None
            about = (table, one["id"], one["day"], key, None, None, None)
            if one["day"] > today:
                yield "to_come", *about
            elif one["day"].year < 1990:
                yield "long_ago", *about


def _beyond(row: Kept, names: Iterable[str]) -> list[str]:
    return [
        name
        for name in names
        if row.get(name) is not None and not SCALES[name].low <= row[name] <= SCALES[name].high
    ]


def _outside(
    table: str, row: Kept, names: list[str], day: date, session: int | None
) -> list[Found]:
    word = ", ".join(names)
    return [("outside_scale", table, row["id"], day, session, None, word, None)] if names else []


def _periods(periods: list[Kept], today: date) -> Iterable[Found]:
    for one in periods:
        about = ("period", one["id"], one["first_day"], None)
        before = [
            other["id"]
            for other in periods
            if other["kind"] == one["kind"]
            and (other["first_day"], other["id"]) < (one["first_day"], one["id"])
            and (other["last_day"] is None or other["last_day"] >= one["first_day"])
        ]
        if before:
            yield "period_overlap", *about, min(before), one["kind"], None
        if one["last_day"] is None and one["first_day"] < today - timedelta(days=60):
            yield "period_open", *about, None, one["kind"], None
        if one["last_day"] is not None and one["last_day"] < one["first_day"]:
            yield "period_backwards", *about, None, one["kind"], None


def data_health_links(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows = kept_rows(past)
    found: list[Found] = [*_orphans(rows)]
    for table in ("session", "checkin", "measure"):
        for key, times in Counter(one["id"] for one in rows[table]).items():
            if times > 1:
                day = min(one["day"] for one in rows[table] if one["id"] == key)
                found.append(("id_twice", table, key, day, None, None, None, float(times)))
    left = {one.get("batch_id") for one in rows["session"]}
    for batch in past.batches:
        brought = sum(file.imported for file in batch.files)
        if brought and not batch.undone and batch.id not in left:
            assert batch.made_at
            day, value = batch.made_at.date(), float(brought)
            found.append(("batch_empty", "import_batch", batch.id, day, None, None, None, value))
    found += [
        (
            "change_empty",
            "change",
            one["id"],
            one["made_at"].date(),
            None,
            None,
            one["summary"],
            None,
        )
        for one in rows.get("change", [])
        if not (one.get("undoes") or one.get("erased_by"))
    ]
    return paged(found, asked)


def _orphans(rows: dict[str, list[Kept]]) -> Iterable[Found]:
    ids = {table: {one["id"] for one in kept} for table, kept in rows.items()}
    for one in rows["entry"]:
        if one["session_id"] not in ids["session"]:
            yield "orphan", "entry", one["id"], None, None, None, one["exercise"], None
    for one in rows["symptom"]:
        names_session = one["session_id"] is not None
        names_checkin = one["checkin_id"] is not None
        if (names_session and one["session_id"] not in ids["session"]) or (
            names_checkin and one["checkin_id"] not in ids["checkin"]
        ):
            yield "orphan", "symptom", one["id"], one["day"], None, None, one["code"], None
    for part, whole in (("plan_day", "plan"), ("routine_item", "routine")):
        for one in rows[part]:
            if one["whole"] not in ids[whole]:
                word = one["exercise"] if part == "routine_item" else None
                yield "orphan", part, one["id"], None, None, None, word, None
