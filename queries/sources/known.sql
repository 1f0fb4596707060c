-- What the journal has, for telling new rows from known ones: every row that was imported, and every
-- check-in and measure, whoever wrote them. A row that was removed by hand, while its import still
-- stands, is known too: the person did not want it. A row of an import that was taken back is not.
SELECT
    'session' AS shape,
    session.id,
    session.source_key,
    session.source_hash,
    session.removed_by IS NOT NULL AS removed
FROM session
LEFT JOIN import_batch ON session.batch_id = import_batch.id
WHERE session.source_key IS NOT NULL AND (session.removed_by IS NULL OR import_batch.undone_by IS NULL)
UNION ALL
SELECT
    'checkin' AS shape,
    checkin.id,
    COALESCE(checkin.source_key, CAST(checkin.day AS VARCHAR)) AS source_key,
    checkin.source_hash,
    checkin.removed_by IS NOT NULL AS removed
FROM checkin
LEFT JOIN import_batch ON checkin.batch_id = import_batch.id
WHERE checkin.removed_by IS NULL OR (checkin.source_key IS NOT NULL AND import_batch.undone_by IS NULL)
UNION ALL
SELECT
    'measure' AS shape,
    measure.id,
    COALESCE(
        measure.source_key, CONCAT_WS(' ', CAST(measure.day AS VARCHAR), measure.measure, measure.side)
    ) AS source_key,
    measure.source_hash,
    measure.removed_by IS NOT NULL AS removed
FROM measure
LEFT JOIN import_batch ON measure.batch_id = import_batch.id
WHERE measure.removed_by IS NULL OR (measure.source_key IS NOT NULL AND import_batch.undone_by IS NULL)
