"""Ways to break the queries of kinds and habits, in the form of ``tests.sql.breaks``."""

from tests.sql import breaks_habits

BREAKS: dict[str, list[tuple[str, str]]] = {
    **breaks_habits.BREAKS,
    "kind_balance": [
        ("AS DATE) - 27", "AS DATE) - 28"),
        ("AS DATE) - 27", "AS DATE) - 26"),
        ("AND CAST($until AS DATE)\n", "AND CAST($until AS DATE) - 1\n"),
        ("IF(counted.kind IS NULL, 0, counted.minutes)", "COALESCE(counted.minutes, 0)"),
        ("IF(counted.kind IS NULL, 0, counted.minutes)", "counted.minutes"),
        ("COUNT(*) - COUNT(duration_min)", "COUNT(duration_min)"),
        ("COALESCE(counted.sessions, 0)", "counted.sessions"),
        ("LEFT JOIN counted", "INNER JOIN counted"),
        ("'balance', 'recovery'", "'recovery', 'balance'"),
        ("ORDER BY named.place", "ORDER BY named.kind"),
    ],
}
