-- Every day of the span, exercise or not.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   week_start     INTEGER    ISO weekday on which a week begins, 1 Monday to 7 Sunday
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day            DATE     the day
--   week           DATE     first day of its week
--   weekday        INTEGER  0 to 6, counted from the first day of the week
--   sessions       BIGINT   sessions on the day
--   minutes        DOUBLE   sum of the known durations; 0 without sessions, null when there are
--                           sessions but none of known duration
--   comfort_after  DOUBLE   mean of the known values, 10 is fully comfortable
WITH span AS (
    SELECT
        CAST(UNNEST(GENERATE_SERIES(
            CAST($since AS DATE), CAST($until AS DATE), INTERVAL 1 DAY
        )) AS DATE) AS day
),

counted AS (
    SELECT
        day,
        COUNT(*) AS sessions,
        CAST(SUM(duration_min) AS DOUBLE) AS minutes,
        AVG(comfort_after) AS comfort_after
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
    GROUP BY day
)

SELECT
    span.day,
    WEEK_OF(span.day, $week_start) AS week,
    WEEKDAY_OF(span.day, $week_start) AS weekday,
    COALESCE(counted.sessions, 0) AS sessions,
    IF(counted.day IS NULL, 0, counted.minutes) AS minutes,
    counted.comfort_after
FROM span
LEFT JOIN counted ON span.day = counted.day
ORDER BY span.day
