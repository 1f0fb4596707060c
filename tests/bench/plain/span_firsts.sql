WITH first_time AS (
    SELECT
        exercise, COALESCE(known.name, own.name) AS name, MIN(day) AS day, ANY_VALUE(level) AS level,
        ANY_VALUE(family) AS family
    FROM entry
    INNER JOIN session ON entry.session_id = session.id
    LEFT JOIN catalogue_exercise AS known ON exercise = known.id
    LEFT JOIN own_exercise AS own ON exercise = own.id
    WHERE entry.removed_by IS NULL AND session.removed_by IS NULL AND day <= $until
    GROUP BY ALL
)

SELECT
    exercise, name, day, level,
    (
        SELECT MAX(level) FROM first_time AS earlier
        WHERE earlier.family = first_time.family AND earlier.day < first_time.day
    )
FROM first_time
WHERE day >= $since
ORDER BY day, name, exercise
