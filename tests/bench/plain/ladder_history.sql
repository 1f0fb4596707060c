WITH done AS (
    SELECT
        day, exercise, known.name, level, amounts, entry.unit, comfort_after - comfort_before AS change,
        ROW_NUMBER() OVER (PARTITION BY session_id, exercise ORDER BY position) AS place
    FROM entry
    INNER JOIN session ON entry.session_id = session.id
    INNER JOIN catalogue_exercise AS known ON exercise = known.id
    WHERE
        entry.removed_by IS NULL AND session.removed_by IS NULL AND day BETWEEN $since AND $until
        AND family = (SELECT family FROM catalogue_exercise WHERE id = $exercise)
)

SELECT
    day, exercise, name, level,
    IF(BOOL_AND(LEN(amounts) > 0), SUM(LEN(amounts)), NULL),
    IF(BOOL_AND(LEN(amounts) > 0 AND LEN(amounts) = LIST_COUNT(amounts)), SUM(LIST_SUM(amounts)), NULL),
    MAX(LIST_MAX(amounts)), MIN(unit), AVG(change) FILTER (WHERE place = 1)
FROM done
GROUP BY day, exercise, name, level
ORDER BY day, level, exercise
