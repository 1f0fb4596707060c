"""Ways to break the queries of what is kept beside sessions, in the form of ``tests.sql.breaks``."""

BREAKS: dict[str, list[tuple[str, str]]] = {
    "guidance_list": [
        ("FROM live_guidance", "FROM guidance"),
        ("day DESC, id DESC", "day, id DESC"),
        ("day DESC, id DESC", "day DESC, id"),
    ],
    "routine_list": [
        ("FROM live_routine AS", "FROM routine AS"),
        ("JOIN live_routine_item AS", "JOIN routine_item AS"),
        ("LOWER(routine.name)", "routine.name"),
        ("item.position, item.id", "item.id DESC"),
        ("routine.archived,", "NOT routine.archived AS archived,"),
    ],
    "set_aside_list": [
        ("WHERE removed_by IS NULL\n", ""),
        ("ORDER BY exercise", "ORDER BY exercise DESC"),
    ],
    "change_list": [
        ("% 2 = 0", "% 2 = 1"),
        ("COALESCE(change.undoes, change.id) AS about", "change.id AS about"),
        ("OR undoes IN (SELECT sought.change_id FROM sought)", ""),
        ("LIST_CONTAINS(CAST($actors AS VARCHAR[]), actor)", "TRUE"),
        ("(SELECT COUNT(*) FROM chosen)", "(SELECT COUNT(*) FROM page)"),
        ("LIMIT $page_size OFFSET $offset", "LIMIT $page_size + 0 * $offset"),
    ],
    "change_rows": [
        ("WHERE change_id = $change_id", "WHERE change_id = $change_id + 1"),
        ("    before,\n    after,\n", "    after AS before,\n    before AS after,\n"),
    ],
    "checkin_list": [
        ("FROM live_checkin", "FROM checkin"),
        ("COALESCE(noted.codes, [])", "noted.codes"),
        ("COALESCE(sign.words, symptom.code)", "symptom.code"),
        ("LIST(symptom.code ORDER BY symptom.id)", "LIST(symptom.code ORDER BY symptom.id DESC)"),
        ("ORDER BY checkin.day DESC, checkin.id DESC", "ORDER BY checkin.day DESC, checkin.id"),
        ("OFFSET $offset", "OFFSET 0 * $offset"),
    ],
    "draft_list": [("WHERE form = $form", "WHERE form <> $form"), ("BY field", "BY field DESC")],
    "exercise_list": [
        ("BIT_COUNT(BIT_OR(id_bits))", "LENGTH(BIT_OR(id_bits))"),
        ("DAY_BITS(session.day)", "ID_BITS(session.id)"),
        ("        WHERE aside.removed_by IS NULL\n", ""),
        ("WHERE mine.removed_by IS NULL OR used.sessions IS NOT NULL", ""),
        ("WHERE mine.removed_by IS NULL OR", "WHERE mine.removed_by IS NULL AND"),
        ("mine.removed_by IS NOT NULL", "mine.removed_by IS NULL"),
        ("ORDER BY id DESC) = 1", "ORDER BY id) = 1"),
        ("COALESCE(named.aliases, [])", "named.aliases"),
        ("COALESCE(practised.days, 0)", "practised.days"),
    ],
    "hand_edits": [("WHERE session_id = $session_id", "WHERE session_id <> $session_id")],
    "session_history": [
        ("WHERE id = $session_id\n    UNION ALL", "WHERE id <> $session_id\n    UNION ALL"),
        ("    UNION\n    SELECT batch.batch_id", "    EXCEPT\n    SELECT batch.batch_id"),
        ("OR change.undoes IN", "OR change.undoes NOT IN"),
        ("ORDER BY change.id DESC", "ORDER BY change.id"),
    ],
    "latest_lineups": [
        ("PARTITION BY exercises ORDER BY day DESC", "PARTITION BY exercises ORDER BY day"),
        (
            "LIST(entry.exercise ORDER BY entry.position, entry.id)",
            "LIST_SORT(LIST(entry.exercise))",
        ),
        ("WHERE place = 1", "WHERE place < 3"),
        ("LIMIT $sessions", "LIMIT $sessions + 50"),
        ("COUNT(*) OVER (PARTITION BY exercises)", "COUNT(*) OVER ()"),
    ],
    "measure_list": [
        ("FROM live_measure", "FROM measure"),
        ("ORDER BY day DESC, id DESC", "ORDER BY day DESC, id"),
        ("OFFSET $offset", "OFFSET 0 * $offset"),
        ("    trials,\n", "    NULLIF(trials, trials) AS trials,\n"),
    ],
    "range_of_motion": [
        ("VAR_POP(value)", "VAR_SAMP(value)"),
        ("COUNT(*) - 1 AS freedom", "COUNT(*) AS freedom"),
        ("    GROUP BY measure, unit, day, side\n", "    GROUP BY measure, unit, day\n"),
        (">= 5", ">= 6"),
        ("THEN 6.0", "THEN 5.0"),
        ("ELSE 1.0", "ELSE 2.0"),
        ("reading.side IS NULL OR ", ""),
        ("FROM live_measure AS", "FROM measure AS"),
        (
            "FILTER (WHERE reading.side = 'left')\n    - AVG",
            "FILTER (WHERE reading.side = 'left')\n    + AVG",
        ),
    ],
    "session_detail": [
        ("IF(session.kind_assumed, NULL, session.kind)", "session.kind"),
        ("WHERE session.id = $session_id", "WHERE session.id = $session_id - 1"),
        ("LIST(symptom.code ORDER BY symptom.id)", "LIST(symptom.code ORDER BY symptom.id DESC)"),
    ],
    "latest_before": [
        ("FROM live_session\n", "FROM session\n"),
        ("WHERE day < CAST($today AS DATE)", "WHERE day <= CAST($today AS DATE)"),
        ("COUNT(session.soreness_next_day) OVER () > 0", "session.soreness_next_day IS NOT NULL"),
        ("DAY_CLOCK(session.start) DESC NULLS LAST, session.id DESC", "session.id DESC"),
        ("draft.form = 'soreness'", "draft.form = 'log'"),
    ],
}
"""Those of ``change_list`` stand here because it reads the same log."""
