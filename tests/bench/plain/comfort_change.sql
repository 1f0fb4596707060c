SELECT
    id, day, comfort_before, comfort_after, comfort_after - comfort_before,
    IF(COUNT(*) OVER recent >= 3, AVG(comfort_after - comfort_before) OVER recent, NULL)
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until AND comfort_before IS NOT NULL AND comfort_after IS NOT NULL
WINDOW recent AS (ORDER BY day RANGE BETWEEN INTERVAL 20 DAY PRECEDING AND CURRENT ROW)
ORDER BY day, id
