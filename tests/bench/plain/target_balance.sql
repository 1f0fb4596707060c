WITH done AS (
    SELECT session.id, day, exercise, COALESCE(known.target, own.target) AS target
    FROM entry
    INNER JOIN session ON entry.session_id = session.id
    LEFT JOIN catalogue_exercise AS known ON exercise = known.id
    LEFT JOIN own_exercise AS own ON exercise = own.id
    WHERE entry.removed_by IS NULL AND session.removed_by IS NULL AND day BETWEEN $since AND $until
)

SELECT
    target, COUNT(DISTINCT day) AS days, COUNT(DISTINCT id) AS sessions, COUNT(DISTINCT exercise),
    (SELECT COUNT(DISTINCT day) FROM done)
FROM done
GROUP BY target
ORDER BY days DESC, sessions DESC, target
