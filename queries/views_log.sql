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

-- What a session is called in files of ours: the name that one of them gave it, else when it was first
-- written down, and its number. That stays as it is when the session is edited, and two journals that
-- are brought together do not give one name twice.
CREATE OR REPLACE VIEW session_name AS
WITH written AS (
    SELECT
        CAST(row_id AS BIGINT) AS session_id,
        MIN(change_id) AS change_id
    FROM change_row
    WHERE table_name = 'session'
    GROUP BY row_id
)

SELECT
    session.id AS session_id,
    CASE
        WHEN STARTS_WITH(session.source_key, 'supple: id ') THEN SUBSTRING(session.source_key, 12)
        ELSE CONCAT_WS('-', STRFTIME(change.made_at, '%Y%m%d-%H%M%S'), session.id)
    END AS name
FROM session
LEFT JOIN written ON session.id = written.session_id
LEFT JOIN change ON COALESCE(session.batch_id, written.change_id) = change.id;

-- What is told of a day in files of ours: its check-in with its signs, and the signs that were noted on it
-- by themselves. A day that has only those has a row too, without an id.
CREATE OR REPLACE VIEW day_told AS
WITH alone AS (
    SELECT
        day,
        STRING_AGG(code, ';' ORDER BY id) AS symptoms
    FROM live_symptom
    WHERE session_id IS NULL AND checkin_id IS NULL
    GROUP BY day
),

noted AS (
    SELECT
        checkin_id,
        STRING_AGG(code, ';' ORDER BY id) AS symptoms
    FROM live_symptom
    WHERE checkin_id IS NOT NULL
    GROUP BY checkin_id
),

told AS (
    SELECT
        checkin.id,
        checkin.day,
        checkin.sleep_hours,
        checkin.hydration_glasses,
        checkin.foam_rolling_min,
        checkin.stretching_min,
        checkin.active_recovery_min,
        checkin.desk_hours,
        checkin.posture_breaks,
        checkin.notes,
        noted.symptoms,
        ROW_NUMBER() OVER (PARTITION BY checkin.day ORDER BY checkin.id) AS place
    FROM live_checkin AS checkin
    LEFT JOIN noted ON checkin.id = noted.checkin_id
)

SELECT
    told.id,
    COALESCE(told.day, alone.day) AS day,
    told.sleep_hours,
    told.hydration_glasses,
    told.foam_rolling_min,
    told.stretching_min,
    told.active_recovery_min,
    told.desk_hours,
    told.posture_breaks,
    NULLIF(CONCAT_WS(';', told.symptoms, alone.symptoms), '') AS symptoms,
    NULLIF(told.notes, '') AS notes
FROM told
FULL JOIN alone ON told.day = alone.day AND told.place = 1;
