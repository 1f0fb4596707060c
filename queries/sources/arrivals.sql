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
WITH begun AS (
    SELECT
        day,
        start
    FROM verdict
    WHERE shape = 'session' AND verdict = 'new'
    GROUP BY day, start
    HAVING COUNT(*) > 1
)

SELECT
    identity.file,
    identity.line,
    ROW_NUMBER() OVER (
        ORDER BY identity.source_key, identity.source_hash, identity.file, identity.line
    ) AS place
FROM identity
SEMI JOIN begun ON identity.day = begun.day AND identity.start IS NOT DISTINCT FROM begun.start
WHERE identity.shape = 'session';

CREATE OR REPLACE TEMP TABLE arrival AS
SELECT
    shape,
    file,
    line,
    source_hash,
    TRUE AS is_new,
    $session + ROW_NUMBER() OVER () - 1 AS id
FROM (
    SELECT
        verdict.shape,
        verdict.file,
        verdict.line,
        verdict.source_hash
    FROM verdict
    LEFT JOIN together
        ON PLACE_OF(verdict.file, verdict.line) = PLACE_OF(together.file, together.line)
    WHERE verdict.shape = 'session' AND verdict.verdict = 'new'
    ORDER BY verdict.day, verdict.start NULLS LAST, together.place
) AS sorted
UNION ALL
SELECT
    verdict.shape,
    verdict.file,
    verdict.line,
    verdict.source_hash,
    TRUE AS is_new,
    CASE verdict.shape WHEN 'checkin' THEN $checkin ELSE $measure END
    + ROW_NUMBER()
        OVER (
            PARTITION BY verdict.shape
            ORDER BY verdict.day, identity.source_key, verdict.source_hash, verdict.file, verdict.line
        )
    - 1 AS id
FROM verdict
INNER JOIN identity
    ON
        verdict.shape = identity.shape
        AND verdict.file = identity.file
        AND verdict.line = identity.line
WHERE verdict.shape <> 'session' AND verdict.verdict = 'new'
UNION ALL
SELECT
    shape,
    file,
    line,
    source_hash,
    FALSE AS is_new,
    known_id AS id
FROM verdict
WHERE verdict = 'conflict' AND known_id IS NOT NULL AND $replacing;
