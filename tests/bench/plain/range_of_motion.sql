WITH spread AS (
    SELECT measure, COUNT(*) AS pairs, 2.77 * SQRT(SUM(squares) / SUM(freedom)) AS band
    FROM (
        SELECT measure, VAR_POP(value) * COUNT(*) AS squares, COUNT(*) - 1 AS freedom
        FROM measure
        WHERE removed_by IS NULL
        GROUP BY measure, unit, day, side
        HAVING COUNT(*) > 1
    )
    GROUP BY measure
)

SELECT
    measure.measure, unit, day, AVG(value) FILTER (WHERE side = 'left') AS left_mean,
    AVG(value) FILTER (WHERE side = 'right') AS right_mean, AVG(value) FILTER (WHERE side IS NULL),
    left_mean - right_mean, IF(ANY_VALUE(pairs) >= 5, ANY_VALUE(band), IF(unit = 'degrees', 6, 1)),
    COALESCE(ANY_VALUE(pairs), 0)
FROM measure
LEFT JOIN spread ON measure.measure = spread.measure
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
GROUP BY measure.measure, unit, day
ORDER BY measure.measure, unit, day
