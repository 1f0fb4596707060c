-- The ids that arriving rows are to have in the journal: new ones, by day, so that the order of a
-- file's rows does not matter; and those of the rows that a file replaces.
--
-- params:
--   session   BIGINT   first free id of a session
--   checkin   BIGINT   first free id of a check-in
--   measure   BIGINT   first free id of a measure
--   replacing BOOLEAN  whether rows in conflict take the journal's place
CREATE OR REPLACE TEMP TABLE arrival AS
WITH arriving AS (
    SELECT
        'session' AS shape,
        file,
        line,
        verdict,
        known_id,
        day,
        start,
        source_key,
        source_hash
    FROM arriving_session
    UNION ALL
    SELECT
        'checkin' AS shape,
        file,
        line,
        verdict,
        known_id,
        day,
        NULL AS start,
        source_key,
        source_hash
    FROM arriving_checkin
    UNION ALL
    SELECT
        'measure' AS shape,
        file,
        line,
        verdict,
        known_id,
        day,
        NULL AS start,
        source_key,
        source_hash
    FROM arriving_measure
)

SELECT
    shape,
    file,
    line,
    TRUE AS is_new,
    CASE shape WHEN 'session' THEN $session WHEN 'checkin' THEN $checkin ELSE $measure END
    + ROW_NUMBER() OVER (
        PARTITION BY shape ORDER BY day, start NULLS LAST, source_key, source_hash, file, line
    ) - 1 AS id
FROM arriving
WHERE verdict = 'new'
UNION ALL
SELECT
    shape,
    file,
    line,
    FALSE AS is_new,
    known_id AS id
FROM arriving
WHERE verdict = 'conflict' AND known_id IS NOT NULL AND $replacing;
