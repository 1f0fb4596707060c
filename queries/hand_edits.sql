-- Which values of an imported session were changed by hand since: one row per value.
--
-- What was imported is the row as an import wrote it last. Entries that were taken out or added
-- by hand are no changed values.
--
-- params:
--   session_id  BIGINT   the session
-- columns:
--   table_name  VARCHAR  session or entry
--   row_id      BIGINT   the row
--   field       VARCHAR  the column
--   imported    VARCHAR  as it came, as text; null when it came without
--   present     VARCHAR  as it is, as text; null when it was cleared
WITH present AS (
    SELECT
        'session' AS table_name,
        session.id,
        TO_JSON(session) AS image
    FROM session
    WHERE session.id = $session_id AND session.removed_by IS NULL AND session.batch_id IS NOT NULL
    UNION ALL
    SELECT
        'entry' AS table_name,
        entry.id,
        TO_JSON(entry) AS image
    FROM entry
    WHERE entry.session_id = $session_id AND entry.removed_by IS NULL AND entry.batch_id IS NOT NULL
),

touch AS (
    SELECT
        present.table_name,
        present.id,
        present.image,
        change_row.before,
        change_row.after,
        change_row.change_id,
        change_row.position,
        change.batch_id IS NOT NULL AND COALESCE(reversal.times, 0) % 2 = 0 AS by_import
    FROM present
    INNER JOIN change_row
        ON present.table_name = change_row.table_name AND CAST(present.id AS VARCHAR) = change_row.row_id
    INNER JOIN change ON change_row.change_id = change.id
    LEFT JOIN reversal ON change.id = reversal.change_id
),

import_image AS (
    SELECT
        table_name,
        id,
        image,
        COALESCE(
            ARG_MAX(after, change_id) FILTER (WHERE by_import),
            ARG_MIN(before, (change_id, position)) FILTER (WHERE before IS NOT NULL)
        ) AS imported
    FROM touch
    GROUP BY table_name, id, image
),

compared AS (
    SELECT
        table_name,
        id,
        image,
        imported,
        UNNEST(JSON_KEYS(imported)) AS field
    FROM import_image
)

SELECT
    table_name,
    id AS row_id,
    field,
    imported ->> field AS imported,
    image ->> field AS present
FROM compared
WHERE (imported ->> field) IS DISTINCT FROM (image ->> field) AND field NOT IN ('source_key', 'source_hash')
ORDER BY table_name, row_id, field
