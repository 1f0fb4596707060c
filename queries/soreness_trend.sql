-- Soreness of the next morning: one row per exercise day on which it is known.
--
-- Of several sessions on a day the highest counts. Average and share at the start of the span reach
-- back before it, so that moving the filter does not change them.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day      DATE     the exercise day that the soreness followed
--   soreness DOUBLE   highest known soreness of its sessions, 0 to 10, 10 worst
--   settled  BOOLEAN  it is 3 or less
--   average  DOUBLE   mean over the 21 days to the day; null with fewer than 3 of them
--   share    DOUBLE   part of the days in the 28 to the day that were settled, 0 to 1; null with fewer
--                     than 6 of them
--   days     BIGINT   days with a known soreness in those 28
--   stretch  BIGINT   1, 2, ...: rises when the value before is more than 14 days older
WITH daily AS (
    SELECT
        day,
        CAST(MAX(soreness_next_day) AS DOUBLE) AS soreness
    FROM SESSION_CHOSEN(CAST($since AS DATE) - 27, $until, $kinds, $exercises)
    WHERE soreness_next_day IS NOT NULL
    GROUP BY day
),

averaged AS (
    SELECT
        day,
        soreness,
        AVG(soreness) OVER recent AS average,
        COUNT(*) OVER recent AS averaged_days,
        AVG(IF(soreness <= 3, 1.0, 0.0)) OVER month AS share,
        COUNT(*) OVER month AS days
    FROM daily
    WINDOW
        recent AS (ORDER BY day RANGE BETWEEN INTERVAL 20 DAY PRECEDING AND CURRENT ROW),
        month AS (ORDER BY day RANGE BETWEEN INTERVAL 27 DAY PRECEDING AND CURRENT ROW)
),

shown AS (
    SELECT
        day,
        soreness,
        average,
        averaged_days,
        share,
        days,
        day - LAG(day) OVER (ORDER BY day) > 14 AS after_gap
    FROM averaged
    WHERE day >= CAST($since AS DATE)
)

SELECT
    day,
    soreness,
    soreness <= 3 AS settled,
    IF(averaged_days >= 3, average, NULL) AS average,
    IF(days >= 6, share, NULL) AS share,
    days,
    1 + COUNT(*) FILTER (WHERE after_gap) OVER (ORDER BY day) AS stretch
FROM shown
ORDER BY day
