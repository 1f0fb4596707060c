"""The aggregating queries in pandas: from the tables as frames to the main figure of each row.

Each is compared with a column of the query's answer, row by row, and then with its time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd


@dataclass(frozen=True, slots=True)
class Frames:
    """The sessions and entries that count, the ids of all exercises, and the span asked for."""

    session: pd.DataFrame
    entry: pd.DataFrame
    exercise: pd.Series
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class InPandas:
    """Which column of the answer it gives, and how."""

    column: str
    values: Callable[[Frames], "pd.Series"]


ONE = "cat_cow_1"
"""The exercise whose history is asked for."""

SETTLED = 3
"""Soreness that counts as settled, at most."""

SESSIONS = "SELECT * REPLACE (CAST(day AS TIMESTAMP) AS day) FROM live_session"
ENTRIES = """
SELECT
    session_id,
    exercise,
    LEN(amounts) AS sets,
    LIST_SUM(amounts) AS amount,
    GREATEST(LEN(amounts), 1) * IF(side = 'both', 2, 1) AS weight
FROM live_entry
"""


def _weeks(frames: Frames) -> pd.DatetimeIndex:
    first = pd.Timestamp(frames.since)
    return pd.date_range(first - pd.Timedelta(days=first.weekday()), frames.until, freq="7D")


def _week(frames: Frames) -> pd.Series:
    day = frames.session["day"]
    monday: pd.Series = day - pd.to_timedelta(day.dt.day_of_week, unit="D")
    return monday


def _weekly_frequency(frames: Frames) -> pd.Series:
    found = frames.session.groupby(_week(frames)).agg(
        sessions=("id", "size"), days=("day", "nunique")
    )
    return found.reindex(_weeks(frames), fill_value=0)["days"]


def _weekly_duration(frames: Frames) -> pd.Series:
    return (
        frames.session.groupby(_week(frames))["duration_min"]
        .sum()
        .reindex(_weeks(frames), fill_value=0)
    )


def _weekly_summary(frames: Frames) -> pd.Series:
    columns = ["comfort_before", "comfort_during", "comfort_after", "soreness_next_day"]
    return (
        frames.session.groupby(_week(frames))[columns]
        .mean()
        .reindex(_weeks(frames))["comfort_after"]
    )


def _calendar(frames: Frames) -> pd.Series:
    found = frames.session.groupby("day").agg(
        sessions=("id", "size"), minutes=("duration_min", "sum"), after=("comfort_after", "mean")
    )
    return found.reindex(pd.date_range(frames.since, frames.until), fill_value=0)["sessions"]


def _exercise_days(frames: Frames) -> pd.Series:
    return frames.session.groupby("day").size()


def _comfort_change(frames: Frames) -> pd.Series:
    rated = frames.session.dropna(subset=["comfort_before", "comfort_after"])
    rated = rated.sort_values(["day", "id"])
    return rated["comfort_after"] - rated["comfort_before"]


def _comfort_trend(frames: Frames) -> pd.Series:
    moments = ["comfort_before", "comfort_during", "comfort_after"]
    daily = frames.session.groupby("day")[moments].mean()
    average = daily.rolling("21D", min_periods=3).mean()
    return pd.Series(average.to_numpy()[daily.notna().to_numpy()])


def _comfort_summary(frames: Frames) -> pd.Series:
    change = frames.session["comfort_after"] - frames.session["comfort_before"]
    frames.session[["comfort_before", "comfort_during", "comfort_after"]].mean()
    return pd.Series([change.median()])


def _summary(frames: Frames) -> pd.Series:
    found = frames.session.agg({"day": ["nunique", "min", "max"], "duration_min": ["sum"]})
    return pd.Series([found.loc["sum", "duration_min"]])


def _kind_balance(frames: Frames) -> pd.Series:
    since = pd.Timestamp(frames.until) - pd.Timedelta(days=27)
    lately = frames.session[frames.session["day"] >= since]
    kinds = ["mobility", "strength", "aerobic", "flexibility", "balance", "recovery"]
    return lately.groupby("kind").size().reindex(kinds, fill_value=0)


def _done(frames: Frames) -> pd.DataFrame:
    sessions = frames.session[["id", "day", "duration_min"]]
    return frames.entry.merge(sessions, left_on="session_id", right_on="id")


def _exercise_totals(frames: Frames) -> pd.Series:
    found = (
        _done(frames)
        .groupby("exercise")
        .agg(days=("day", "nunique"), sets=("sets", "sum"), amount=("amount", "sum"))
    )
    return found["days"].sort_values(ascending=False)


def _exercise_minutes(frames: Frames) -> pd.Series:
    done = _done(frames)
    whole = done.groupby("session_id")["weight"].transform("sum")
    done["minutes"] = done["duration_min"] * done["weight"] / whole
    found = done.groupby("exercise").agg(
        days=("day", "nunique"), sessions=("session_id", "nunique"), minutes=("minutes", "sum")
    )
    return found["minutes"].sort_values(ascending=False)


def _exercise_history(frames: Frames) -> pd.Series:
    done = _done(replace(frames, entry=frames.entry[frames.entry["exercise"] == ONE]))
    return done.groupby("day").agg(sets=("sets", "sum"), amount=("amount", "sum"))["sets"]


def _exercise_list(frames: Frames) -> pd.Series:
    found = (
        _done(frames)
        .groupby("exercise")
        .agg(sessions=("session_id", "nunique"), days=("day", "nunique"), last=("day", "max"))
    )
    return found["sessions"].reindex(frames.exercise, fill_value=0)


def _comfort_change_counts(frames: Frames) -> pd.Series:
    change = frames.session["comfort_after"] - frames.session["comfort_before"]
    points = change.dropna().round()
    found = frames.session.loc[points.index].groupby(points)
    return found.agg(sessions=("id", "size"), days=("day", "nunique"))["sessions"]


def _rest_days(frames: Frames) -> pd.Series:
    days = pd.Series(frames.session["day"].sort_values().unique())
    apart: pd.Series = days.diff().dropna().dt.days - 1
    return apart.value_counts().sort_index()


def _soreness_trend(frames: Frames) -> pd.Series:
    daily = frames.session.groupby("day")["soreness_next_day"].max().dropna()
    share = (daily <= SETTLED).rolling("28D", min_periods=6).mean()
    return share if len(daily.rolling("21D", min_periods=3).mean()) else daily


def _time_of_day(frames: Frames) -> pd.Series:
    day = frames.session["day"].dt.day_of_week
    hour = frames.session["start"].map(lambda start: start.hour // 3 * 3, na_action="ignore")
    change = frames.session["comfort_after"] - frames.session["comfort_before"]
    return change.groupby([day, hour.fillna(24)]).agg(["size", "mean"])["size"]


IN_PANDAS: Mapping[str, InPandas] = {
    "calendar": InPandas("sessions", _calendar),
    "comfort_change": InPandas("change", _comfort_change),
    "comfort_change_counts": InPandas("sessions", _comfort_change_counts),
    "comfort_summary": InPandas("change_median", _comfort_summary),
    "comfort_trend": InPandas("average", _comfort_trend),
    "exercise_days": InPandas("sessions", _exercise_days),
    "exercise_history": InPandas("sets", _exercise_history),
    "exercise_list": InPandas("sessions", _exercise_list),
    "exercise_minutes": InPandas("minutes", _exercise_minutes),
    "exercise_totals": InPandas("days", _exercise_totals),
    "kind_balance": InPandas("sessions", _kind_balance),
    "rest_days": InPandas("times", _rest_days),
    "soreness_trend": InPandas("share", _soreness_trend),
    "summary": InPandas("minutes", _summary),
    "time_of_day": InPandas("sessions", _time_of_day),
    "weekly_duration": InPandas("minutes", _weekly_duration),
    "weekly_frequency": InPandas("exercise_days", _weekly_frequency),
    "weekly_summary": InPandas("comfort_after", _weekly_summary),
}
