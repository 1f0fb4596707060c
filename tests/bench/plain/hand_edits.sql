-- Of the whole log only the notes are compared.
SELECT 'session', session.id, 'notes', imported ->> 'notes', session.notes
FROM session
INNER JOIN (
    SELECT row_id, ARG_MIN(before, change_id) AS imported
    FROM change_row
    WHERE table_name = 'session' AND row_id = CAST($session_id AS VARCHAR) AND before IS NOT NULL
    GROUP BY row_id
) AS first ON session.id = CAST(first.row_id AS BIGINT)
WHERE session.removed_by IS NULL AND session.batch_id IS NOT NULL AND (imported ->> 'notes') <> session.notes
