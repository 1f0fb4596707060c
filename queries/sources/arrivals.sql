-- The ids that arriving rows are to have in the journal: new ones, by day, so that the order of a
-- file's rows does not matter; and those of the rows that a file replaces.
--
-- params:
--   session   BIGINT   first free id of a session
--   checkin   BIGINT   first free id of a check-in
--   measure   BIGINT   first free id of a measure
--   replacing BOOLEAN  whether rows in conflict take the journal's place
CREATE OR REPLACE TEMP TABLE arrival AS
SELECT
    shape,
    file,
    line,
    TRUE AS is_new,
    $session
    + ROW_NUMBER() OVER (ORDER BY day, start NULLS LAST, source_key, source_hash, file, line)
    - 1 AS id
FROM verdict
WHERE shape = 'session' AND verdict = 'new'
UNION ALL
SELECT
    shape,
    file,
    line,
    TRUE AS is_new,
    $checkin + ROW_NUMBER() OVER (ORDER BY day, source_key, source_hash, file, line) - 1 AS id
FROM verdict
WHERE shape = 'checkin' AND verdict = 'new'
UNION ALL
SELECT
    shape,
    file,
    line,
    TRUE AS is_new,
    $measure + ROW_NUMBER() OVER (ORDER BY day, source_key, source_hash, file, line) - 1 AS id
FROM verdict
WHERE shape = 'measure' AND verdict = 'new'
UNION ALL
SELECT
    shape,
    file,
    line,
    FALSE AS is_new,
    known_id AS id
FROM verdict
WHERE verdict = 'conflict' AND known_id IS NOT NULL AND $replacing;
