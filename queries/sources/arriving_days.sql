-- New sessions a day.
SELECT
    day,
    COUNT(*) AS sessions
FROM verdict
WHERE shape = 'session' AND verdict = 'new'
GROUP BY day
ORDER BY day
