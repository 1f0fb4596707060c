"""Ways to break the queries of plans, in the form of ``tests.sql.breaks``."""

BREAKS: dict[str, list[tuple[str, str]]] = {
    "plan_list": [
        ("FROM live_plan AS", "FROM plan AS"),
        ("JOIN live_plan_day AS", "JOIN plan_day AS"),
        ("LEFT JOIN", "INNER JOIN"),
        ("ORDER BY plan.first_day", "ORDER BY plan.first_day DESC"),
        ("plan_day.weekday, plan_day.id", "plan_day.weekday DESC, plan_day.id"),
    ],
    "plan_days": [
        ("day.day >= plan.first_day\n    LEFT", "day.day > plan.first_day\n    LEFT"),
        ("ASOF LEFT JOIN live_plan AS", "ASOF LEFT JOIN plan AS"),
        ("LEFT JOIN live_plan_day AS", "LEFT JOIN plan_day AS"),
        ("ISODOW(day.day)", "ISODOW(day.day) % 7"),
        ("FROM live_planned_day AS", "FROM planned_day AS"),
        ("= planned.day AND planned.planned", "= planned.day"),
        ("WHERE fate = 'moved'", "WHERE fate <> 'moved'"),
        ("ORDER BY day) = 1", "ORDER BY day DESC) = 1"),
        ("FROM live_session", "FROM session"),
        ("INNER JOIN live_period AS", "INNER JOIN period AS"),
        ("COALESCE(period.last_day, day.day)", "period.last_day"),
        ("COALESCE(done.sessions, 0)", "done.sessions"),
        ("done.minutes AS", "COALESCE(done.minutes, 0) AS"),
        ("COALESCE(planned.routine, arrived.routine)", "planned.routine"),
    ],
}
