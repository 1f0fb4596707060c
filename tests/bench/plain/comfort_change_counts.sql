SELECT CAST(ROUND(comfort_after - comfort_before) AS INTEGER) AS points, COUNT(*), COUNT(DISTINCT day)
FROM session
WHERE
    removed_by IS NULL AND day BETWEEN $since AND $until AND comfort_before IS NOT NULL AND comfort_after IS NOT NULL
GROUP BY points
ORDER BY points
