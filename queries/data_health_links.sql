-- What names a row that is not there, or is numbered like another: one row per finding.
--
-- Nothing is wrong for certain: these are rows to look at. docs/health.md says of each kind what it means
-- and what can be done; the queries whose names begin with data_health have the same columns.
--
-- params:
--   finding     VARCHAR  only this kind of finding; null for all kinds
--   page_size   BIGINT   findings of a kind on a page
--   offset      BIGINT   findings of a kind to pass over
-- columns:
--   finding     VARCHAR  orphan, id_twice, batch_empty or change_empty
--   table_name  VARCHAR  the table of the row that it is about
--   row_id      BIGINT   the row
--   day         DATE     its day; null when it has none
--   session_id  BIGINT   the session that can be opened to change it; null without one
--   other_id    BIGINT   null
--   word        VARCHAR  the exercise or the sign; what the change said; else null
--   value       DOUBLE   how many rows have the number, or how many rows the import brought;
--                        else null
--   found       BIGINT   findings of the kind in all
--   first_day   DATE     the first day of those; null when none has a day
--   last_day    DATE     the last day of those
WITH kept_plan AS (
    SELECT id
    FROM plan
    WHERE removed_by IS NULL
),

orphan AS (
    SELECT
        'entry' AS table_name,
        entry.id,
        CAST(NULL AS DATE) AS day,
        entry.exercise AS word
    FROM live_entry AS entry
    ANTI JOIN live_session AS session ON entry.session_id = session.id
    UNION ALL
    SELECT
        'symptom' AS table_name,
        symptom.id,
        symptom.day,
        symptom.code AS word
    FROM live_symptom AS symptom
    WHERE
        -- Null is not in a list, but it counts as not in one that is empty.
        (
            symptom.session_id IS NOT NULL
            AND symptom.session_id NOT IN (SELECT live_session.id FROM live_session)
        )
        OR (
            symptom.checkin_id IS NOT NULL
            AND symptom.checkin_id NOT IN (SELECT live_checkin.id FROM live_checkin)
        )
    UNION ALL
    SELECT
        'plan_day' AS table_name,
        plan_day.id,
        NULL AS day,
        NULL AS word
    FROM live_plan_day AS plan_day
    WHERE plan_day.plan_id NOT IN (SELECT kept_plan.id FROM kept_plan)
    UNION ALL
    SELECT
        'routine_item' AS table_name,
        routine_item.id,
        NULL AS day,
        routine_item.exercise AS word
    FROM live_routine_item AS routine_item
    WHERE routine_item.routine_id NOT IN (SELECT live_routine.id FROM live_routine)
),

numbered AS (
    SELECT
        'session' AS table_name,
        id,
        day
    FROM live_session
    UNION ALL
    SELECT
        'checkin' AS table_name,
        id,
        day
    FROM live_checkin
    UNION ALL
    SELECT
        'measure' AS table_name,
        id,
        day
    FROM live_measure
),

brought AS (
    -- What an import brought and what of it still counts.
    SELECT
        batch_id,
        SUM(imported) AS rows
    FROM import_file
    GROUP BY batch_id
),

left_over AS (
    SELECT COALESCE(batch_id, 0) AS batch_id
    FROM live_session
    UNION
    SELECT COALESCE(batch_id, 0) AS batch_id
    FROM live_checkin
    UNION
    SELECT COALESCE(batch_id, 0) AS batch_id
    FROM live_measure
),

noticed AS (
    SELECT
        'orphan' AS finding,
        table_name,
        id AS row_id,
        day,
        CAST(NULL AS BIGINT) AS session_id,
        CAST(NULL AS BIGINT) AS other_id,
        word,
        CAST(NULL AS DOUBLE) AS value
    FROM orphan
    UNION ALL
    SELECT
        'id_twice' AS finding,
        table_name,
        id AS row_id,
        MIN(day) AS day,
        NULL AS session_id,
        NULL AS other_id,
        NULL AS word,
        COUNT(*) AS value
    FROM numbered
    GROUP BY table_name, id
    HAVING COUNT(*) > 1
    UNION ALL
    SELECT
        'batch_empty' AS finding,
        'import_batch' AS table_name,
        batch.id AS row_id,
        CAST(batch.made_at AS DATE) AS day,
        NULL AS session_id,
        NULL AS other_id,
        NULL AS word,
        brought.rows AS value
    FROM import_batch AS batch
    INNER JOIN brought ON batch.id = brought.batch_id
    WHERE
        batch.undone_by IS NULL
        AND brought.rows > 0
        AND batch.id NOT IN (SELECT left_over.batch_id FROM left_over)
    UNION ALL
    SELECT
        'change_empty' AS finding,
        'change' AS table_name,
        id AS row_id,
        CAST(made_at AS DATE) AS day,
        NULL AS session_id,
        NULL AS other_id,
        summary AS word,
        NULL AS value
    FROM change
    WHERE
        batch_id IS NULL
        AND undoes IS NULL
        AND erased_by IS NULL
        AND id NOT IN (SELECT change_row.change_id FROM change_row)
),

ranked AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY finding ORDER BY day DESC NULLS LAST, table_name ASC, row_id ASC
        ) AS place,
        COUNT(*) OVER (PARTITION BY finding) AS found,
        MIN(day) OVER (PARTITION BY finding) AS first_day,
        MAX(day) OVER (PARTITION BY finding) AS last_day
    FROM noticed
    WHERE finding = COALESCE(CAST($finding AS VARCHAR), finding)
)

SELECT
    finding,
    table_name,
    row_id,
    day,
    session_id,
    other_id,
    word,
    value,
    found,
    first_day,
    last_day
FROM ranked
WHERE place > $offset AND place <= $offset + $page_size
ORDER BY finding, place
