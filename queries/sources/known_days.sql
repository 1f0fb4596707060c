-- Sessions a day that the journal has.
SELECT
    day,
    COUNT(*) AS sessions
FROM live_session
GROUP BY day
ORDER BY day
