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
WITH daily AS (
    SELECT
        day,
        AVG(comfort_before) AS before,
        AVG(comfort_during) AS during,
        AVG(comfort_after) AS after
    FROM SESSION_CHOSEN(CAST($since AS DATE) - 20, $until, $kinds, $exercises)
    GROUP BY day
),

averaged AS (
    -- A day has one row here, whatever was rated: one frame of days serves all moments.
    SELECT
        day,
        before,
        during,
        after,
        AVG(before) OVER recent AS before_average,
        AVG(during) OVER recent AS during_average,
        AVG(after) OVER recent AS after_average,
        COUNT(before) OVER recent AS before_days,
        COUNT(during) OVER recent AS during_days,
        COUNT(after) OVER recent AS after_days
    FROM daily
    WINDOW recent AS (
        ORDER BY day
        RANGE BETWEEN INTERVAL 20 DAY PRECEDING AND CURRENT ROW
    )
),

placed AS (
    SELECT
        day,
        before,
        during,
        after,
        before_average,
        during_average,
        after_average,
        before_days,
        during_days,
        after_days,
        COALESCE(day - MAX(IF(before IS NULL, NULL, day)) OVER earlier > 14, FALSE) AS before_gap,
        COALESCE(day - MAX(IF(during IS NULL, NULL, day)) OVER earlier > 14, FALSE) AS during_gap,
        COALESCE(day - MAX(IF(after IS NULL, NULL, day)) OVER earlier > 14, FALSE) AS after_gap
    FROM averaged
    WHERE day >= CAST($since AS DATE)
    WINDOW earlier AS (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),

stretched AS (
    SELECT
        day,
        [before, during, after] AS comfort,
        [before_average, during_average, after_average] AS average,
        [before_days, during_days, after_days] AS days,
        [
            COUNT_IF(before IS NOT NULL AND before_gap) OVER so_far,
            COUNT_IF(during IS NOT NULL AND during_gap) OVER so_far,
            COUNT_IF(after IS NOT NULL AND after_gap) OVER so_far
        ] AS gaps
    FROM placed
    WINDOW so_far AS (ORDER BY day)
),

moments AS (
    SELECT
        day,
        UNNEST(['before', 'during', 'after']) AS moment,
        UNNEST([1, 2, 3]) AS position,
        UNNEST(comfort) AS comfort,
        UNNEST(average) AS average,
        UNNEST(days) AS days,
        UNNEST(gaps) AS gaps
    FROM stretched
)

SELECT
    day,
    moment,
    comfort,
    IF(days >= 3, average, NULL) AS average,
    days,
    CAST(1 + gaps AS BIGINT) AS stretch
FROM moments
WHERE comfort IS NOT NULL
ORDER BY day, position
