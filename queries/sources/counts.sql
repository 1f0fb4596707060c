-- What was found in one file.
--
-- params:
--   file  INTEGER  the file's number in the import
WITH staged AS (
    SELECT 'session' AS shape, line, day FROM staged_session WHERE file = $file
    UNION ALL
    SELECT 'checkin' AS shape, line, day FROM staged_checkin WHERE file = $file
    UNION ALL
    SELECT 'measure' AS shape, line, day FROM staged_measure WHERE file = $file
),

judged AS (
    SELECT
        staged.shape,
        staged.day,
        verdict.verdict
    FROM staged
    LEFT JOIN verdict
        ON staged.shape = verdict.shape AND staged.line = verdict.line AND verdict.file = $file
)

SELECT
    COUNT(*) FILTER (WHERE shape = 'session') AS sessions,
    (SELECT COUNT(*) FROM staged_entry WHERE file = $file)
    + (SELECT COUNT(*) FROM loose_entry WHERE file = $file) AS entries,
    COUNT(*) FILTER (WHERE shape = 'checkin') AS checkins,
    COUNT(*) FILTER (WHERE shape = 'measure') AS measures,
    COUNT(*) FILTER (WHERE verdict = 'new') AS new,
    COUNT(*) FILTER (WHERE verdict IN ('duplicate', 'removed')) AS duplicates,
    COUNT(*) FILTER (WHERE verdict = 'removed') AS removed,
    COUNT(*) FILTER (WHERE verdict = 'conflict') AS conflicts,
    (SELECT COUNT(DISTINCT line) FROM problem WHERE file = $file AND rejected) AS rejected,
    MIN(day) AS first_day,
    MAX(day) AS last_day,
    (
        SELECT CAST(ROUND(COALESCE(SUM(duration_s), 0) / 60, 2) AS DOUBLE)
        FROM staged_session
        WHERE file = $file
    ) AS minutes
FROM judged
