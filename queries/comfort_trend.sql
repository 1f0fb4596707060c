-- Comfort before, during and after: one row per exercise day and moment with a known value.
--
-- The average at the start of the span reaches back before it, so that moving the filter does not
-- change it.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day      DATE     exercise day
--   moment   VARCHAR  before, during or after
--   comfort  DOUBLE   mean of the day's known values, 10 is fully comfortable
--   average  DOUBLE   mean of the moment's daily values over the 21 days to the day; null with
--                     fewer than 3 of them
--   days     BIGINT   days with a value in those 21
--   stretch  BIGINT   1, 2, ...: rises when the value before is more than 14 days older, so that a
--                     line can break there
WITH chosen AS (
    SELECT
        day,
        comfort_before,
        comfort_during,
        comfort_after
    FROM SESSION_CHOSEN(CAST($since AS DATE) - 20, $until, $kinds, $exercises)
),

daily AS (
    SELECT
        day,
        'before' AS moment,
        1 AS position,
        AVG(comfort_before) AS comfort
    FROM chosen
    WHERE comfort_before IS NOT NULL
    GROUP BY day
    UNION ALL
    SELECT
        day,
        'during' AS moment,
        2 AS position,
        AVG(comfort_during) AS comfort
    FROM chosen
    WHERE comfort_during IS NOT NULL
    GROUP BY day
    UNION ALL
    SELECT
        day,
        'after' AS moment,
        3 AS position,
        AVG(comfort_after) AS comfort
    FROM chosen
    WHERE comfort_after IS NOT NULL
    GROUP BY day
),

averaged AS (
    SELECT
        day,
        moment,
        position,
        comfort,
        AVG(comfort) OVER recent AS average,
        COUNT(*) OVER recent AS days
    FROM daily
    WINDOW recent AS (
        PARTITION BY moment ORDER BY day
        RANGE BETWEEN INTERVAL 20 DAY PRECEDING AND CURRENT ROW
    )
),

shown AS (
    SELECT
        day,
        moment,
        position,
        comfort,
        average,
        days,
        day - LAG(day) OVER (PARTITION BY moment ORDER BY day) > 14 AS after_gap
    FROM averaged
    WHERE day >= CAST($since AS DATE)
)

SELECT
    day,
    moment,
    comfort,
    IF(days >= 3, average, NULL) AS average,
    days,
    1 + COUNT(*) FILTER (WHERE after_gap) OVER (PARTITION BY moment ORDER BY day) AS stretch
FROM shown
ORDER BY day, position
