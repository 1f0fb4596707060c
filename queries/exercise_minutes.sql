-- Where the minutes went: one row per exercise, longest first.
--
-- A session's known minutes are shared out over its sets. A set on both sides counts twice, and an
-- entry whose sets are not known counts as one set. With exercises chosen, only these are listed;
-- the minutes are still shared with what else was done in the session.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   exercise  VARCHAR  catalogue id, or the id of an own exercise
--   name      VARCHAR  its name; the id where no name is known
--   days      BIGINT   days on which it was done
--   sessions  BIGINT   sessions in which it was done
--   sets      BIGINT   known sets, a set on both sides counted once; null if none is known
--   minutes   DOUBLE   its share of the minutes; null if no session with it has a known duration
WITH chosen AS (
    SELECT
        id,
        day,
        CAST(duration_min AS DOUBLE) AS minutes
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
),

done AS (
    SELECT
        session_id,
        exercise,
        SUM(LEN(amounts)) AS sets,
        SUM(GREATEST(LEN(amounts), 1) * IF(side = 'both', 2, 1)) AS weight
    FROM live_entry
    GROUP BY ALL
),

whole AS (
    SELECT
        session_id,
        SUM(weight) AS weight
    FROM done
    GROUP BY session_id
),

shared AS (
    SELECT
        done.exercise,
        COUNT(DISTINCT chosen.day) AS days,
        COUNT(*) AS sessions,
        CAST(NULLIF(SUM(done.sets), 0) AS BIGINT) AS sets,
        ROUND(SUM(chosen.minutes * done.weight / whole.weight), 6) AS minutes
    FROM chosen
    INNER JOIN done ON chosen.id = done.session_id
    INNER JOIN whole ON chosen.id = whole.session_id
    WHERE
        CAST($exercises AS VARCHAR[]) IS NULL
        OR LIST_CONTAINS(CAST($exercises AS VARCHAR[]), done.exercise)
    GROUP BY done.exercise
)

SELECT
    shared.exercise,
    COALESCE(exercise.name, shared.exercise) AS name,
    shared.days,
    shared.sessions,
    shared.sets,
    shared.minutes
FROM shared
LEFT JOIN exercise ON shared.exercise = exercise.id
ORDER BY shared.minutes DESC NULLS LAST, name ASC, shared.exercise ASC
