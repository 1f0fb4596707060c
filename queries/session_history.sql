-- The changes that wrote to a session, its entries or its signs, newest first.
--
-- params:
--   session_id  BIGINT     the session, even if it was removed
-- columns:
--   change_id   BIGINT     the change
--   made_at     TIMESTAMP  local clock time
--   actor       VARCHAR    page, command line, player or import
--   summary     VARCHAR    what it did, in words
--   batch_id    BIGINT     the batch that an import added; null for other changes
--   undoes      BIGINT     the change that this one took back; null for other changes
--   in_effect   BOOLEAN    it has not been taken back, or that was itself taken back
--   erased      BOOLEAN    it erased something for good: no undo
WITH part AS (
    SELECT
        'session' AS table_name,
        id
    FROM session
    WHERE id = $session_id
    UNION ALL
    SELECT
        'entry' AS table_name,
        id
    FROM entry
    WHERE session_id = $session_id
    UNION ALL
    SELECT
        'symptom' AS table_name,
        id
    FROM symptom
    WHERE session_id = $session_id
),

batch AS (
    SELECT batch_id
    FROM session
    WHERE id = $session_id AND batch_id IS NOT NULL
),

touching AS (
    SELECT change_row.change_id AS id
    FROM change_row
    INNER JOIN part
        ON change_row.table_name = part.table_name AND change_row.row_id = CAST(part.id AS VARCHAR)
    UNION
    SELECT batch.batch_id AS id
    FROM batch
)

SELECT
    change.id AS change_id,
    change.made_at,
    change.actor,
    change.summary,
    change.batch_id,
    change.undoes,
    COALESCE(reversal.times, 0) % 2 = 0 AS in_effect,
    change.erased_by IS NOT NULL AS erased
FROM change
LEFT JOIN reversal ON change.id = reversal.change_id
WHERE
    change.id IN (SELECT touching.id FROM touching)
    OR change.undoes IN (SELECT batch.batch_id FROM batch)
ORDER BY change.id DESC
