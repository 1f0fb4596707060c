-- What each exercise day of a span held: one row per day with a session.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day                        DATE    exercise day
--   sessions                   BIGINT  sessions on it
--   minutes                    DOUBLE  sum of the known durations; null when none is known
--   sessions_without_duration  BIGINT  sessions that the minutes leave out
--   comfort_before             DOUBLE  mean of the known values, 10 is fully comfortable
--   comfort_during             DOUBLE  the same of the least comfortable moment
--   comfort_after              DOUBLE  the same of afterwards
--   change                     DOUBLE  mean of after minus before, of the sessions that have both
--   soreness_next_day          DOUBLE  mean of the known values, 10 is worst
--   effort                     DOUBLE  mean of the known values
--   load                       DOUBLE  effort x minutes, summed; null when a session lacks either
SELECT
    day,
    COUNT(*) AS sessions,
    CAST(SUM(duration_min) AS DOUBLE) AS minutes,
    COUNT(*) - COUNT(duration_min) AS sessions_without_duration,
    AVG(comfort_before) AS comfort_before,
    AVG(comfort_during) AS comfort_during,
    AVG(comfort_after) AS comfort_after,
    AVG(comfort_after - comfort_before) AS change,
    AVG(soreness_next_day) AS soreness_next_day,
    AVG(effort) AS effort,
    CASE
        WHEN COUNT(effort * duration_min) = COUNT(*)
            THEN CAST(SUM(effort * duration_min) AS DOUBLE)
    END AS load
FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
GROUP BY day
ORDER BY day
