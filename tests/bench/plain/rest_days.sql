SELECT rest_days, COUNT(*), MAX(day)
FROM (
    SELECT day, day - LAG(day) OVER (ORDER BY day) - 1 AS rest_days
    FROM (SELECT DISTINCT day FROM session WHERE removed_by IS NULL AND day BETWEEN $since AND $until)
)
WHERE rest_days IS NOT NULL
GROUP BY rest_days
ORDER BY rest_days
