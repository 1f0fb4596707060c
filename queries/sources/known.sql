-- What the journal has, for telling new rows from known ones: every row that was imported, and every
-- check-in and measure, whoever wrote them. A row that was removed by hand, while its import still
-- stands, is known too: the person did not want it. A row of an import that was taken back is not.
-- Check-ins and measures that were written here get the digest that identity.sql would give them. Older
-- imports kept all 32 digits of it.
WITH noted AS (
    SELECT
        checkin_id,
        STRING_AGG(code, ';' ORDER BY id) AS symptoms
    FROM symptom
    WHERE removed_by IS NULL
    GROUP BY checkin_id
),

written_checkin AS (
    SELECT
        checkin.id,
        MD5(CONCAT_WS(
            CHR(31),
            CAST(checkin.day AS VARCHAR),
            'sleep ' || CAST(checkin.sleep_hours AS VARCHAR),
            'hydration ' || CAST(checkin.hydration_glasses AS VARCHAR),
            'rolling ' || CAST(checkin.foam_rolling_min AS VARCHAR),
            'stretching ' || CAST(checkin.stretching_min AS VARCHAR),
            'recovery ' || CAST(checkin.active_recovery_min AS VARCHAR),
            'desk ' || CAST(checkin.desk_hours AS VARCHAR),
            'breaks ' || CAST(checkin.posture_breaks AS VARCHAR),
            'symptoms ' || noted.symptoms,
            'notes ' || NULLIF(checkin.notes, '')
        )) AS digest
    FROM checkin
    LEFT JOIN noted ON checkin.id = noted.checkin_id
    WHERE checkin.source_key IS NULL
)

SELECT
    'session' AS shape,
    session.id,
    session.source_key,
    LEFT(session.source_hash, 12) AS source_hash,
    session.removed_by IS NOT NULL AS removed
FROM session
LEFT JOIN import_batch ON session.batch_id = import_batch.id
WHERE session.source_key IS NOT NULL AND (session.removed_by IS NULL OR import_batch.undone_by IS NULL)
UNION ALL
SELECT
    'checkin' AS shape,
    checkin.id,
    COALESCE(checkin.source_key, CAST(checkin.day AS VARCHAR)) AS source_key,
    LEFT(COALESCE(checkin.source_hash, written_checkin.digest), 12) AS source_hash,
    checkin.removed_by IS NOT NULL AS removed
FROM checkin
LEFT JOIN written_checkin ON checkin.id = written_checkin.id
LEFT JOIN import_batch ON checkin.batch_id = import_batch.id
WHERE checkin.removed_by IS NULL OR (checkin.source_key IS NOT NULL AND import_batch.undone_by IS NULL)
UNION ALL
SELECT
    'measure' AS shape,
    measure.id,
    COALESCE(
        measure.source_key, CONCAT_WS(' ', CAST(measure.day AS VARCHAR), measure.measure, measure.side)
    ) AS source_key,
    LEFT(
        COALESCE(
            measure.source_hash,
            MD5(CONCAT_WS(
                ' ',
                CAST(measure.day AS VARCHAR),
                measure.measure,
                measure.side,
                CAST(measure.value AS VARCHAR),
                measure.unit
            ))
        ),
        12
    ) AS source_hash,
    measure.removed_by IS NOT NULL AS removed
FROM measure
LEFT JOIN import_batch ON measure.batch_id = import_batch.id
WHERE measure.removed_by IS NULL OR (measure.source_key IS NOT NULL AND import_batch.undone_by IS NULL)
