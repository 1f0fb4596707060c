SELECT
    shown.id, shown.as_of, shown_at, rules_version, shown.decision ->> 'outcome', shown.decision ->> 'rule',
    shown.decision ->> 'safety', CAST(shown.decision ->> 'days' AS INTEGER),
    CAST(shown.decision ->> 'minutes_per_session' AS DOUBLE), shown.decision ->> 'reason', shown.decision,
    IF(given.days IS NULL, given.answer, 'edited'), given.days, given.minutes_per_session, given.not_now, given.note,
    (
        SELECT MAX(change_row.change_id) FROM change_row
        INNER JOIN change ON change_row.change_id = change.id
        WHERE change_row.table_name = 'suggestion' AND change_row.row_id = CAST(given.id AS VARCHAR)
            AND change.undoes IS NULL
            AND (SELECT COUNT(*) FROM change AS later WHERE later.undoes = change.id) % 2 = 0
    ),
    (SELECT COUNT(*) FROM shown_suggestion)
FROM shown_suggestion AS shown
LEFT JOIN suggestion AS given
    ON shown.as_of = given.as_of AND shown.decision = given.decision AND given.removed_by IS NULL
ORDER BY shown.as_of DESC, shown.id DESC
LIMIT $page_size OFFSET $offset
