SELECT
    COUNT(*), COUNT(DISTINCT day), IF(COUNT(*) = 0, 0, SUM(duration_min)), COUNT(*) - COUNT(duration_min), MIN(day), MAX(day)
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
