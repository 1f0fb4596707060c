SELECT
    batch.id, batch.made_at, batch.change_id, batch.undone_by IS NOT NULL,
    STRING_AGG(file.name, '; ' ORDER BY file.position), STRING_AGG(file.format, '; ' ORDER BY file.position),
    CAST(SUM(file.imported) AS BIGINT), CAST(SUM(file.duplicates) AS BIGINT),
    CAST(SUM(file.conflicts) AS BIGINT), CAST(SUM(file.rejected) AS BIGINT),
    (SELECT COUNT(*) FROM session WHERE session.batch_id = batch.id AND session.removed_by IS NULL),
    STRING_AGG(NULLIF(file.conversions, ''), CHR(10) ORDER BY file.position)
FROM import_batch AS batch
LEFT JOIN import_file AS file ON batch.id = file.batch_id
GROUP BY ALL
ORDER BY batch.id DESC
