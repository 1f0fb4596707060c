-- The ids that arriving rows are to have in the journal: new ones, by day, so that the order of a
-- file's rows does not matter; and those of the rows that a file replaces.
--
-- params:
--   session   BIGINT   first free id of a session
--   checkin   BIGINT   first free id of a check-in
--   measure   BIGINT   first free id of a measure
--   replacing BOOLEAN  whether rows in conflict take the journal's place

-- To sort a million rows by texts takes several times as long as by day and start, so only sessions
-- that began together are told apart by their keys.
CREATE OR REPLACE TEMP TABLE together AS
WITH arriving AS (
    SELECT *
    FROM verdict
    WHERE shape = 'session' AND verdict = 'new'
),

begun AS (
    SELECT
        day,
        start
    FROM arriving
    GROUP BY day, start
    HAVING COUNT(*) > 1
)

SELECT
    arriving.file,
    arriving.line,
    ROW_NUMBER() OVER (
        ORDER BY arriving.source_key, arriving.source_hash, arriving.file, arriving.line
    ) AS place
FROM arriving
SEMI JOIN begun ON arriving.day = begun.day AND arriving.start IS NOT DISTINCT FROM begun.start;

CREATE OR REPLACE TEMP TABLE arrival AS
SELECT
    shape,
    file,
    line,
    TRUE AS is_new,
    $session + ROW_NUMBER() OVER () - 1 AS id
FROM (
    SELECT
        verdict.shape,
        verdict.file,
        verdict.line
    FROM verdict
    LEFT JOIN together ON verdict.file = together.file AND verdict.line = together.line
    WHERE verdict.shape = 'session' AND verdict.verdict = 'new'
    ORDER BY verdict.day, verdict.start NULLS LAST, together.place
) AS sorted
UNION ALL
SELECT
    shape,
    file,
    line,
    TRUE AS is_new,
    CASE shape WHEN 'checkin' THEN $checkin ELSE $measure END
    + ROW_NUMBER() OVER (PARTITION BY shape ORDER BY day, source_key, source_hash, file, line)
    - 1 AS id
FROM verdict
WHERE shape <> 'session' AND verdict = 'new'
UNION ALL
SELECT
    shape,
    file,
    line,
    FALSE AS is_new,
    known_id AS id
FROM verdict
WHERE verdict = 'conflict' AND known_id IS NOT NULL AND $replacing;
