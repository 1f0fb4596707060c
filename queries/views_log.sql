-- Definitions that more than one query needs, after those of views.sql: what the change log says.

-- Which values of imported sessions and their entries were changed by hand since: one row per value.
-- What was imported is the row as an import wrote it last. Only rows that the log names can differ
-- from it, so that a long journal costs no more than a short one. What was entered by hand has no image
-- before, nor anything to be compared with: it is passed over where the log is read.
CREATE OR REPLACE VIEW hand_edit AS
WITH told AS (
    SELECT
        table_name,
        row_id,
        before,
        after,
        change_id,
        position
    FROM change_row
    WHERE before IS NOT NULL
    UNION ALL
    SELECT
        change_row.table_name,
        change_row.row_id,
        change_row.before,
        change_row.after,
        change_row.change_id,
        change_row.position
    FROM change_row
    INNER JOIN change ON change_row.change_id = change.id
    WHERE change_row.before IS NULL AND change.batch_id IS NOT NULL
),

touch AS (
    SELECT
        told.table_name,
        CAST(told.row_id AS BIGINT) AS id,
        told.before,
        told.after,
        told.change_id,
        told.position,
        change.batch_id IS NOT NULL AND COALESCE(reversal.times, 0) % 2 = 0 AS by_import
    FROM told
    INNER JOIN change ON told.change_id = change.id
    LEFT JOIN reversal ON change.id = reversal.change_id
    WHERE told.table_name IN ('session', 'entry')
),

import_image AS (
    SELECT
        table_name,
        id,
        COALESCE(
            ARG_MAX(after, change_id) FILTER (WHERE by_import),
            ARG_MIN(before, (change_id, position)) FILTER (WHERE before IS NOT NULL)
        ) AS imported
    FROM touch
    GROUP BY table_name, id
),

compared AS (
    SELECT
        import_image.table_name,
        import_image.id,
        session.id AS session_id,
        import_image.imported,
        TO_JSON(session) AS image -- noqa: RF02
    FROM import_image
    INNER JOIN session ON import_image.id = session.id
    WHERE
        import_image.table_name = 'session'
        AND session.removed_by IS NULL
        AND session.batch_id IS NOT NULL
    UNION ALL
    SELECT
        import_image.table_name,
        import_image.id,
        entry.session_id,
        import_image.imported,
        TO_JSON(entry) AS image -- noqa: RF02
    FROM import_image
    INNER JOIN entry ON import_image.id = entry.id
    WHERE
        import_image.table_name = 'entry'
        AND entry.removed_by IS NULL
        AND entry.batch_id IS NOT NULL
),

named AS (
    SELECT
        table_name,
        id,
        session_id,
        imported,
        image,
        UNNEST(JSON_KEYS(imported)) AS field
    FROM compared
)

SELECT
    session_id,
    table_name,
    id AS row_id,
    field,
    imported ->> field AS imported,
    image ->> field AS present
FROM named
WHERE (imported ->> field) IS DISTINCT FROM (image ->> field) AND field NOT IN ('source_key', 'source_hash');
