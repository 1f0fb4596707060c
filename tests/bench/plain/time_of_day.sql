SELECT
    ISODOW(day) - 1 AS weekday, HOUR(start) // 3 * 3 AS hour, COUNT(*), COUNT(comfort_after - comfort_before),
    AVG(comfort_after - comfort_before)
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
GROUP BY ALL
ORDER BY weekday, hour NULLS LAST
