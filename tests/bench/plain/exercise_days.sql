SELECT day, COUNT(*)
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
GROUP BY day
ORDER BY day
