-- What was found in one file. The first and last day are those of its sessions, or where it has none,
-- of what else it holds.
--
-- params:
--   file  INTEGER  the file's number in the import
WITH staged AS (
    SELECT
        'session' AS shape,
        day,
        duration_s
    FROM staged_session
    WHERE file = $file
    UNION ALL
    SELECT
        'checkin' AS shape,
        day,
        NULL AS duration_s
    FROM staged_checkin
    WHERE file = $file
    UNION ALL
    SELECT
        'measure' AS shape,
        day,
        NULL AS duration_s
    FROM staged_measure
    WHERE file = $file
),

counted AS (
    SELECT
        COUNT(*) FILTER (WHERE shape = 'session') AS sessions,
        COUNT(*) FILTER (WHERE shape = 'checkin') AS checkins,
        COUNT(*) FILTER (WHERE shape = 'measure') AS measures,
        COALESCE(MIN(day) FILTER (WHERE shape = 'session'), MIN(day)) AS first_day,
        COALESCE(MAX(day) FILTER (WHERE shape = 'session'), MAX(day)) AS last_day,
        CAST(ROUND(COALESCE(SUM(duration_s), 0) / 60, 2) AS DOUBLE) AS minutes
    FROM staged
),

judged AS (
    SELECT
        COUNT(*) FILTER (WHERE verdict = 'new') AS new,
        COUNT(*) FILTER (WHERE verdict IN ('duplicate', 'removed')) AS duplicates,
        COUNT(*) FILTER (WHERE verdict = 'removed') AS removed,
        COUNT(*) FILTER (WHERE verdict = 'conflict') AS conflicts
    FROM verdict
    WHERE file = $file
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
    judged.new,
    judged.duplicates,
    judged.removed,
    judged.conflicts,
    (SELECT COUNT(*) FROM kept_out) AS rejected,
    counted.first_day,
    counted.last_day,
    counted.minutes
FROM counted
CROSS JOIN judged
