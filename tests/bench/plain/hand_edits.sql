WITH imported AS (
    SELECT
        table_name, row_id,
        COALESCE(
            ARG_MAX(after, change_id) FILTER (
                WHERE change.batch_id IS NOT NULL
                AND (SELECT COUNT(*) FROM change AS later WHERE later.undoes = change.id) % 2 = 0
            ),
            ARG_MIN(before, (change_id, position)) FILTER (WHERE before IS NOT NULL)
        ) AS image
    FROM change_row
    INNER JOIN change ON change_row.change_id = change.id
    WHERE
        (
            (table_name = 'session' AND row_id = CAST($session_id AS VARCHAR))
            OR (
                table_name = 'entry'
                AND row_id IN (SELECT CAST(id AS VARCHAR) FROM entry WHERE session_id = $session_id)
            )
        )
    GROUP BY table_name, row_id
),

present AS (
    SELECT 'session' AS table_name, id, TO_JSON(session) AS image
    FROM session
    WHERE id = $session_id AND removed_by IS NULL AND batch_id IS NOT NULL
    UNION ALL
    SELECT 'entry', id, TO_JSON(entry)
    FROM entry
    WHERE session_id = $session_id AND removed_by IS NULL AND batch_id IS NOT NULL
)

SELECT table_name, id, field, old, new
FROM (
    SELECT
        table_name, id, UNNEST(JSON_KEYS(imported.image)) AS field, imported.image ->> field AS old,
        present.image ->> field AS new
    FROM imported
    INNER JOIN present USING (table_name)
    WHERE imported.row_id = CAST(present.id AS VARCHAR)
)
WHERE old IS DISTINCT FROM new AND field NOT IN ('source_key', 'source_hash')
ORDER BY table_name, id, field
