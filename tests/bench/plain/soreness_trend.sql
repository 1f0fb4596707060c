WITH daily AS (
    SELECT day, MAX(soreness_next_day) AS soreness
    FROM session
    WHERE removed_by IS NULL AND soreness_next_day IS NOT NULL AND day BETWEEN $since AND $until
    GROUP BY day
),

known AS (
    SELECT day, soreness, day - LAG(day) OVER (ORDER BY day) > 14 AS after_gap
    FROM daily
)

SELECT
    day, soreness, soreness <= 3,
    IF(COUNT(*) OVER recent >= 3, AVG(soreness) OVER recent, NULL),
    IF(COUNT(*) OVER month >= 6, AVG(CAST(soreness <= 3 AS INTEGER)) OVER month, NULL),
    COUNT(*) OVER month,
    1 + COUNT(*) FILTER (WHERE after_gap) OVER (ORDER BY day)
FROM known
WINDOW
    recent AS (ORDER BY day RANGE BETWEEN INTERVAL 20 DAY PRECEDING AND CURRENT ROW),
    month AS (ORDER BY day RANGE BETWEEN INTERVAL 27 DAY PRECEDING AND CURRENT ROW)
ORDER BY day
