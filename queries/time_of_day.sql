-- When sessions begin: one row per weekday and three hours of the day that hold one.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   week_start     INTEGER    ISO weekday on which a week begins, 1 Monday to 7 Sunday
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   weekday   INTEGER  0 to 6, counted from the first day of the week
--   hour      INTEGER  first of the three hours: 0, 3, ... 21; null when the start is not known
--   sessions  BIGINT   sessions that began then
--   changed   BIGINT   those of them with comfort before and after
--   change    DOUBLE   mean of comfort after minus before; null without any
SELECT
    WEEKDAY_OF(day, $week_start) AS weekday,
    CAST(HOUR(start) // 3 * 3 AS INTEGER) AS hour,
    COUNT(*) AS sessions,
    COUNT(comfort_after - comfort_before) AS changed,
    AVG(comfort_after - comfort_before) AS change
FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
GROUP BY ALL
ORDER BY weekday, hour NULLS LAST
