SELECT
    day,
    IF(BOOL_AND(LEN(amounts) > 0), SUM(LEN(amounts)), NULL),
    IF(BOOL_AND(LEN(amounts) > 0 AND LEN(amounts) = LIST_COUNT(amounts)), SUM(LIST_SUM(amounts)), NULL),
    MAX(LIST_MAX(amounts)), MIN(entry.unit), AVG(comfort), ANY_VALUE(level)
FROM entry
INNER JOIN session ON entry.session_id = session.id
LEFT JOIN catalogue_exercise AS known ON entry.exercise = known.id
WHERE entry.exercise = $exercise AND entry.removed_by IS NULL AND session.removed_by IS NULL
    AND day BETWEEN $since AND $until
GROUP BY day
ORDER BY day
