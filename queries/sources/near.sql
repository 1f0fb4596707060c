-- Pairs that look alike: a new session, and one from another source that the journal or an earlier
-- file of this import has on the same day. The closest pairs stand first.
--
-- Starts are alike when they are at most so far apart, or when one is missing; lengths are alike
-- within a share of the longer one or within some seconds. Where a length is missing both must have
-- a start. Two kinds that are known and differ are two occasions. Days with very many sessions are
-- no person's days and are left alone.
--
-- params:
--   start_apart_s   INTEGER  seconds between two starts
--   length_share    DECIMAL  share of the longer of two lengths
--   length_apart_s  INTEGER  seconds between two lengths
--   sessions_a_day  INTEGER  new sessions, and others, of a day that is looked at
WITH arriving AS (
    SELECT
        session.file,
        session.line,
        session.day,
        session.start,
        session.duration_s,
        COALESCE(session.kind, session.told_kind) AS kind,
        file_source.family
    FROM staged_session AS session
    INNER JOIN file_source ON session.file = file_source.file
    INNER JOIN verdict
        ON verdict.shape = 'session' AND session.file = verdict.file AND session.line = verdict.line
    WHERE verdict.verdict = 'new'
),

there AS (
    SELECT
        id,
        NULL AS file,
        NULL AS line,
        day,
        start,
        duration_s,
        kind,
        source_key,
        NULL AS family
    FROM journal_session
    UNION ALL
    SELECT
        NULL AS id,
        file,
        line,
        day,
        start,
        duration_s,
        kind,
        NULL AS source_key,
        family
    FROM arriving
),

looked_at AS (
    SELECT day
    FROM there
    GROUP BY day
    HAVING
        COUNT(*) FILTER (WHERE id IS NULL) <= $sessions_a_day
        AND COUNT(*) FILTER (WHERE id IS NOT NULL) <= $sessions_a_day
),

pair AS (
    SELECT
        arriving.file,
        arriving.line,
        arriving.day,
        there.id AS known_id,
        there.file AS known_file,
        there.line AS known_line,
        GREATEST(arriving.duration_s, there.duration_s) AS longer_s,
        ABS(EPOCH(arriving.start) - EPOCH(there.start)) AS start_gap_s,
        ABS(arriving.duration_s - there.duration_s) AS length_gap_s
    FROM arriving
    SEMI JOIN looked_at ON arriving.day = looked_at.day
    INNER JOIN there
        ON
            arriving.day = there.day
            AND COALESCE(arriving.kind = there.kind, TRUE)
            AND (
                (arriving.file > there.file AND arriving.family <> there.family)
                OR (
                    there.id IS NOT NULL
                    AND NOT COALESCE(STARTS_WITH(there.source_key, arriving.family || ': '), FALSE)
                )
            )
)

SELECT
    file,
    line,
    day,
    known_id,
    known_file,
    known_line
FROM pair
WHERE
    COALESCE(start_gap_s <= $start_apart_s, TRUE)
    AND COALESCE(
        length_gap_s <= GREATEST($length_share * longer_s, $length_apart_s), start_gap_s IS NOT NULL
    )
ORDER BY
    start_gap_s NULLS LAST,
    length_gap_s NULLS LAST,
    file,
    line,
    known_id NULLS LAST,
    known_file,
    known_line;
