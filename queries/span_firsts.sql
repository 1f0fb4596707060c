-- What was done for the first time in a span: one row per exercise first recorded in it.
--
-- params:
--   since          DATE     first day counted
--   until          DATE     last day counted
-- columns:
--   exercise       VARCHAR  catalogue id, or the id of an own exercise
--   name           VARCHAR  its name; the id where no name is known
--   day            DATE     the first day it was recorded
--   level          INTEGER  its rung on the ladder, 1 the easiest; null for an own exercise
--   highest        INTEGER  the highest rung of its ladder recorded on an earlier day; null without
--                           any: the whole ladder is new
WITH first_time AS (
    SELECT
        entry.exercise,
        MIN(session.day) AS day
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    WHERE session.day <= CAST($until AS DATE)
    GROUP BY entry.exercise
),

placed AS (
    SELECT
        first_time.exercise,
        exercise.name,
        first_time.day,
        NULLIF(exercise.level, 0) AS level,
        MAX(NULLIF(exercise.level, 0)) OVER (
            PARTITION BY exercise.family ORDER BY first_time.day
            RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING
        ) AS highest
    FROM first_time
    LEFT JOIN exercise ON first_time.exercise = exercise.id
)

SELECT
    exercise,
    COALESCE(name, exercise) AS name,
    day,
    level,
    highest
FROM placed
WHERE day >= CAST($since AS DATE)
ORDER BY day, name, exercise
