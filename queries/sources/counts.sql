-- What was found in one file. The first and last day are those of its sessions, or where it has none,
-- of what else it holds.
--
-- params:
--   file  INTEGER  the file's number in the import
WITH staged AS (
    SELECT
        'session' AS shape,
        line,
        day,
        duration_s
    FROM staged_session
    WHERE file = $file
    UNION ALL
    SELECT
        'checkin' AS shape,
        line,
        day,
        NULL AS duration_s
    FROM staged_checkin
    WHERE file = $file
    UNION ALL
    SELECT
        'measure' AS shape,
        line,
        day,
        NULL AS duration_s
    FROM staged_measure
    WHERE file = $file
),

counted AS (
    SELECT
        COUNT(*) FILTER (WHERE staged.shape = 'session') AS sessions,
        COUNT(*) FILTER (WHERE staged.shape = 'checkin') AS checkins,
        COUNT(*) FILTER (WHERE staged.shape = 'measure') AS measures,
        COUNT(*) FILTER (WHERE verdict.verdict = 'new') AS new,
        COUNT(*) FILTER (WHERE verdict.verdict IN ('duplicate', 'removed')) AS duplicates,
        COUNT(*) FILTER (WHERE verdict.verdict = 'removed') AS removed,
        COUNT(*) FILTER (WHERE verdict.verdict = 'conflict') AS conflicts,
        COALESCE(MIN(staged.day) FILTER (WHERE staged.shape = 'session'), MIN(staged.day)) AS first_day,
        COALESCE(MAX(staged.day) FILTER (WHERE staged.shape = 'session'), MAX(staged.day)) AS last_day,
        CAST(ROUND(COALESCE(SUM(staged.duration_s), 0) / 60, 2) AS DOUBLE) AS minutes
    FROM staged
    LEFT JOIN verdict
        ON staged.shape = verdict.shape AND staged.line = verdict.line AND verdict.file = $file
),

entry AS (
    SELECT file FROM staged_entry
    WHERE file = $file
    UNION ALL
    SELECT file FROM loose_entry
    WHERE file = $file
),

kept_out AS (
    SELECT DISTINCT line FROM problem
    WHERE file = $file AND rejected
)

SELECT
    counted.sessions,
    (SELECT COUNT(*) FROM entry) AS entries,
    counted.checkins,
    counted.measures,
    counted.new,
    counted.duplicates,
    counted.removed,
    counted.conflicts,
    (SELECT COUNT(*) FROM kept_out) AS rejected,
    counted.first_day,
    counted.last_day,
    counted.minutes
FROM counted
