WITH done AS (
    SELECT
        family, exercise, level, session.day, amounts, entry.unit, side,
        ROW_NUMBER() OVER (
            PARTITION BY exercise ORDER BY day DESC, start DESC NULLS LAST, session.id DESC, position DESC
        ) AS place,
        ROW_NUMBER() OVER (
            PARTITION BY family ORDER BY day DESC, start DESC NULLS LAST, session.id DESC, position DESC
        ) AS family_place,
        COUNT(DISTINCT day) FILTER (WHERE day > CAST($until AS DATE) - 28) OVER (PARTITION BY exercise) AS days
    FROM entry
    INNER JOIN session ON entry.session_id = session.id
    INNER JOIN catalogue_exercise AS known ON exercise = known.id
    WHERE entry.removed_by IS NULL AND session.removed_by IS NULL AND day <= $until
)

SELECT family, exercise, level, family_place = 1, day, days, amounts, unit, side
FROM done
WHERE place = 1
ORDER BY family, level, exercise
