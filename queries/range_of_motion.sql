-- What each test of range gave on each day: the means of both sides, their difference, and the error band.
--
-- The band is the change below which two readings count as the same: 6 degrees or 1 cm, and once a test
-- has 5 paired readings (the same side twice on a day) 2.77 times the spread within days.
--
-- params:
--   since       DATE     first day counted
--   until       DATE     last day counted
-- columns:
--   measure     VARCHAR  the test
--   unit        VARCHAR  degrees or cm
--   day         DATE     the day
--   left_mean   DOUBLE   mean of the readings of the left side, in unit; null without any
--   right_mean  DOUBLE   the same of the right side
--   mean        DOUBLE   mean of the readings without a side or of both; null without any
--   difference  DOUBLE   left less right, in unit; null unless both are known
--   band        DOUBLE   in unit, from the whole journal whatever the span
--   pairs       BIGINT   paired readings of the test in the whole journal
WITH paired AS (
    SELECT
        measure,
        unit,
        VAR_POP(value) * COUNT(*) AS squares,
        COUNT(*) - 1 AS freedom
    FROM live_measure
    GROUP BY measure, unit, day, side
    HAVING COUNT(*) > 1
),

spread AS (
    SELECT
        measure,
        unit,
        COUNT(*) AS pairs,
        2.77 * SQRT(SUM(squares) / SUM(freedom)) AS own_band
    FROM paired
    GROUP BY measure, unit
)

SELECT
    reading.measure,
    reading.unit,
    reading.day,
    AVG(reading.value) FILTER (WHERE reading.side = 'left') AS left_mean,
    AVG(reading.value) FILTER (WHERE reading.side = 'right') AS right_mean,
    AVG(reading.value) FILTER (WHERE reading.side IS NULL OR reading.side = 'both') AS mean,
    AVG(reading.value) FILTER (WHERE reading.side = 'left')
    - AVG(reading.value) FILTER (WHERE reading.side = 'right') AS difference,
    CASE
        WHEN MAX(spread.pairs) >= 5 THEN MAX(spread.own_band)
        WHEN reading.unit = 'degrees' THEN 6.0
        ELSE 1.0
    END AS band,
    COALESCE(MAX(spread.pairs), 0) AS pairs
FROM live_measure AS reading
LEFT JOIN spread ON reading.measure = spread.measure AND reading.unit = spread.unit
WHERE reading.day BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
GROUP BY reading.measure, reading.unit, reading.day
ORDER BY reading.measure, reading.unit, reading.day
