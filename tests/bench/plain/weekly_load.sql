WITH weeks AS (
    SELECT
        week.first_day, COUNT(id) AS sessions, COUNT(id) - COUNT(effort * duration_min) AS without,
        IF(COUNT(id) = 0, 0, SUM(CAST(effort * duration_min AS DOUBLE))) AS load,
        IF(COUNT(id) > 0 AND COUNT(id) = COUNT(effort * duration_min), SUM(CAST(effort * duration_min AS DOUBLE)), NULL) AS whole
    FROM (
        SELECT CAST(UNNEST(GENERATE_SERIES(DATE_TRUNC('week', CAST($since AS DATE)), $until, INTERVAL 7 DAY)) AS DATE) AS first_day
    ) AS week
    LEFT JOIN session
        ON week.first_day = DATE_TRUNC('week', session.day) AND removed_by IS NULL AND session.day BETWEEN $since AND $until
    GROUP BY week.first_day
)

SELECT
    first_day, load, sessions, without,
    IF(COUNT(whole) OVER earlier >= 4, QUANTILE_CONT(whole, 0.25) OVER earlier, NULL),
    IF(COUNT(whole) OVER earlier >= 4, QUANTILE_CONT(whole, 0.75) OVER earlier, NULL),
    first_day < $since OR first_day + 6 > LEAST($until, CAST($today AS DATE) - 1)
FROM weeks
WINDOW earlier AS (ORDER BY first_day ROWS BETWEEN 8 PRECEDING AND 1 PRECEDING)
ORDER BY first_day
