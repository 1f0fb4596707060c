SELECT
    exercise, COALESCE(known.name, own.name) AS name, COUNT(DISTINCT day) AS days, SUM(LEN(amounts)),
    SUM(LIST_SUM(amounts)), SUM(LEN(amounts) - LIST_COUNT(amounts)), entry.unit
FROM entry
INNER JOIN session ON entry.session_id = session.id
LEFT JOIN catalogue_exercise AS known ON exercise = known.id
LEFT JOIN own_exercise AS own ON exercise = own.id
WHERE entry.removed_by IS NULL AND session.removed_by IS NULL AND day BETWEEN $since AND $until
GROUP BY ALL
ORDER BY days DESC, name, exercise
