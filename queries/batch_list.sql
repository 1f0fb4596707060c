-- The imports, newest first.
--
-- params:
-- columns:
--   batch_id    BIGINT     the batch
--   made_at     TIMESTAMP  local clock time
--   change_id   BIGINT     the change that added it
--   undone      BOOLEAN    it was taken back
--   files       VARCHAR    names of its files, in order
--   formats     VARCHAR    what they were taken for, in the same order
--   imported    BIGINT     rows added
--   duplicates  BIGINT     rows that the journal already had
--   conflicts   BIGINT     rows that differ from the journal's own edit, which was kept
--   rejected    BIGINT     rows that could not be read
--   sessions    BIGINT     sessions of the batch that count now
--   said        VARCHAR    what was converted or assumed, a sentence a line; null where nothing was
WITH file AS (
    SELECT
        batch_id,
        STRING_AGG(name, '; ' ORDER BY position) AS files,
        STRING_AGG(format, '; ' ORDER BY position) AS formats,
        CAST(SUM(imported) AS BIGINT) AS imported,
        CAST(SUM(duplicates) AS BIGINT) AS duplicates,
        CAST(SUM(conflicts) AS BIGINT) AS conflicts,
        CAST(SUM(rejected) AS BIGINT) AS rejected,
        STRING_AGG(NULLIF(conversions, ''), CHR(10) ORDER BY position) AS said
    FROM import_file
    GROUP BY batch_id
),

counted AS (
    SELECT
        batch_id,
        COUNT(*) AS sessions
    FROM live_session
    GROUP BY batch_id
)

SELECT
    batch.id AS batch_id,
    batch.made_at,
    batch.change_id,
    batch.undone_by IS NOT NULL AS undone,
    file.files,
    file.formats,
    file.imported,
    file.duplicates,
    file.conflicts,
    file.rejected,
    COALESCE(counted.sessions, 0) AS sessions,
    file.said
FROM import_batch AS batch
LEFT JOIN file ON batch.id = file.batch_id
LEFT JOIN counted ON batch.id = counted.batch_id
ORDER BY batch.id DESC
