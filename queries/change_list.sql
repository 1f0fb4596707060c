-- The change log, newest first, one page at a time.
--
-- A batch has the number of the change that added it. The page is cut out first and its rows are
-- counted afterwards, so that a long journal opens as quickly as a short one.
--
-- params:
--   actors     VARCHAR[]  only changes made by one of these; null for all
--   tables     VARCHAR[]  only changes that wrote to one of these tables, such as session; null for all
--   page_size  BIGINT     changes on a page
--   offset     BIGINT     changes to pass over
-- columns:
--   change_id  BIGINT     the change
--   made_at    TIMESTAMP  local clock time
--   actor      VARCHAR    page, command line, player or import
--   summary    VARCHAR    what it did, in words
--   batch_id   BIGINT     the batch that an import added; null for other changes
--   undoes     BIGINT     the change that this one took back; null for other changes
--   in_effect  BOOLEAN    it has not been taken back, or that was itself taken back
--   erased     BOOLEAN    it erased something for good, or all it wrote was erased: no undo
--   rows       BIGINT     rows written; the rows of an import count for it, and for taking it back
--   found      BIGINT     how many changes match in all
WITH batch_row AS (
    SELECT
        batch_id,
        'session' AS table_name
    FROM session
    UNION ALL
    SELECT
        batch_id,
        'entry' AS table_name
    FROM entry
    UNION ALL
    SELECT
        batch_id,
        'own_exercise' AS table_name
    FROM own_exercise
    UNION ALL
    SELECT
        batch_id,
        'mapping' AS table_name
    FROM mapping
    UNION ALL
    SELECT
        batch_id,
        'alias' AS table_name
    FROM alias
    UNION ALL
    SELECT
        batch_id,
        'checkin' AS table_name
    FROM checkin
    UNION ALL
    SELECT
        batch_id,
        'measure' AS table_name
    FROM measure
    UNION ALL
    SELECT
        batch_id,
        'symptom' AS table_name
    FROM symptom
    UNION ALL
    SELECT
        batch_id,
        'guidance' AS table_name
    FROM guidance
    UNION ALL
    SELECT
        batch_id,
        'goal' AS table_name
    FROM goal
    UNION ALL
    SELECT
        batch_id,
        'period' AS table_name
    FROM period
    UNION ALL
    SELECT
        batch_id,
        'suggestion' AS table_name
    FROM suggestion
),

sought AS (
    SELECT change_id
    FROM change_row
    WHERE LIST_CONTAINS(CAST($tables AS VARCHAR[]), table_name)
    UNION
    SELECT batch_id AS change_id
    FROM batch_row
    WHERE LIST_CONTAINS(CAST($tables AS VARCHAR[]), table_name)
),

chosen AS (
    SELECT id
    FROM change
    WHERE
        (CAST($actors AS VARCHAR[]) IS NULL OR LIST_CONTAINS(CAST($actors AS VARCHAR[]), actor))
        AND (
            CAST($tables AS VARCHAR[]) IS NULL
            OR id IN (SELECT sought.change_id FROM sought)
            OR undoes IN (SELECT sought.change_id FROM sought)
        )
),

page AS (
    SELECT
        change.id,
        COALESCE(change.undoes, change.id) AS about
    FROM change
    SEMI JOIN chosen ON change.id = chosen.id
    ORDER BY change.id DESC
    LIMIT $page_size OFFSET $offset
),

logged AS (
    SELECT
        change_row.change_id,
        COUNT(*) AS rows
    FROM change_row
    SEMI JOIN page ON change_row.change_id = page.id
    GROUP BY change_row.change_id
),

imported AS (
    SELECT
        batch_row.batch_id,
        COUNT(*) AS rows
    FROM batch_row
    SEMI JOIN page ON batch_row.batch_id = page.about
    GROUP BY batch_row.batch_id
)

SELECT
    change.id AS change_id,
    change.made_at,
    change.actor,
    change.summary,
    change.batch_id,
    change.undoes,
    COALESCE(reversal.times, 0) % 2 = 0 AS in_effect,
    change.erased_by IS NOT NULL AS erased,
    COALESCE(logged.rows, 0) + COALESCE(imported.rows, 0) AS rows,
    (SELECT COUNT(*) FROM chosen) AS found
FROM change
INNER JOIN page ON change.id = page.id
LEFT JOIN reversal ON change.id = reversal.change_id
LEFT JOIN logged ON change.id = logged.change_id
LEFT JOIN imported ON page.about = imported.batch_id
ORDER BY change.id DESC
