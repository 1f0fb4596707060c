-- What the exercises were for: one row per target of the catalogue, also without a session.
--
-- With exercises chosen, only these are counted.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   target     VARCHAR  what it works on; empty for own exercises without one
--   days       BIGINT   days on which one of its exercises was done
--   sessions   BIGINT   sessions with one of them
--   exercises  BIGINT   how many different ones
--   of_days    BIGINT   days in the span on which any exercise is named, the same in every row
WITH done AS (
    SELECT
        chosen.id,
        chosen.day,
        entry.exercise,
        COALESCE(exercise.target, '') AS target
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises) AS chosen
    INNER JOIN live_entry AS entry ON chosen.id = entry.session_id
    LEFT JOIN exercise ON entry.exercise = exercise.id
    WHERE
        CAST($exercises AS VARCHAR[]) IS NULL
        OR LIST_CONTAINS(CAST($exercises AS VARCHAR[]), entry.exercise)
),

counted AS (
    SELECT
        target,
        COUNT(DISTINCT day) AS days,
        COUNT(DISTINCT id) AS sessions,
        COUNT(DISTINCT exercise) AS exercises
    FROM done
    GROUP BY target
),

listed AS (
    SELECT target FROM catalogue_exercise
    UNION
    SELECT target FROM counted
)

SELECT
    listed.target,
    COALESCE(counted.days, 0) AS days,
    COALESCE(counted.sessions, 0) AS sessions,
    COALESCE(counted.exercises, 0) AS exercises,
    (SELECT COUNT(DISTINCT done.day) FROM done) AS of_days
FROM listed
LEFT JOIN counted ON listed.target = counted.target
ORDER BY days DESC, sessions DESC, listed.target ASC
