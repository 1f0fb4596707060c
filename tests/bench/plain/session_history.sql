SELECT
    id, made_at, actor, summary, batch_id, undoes,
    (SELECT COUNT(*) FROM change AS later WHERE later.undoes = change.id) % 2 = 0, erased_by IS NOT NULL
FROM change
WHERE
    id = (SELECT batch_id FROM session WHERE session.id = $session_id)
    OR id IN (SELECT change_id FROM change_row WHERE table_name = 'session' AND row_id = CAST($session_id AS VARCHAR))
    OR id IN (
        SELECT change_id
        FROM change_row
        WHERE table_name = 'entry'
            AND row_id IN (SELECT CAST(entry.id AS VARCHAR) FROM entry WHERE session_id = $session_id)
    )
    OR id IN (
        SELECT change_id
        FROM change_row
        WHERE table_name = 'symptom'
            AND row_id IN (SELECT CAST(symptom.id AS VARCHAR) FROM symptom WHERE session_id = $session_id)
    )
ORDER BY id DESC
