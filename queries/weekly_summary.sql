-- What each week held: every week of the span, empty ones included.
--
-- A load counts effort times minutes. It is given only where every session of the week has both,
-- so that a week with ratings missing never looks like an easy one.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   week_start     INTEGER    ISO weekday on which a week begins, 1 Monday to 7 Sunday
--   today          DATE       the present local day
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   week               DATE     first day of the week
--   sessions           BIGINT   sessions in the week
--   exercise_days      BIGINT   days with a session
--   minutes            DOUBLE   sum of the known durations; 0 in a week without sessions, null when
--                               it has sessions but none of known duration
--   load               DOUBLE   effort x minutes, summed; 0 in a week without sessions, null when a
--                               session lacks either
--   comfort_before     DOUBLE   mean of the known values, 10 is fully comfortable
--   comfort_during     DOUBLE   the same of the least comfortable moment
--   comfort_after      DOUBLE   the same of afterwards
--   soreness_next_day  DOUBLE   mean of the known values, 10 is worst
--   partial            BOOLEAN  the week is not over yet, or the span holds only part of it
WITH counted AS (
    SELECT
        WEEK_OF(day, $week_start) AS first_day,
        COUNT(*) AS sessions,
        COUNT(DISTINCT day) AS exercise_days,
        CAST(SUM(duration_min) AS DOUBLE) AS minutes,
        CAST(SUM(effort * duration_min) AS DOUBLE) AS load,
        COUNT(effort * duration_min) AS sessions_with_load,
        AVG(comfort_before) AS comfort_before,
        AVG(comfort_during) AS comfort_during,
        AVG(comfort_after) AS comfort_after,
        AVG(soreness_next_day) AS soreness_next_day
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
    GROUP BY ALL
)

SELECT
    week.first_day AS week,
    COALESCE(counted.sessions, 0) AS sessions,
    COALESCE(counted.exercise_days, 0) AS exercise_days,
    IF(counted.first_day IS NULL, 0, counted.minutes) AS minutes,
    CASE
        WHEN counted.first_day IS NULL THEN 0
        WHEN counted.sessions_with_load = counted.sessions THEN counted.load
    END AS load,
    counted.comfort_before,
    counted.comfort_during,
    counted.comfort_after,
    counted.soreness_next_day,
    WEEK_PARTIAL(week.first_day, $since, $until, $today) AS partial
FROM WEEK_BETWEEN($since, $until, $week_start) AS week
LEFT JOIN counted ON week.first_day = counted.first_day
ORDER BY week.first_day
