-- The totals of a span: always one row.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
-- columns:
--   sessions                   BIGINT  sessions
--   exercise_days              BIGINT  days with a session
--   minutes                    DOUBLE  sum of the known durations; 0 without sessions, null when
--                                      there are sessions but none of known duration
--   sessions_without_duration  BIGINT  sessions that the minutes leave out
--   first_day                  DATE    first exercise day in the span; null without sessions
--   last_day                   DATE    last exercise day in the span; null without sessions
SELECT
    COUNT(*) AS sessions,
    COUNT(DISTINCT day) AS exercise_days,
    IF(COUNT(*) = 0, 0, CAST(SUM(duration_min) AS DOUBLE)) AS minutes,
    COUNT(*) - COUNT(duration_min) AS sessions_without_duration,
    MIN(day) AS first_day,
    MAX(day) AS last_day
FROM live_session
WHERE day BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
ORDER BY ALL
