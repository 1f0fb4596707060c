SELECT
    week.first_day, COUNT(session.id), COUNT(DISTINCT session.day),
    (
        SELECT sessions_per_week FROM goal
        WHERE removed_by IS NULL AND goal.first_day <= week.first_day + 6
        ORDER BY goal.first_day DESC LIMIT 1
    ),
    week.first_day < $since OR week.first_day + 6 > LEAST($until, CAST($today AS DATE) - 1)
FROM (
    SELECT CAST(UNNEST(GENERATE_SERIES(DATE_TRUNC('week', CAST($since AS DATE)), $until, INTERVAL 7 DAY)) AS DATE) AS first_day
) AS week
LEFT JOIN session
    ON week.first_day = DATE_TRUNC('week', session.day) AND removed_by IS NULL AND session.day BETWEEN $since AND $until
GROUP BY week.first_day
ORDER BY week.first_day
