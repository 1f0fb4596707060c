WITH daily AS (
    SELECT day, UNNEST(['before', 'during', 'after']) AS moment, UNNEST([1, 2, 3]) AS place,
        UNNEST([AVG(comfort_before), AVG(comfort_during), AVG(comfort_after)]) AS comfort
    FROM session
    WHERE removed_by IS NULL AND day BETWEEN $since AND $until
    GROUP BY day
),

known AS (
    SELECT *, day - LAG(day) OVER (PARTITION BY moment ORDER BY day) > 14 AS after_gap
    FROM daily
    WHERE comfort IS NOT NULL
)

SELECT
    day, moment, comfort,
    IF(COUNT(*) OVER recent >= 3, AVG(comfort) OVER recent, NULL),
    COUNT(*) OVER recent,
    1 + COUNT(*) FILTER (WHERE after_gap) OVER (PARTITION BY moment ORDER BY day)
FROM known
WINDOW recent AS (PARTITION BY moment ORDER BY day RANGE BETWEEN INTERVAL 20 DAY PRECEDING AND CURRENT ROW)
ORDER BY day, place
