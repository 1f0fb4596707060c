-- New sessions a day.
SELECT
    day,
    COUNT(*) AS sessions
FROM arriving_session
WHERE verdict = 'new'
GROUP BY day
ORDER BY day
