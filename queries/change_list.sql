-- The change log, newest first.
--
-- A batch has the number of the change that added it.
--
-- params:
--   limit      BIGINT     changes listed at most
-- columns:
--   change_id  BIGINT     the change
--   made_at    TIMESTAMP  local clock time
--   actor      VARCHAR    page, command line, player or import
--   summary    VARCHAR    what it did, in words
--   batch_id   BIGINT     the batch that an import added; null for other changes
--   undoes     BIGINT     the change that this one took back; null for other changes
--   in_effect  BOOLEAN    it has not been taken back, or that was itself taken back
--   rows       BIGINT     rows written; the rows of an import count for it, and for taking it back
WITH logged AS (
    SELECT
        change_id,
        COUNT(*) AS rows
    FROM change_row
    GROUP BY change_id
),

batch_row AS (
    SELECT batch_id FROM session
    UNION ALL
    SELECT batch_id FROM entry
    UNION ALL
    SELECT batch_id FROM own_exercise
    UNION ALL
    SELECT batch_id FROM mapping
    UNION ALL
    SELECT batch_id FROM alias
    UNION ALL
    SELECT batch_id FROM checkin
    UNION ALL
    SELECT batch_id FROM measure
    UNION ALL
    SELECT batch_id FROM symptom
    UNION ALL
    SELECT batch_id FROM guidance
    UNION ALL
    SELECT batch_id FROM goal
    UNION ALL
    SELECT batch_id FROM period
    UNION ALL
    SELECT batch_id FROM suggestion
),

imported AS (
    SELECT
        batch_id,
        COUNT(*) AS rows
    FROM batch_row
    WHERE batch_id IS NOT NULL
    GROUP BY batch_id
)

SELECT
    change.id AS change_id,
    change.made_at,
    change.actor,
    change.summary,
    change.batch_id,
    change.undoes,
    COALESCE(reversal.times, 0) % 2 = 0 AS in_effect,
    COALESCE(logged.rows, 0) + COALESCE(imported.rows, 0) AS rows
FROM change
LEFT JOIN reversal ON change.id = reversal.change_id
LEFT JOIN logged ON change.id = logged.change_id
LEFT JOIN imported ON COALESCE(change.undoes, change.id) = imported.batch_id
ORDER BY change.id DESC
LIMIT $limit
