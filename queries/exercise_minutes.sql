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

part AS MATERIALIZED (
    SELECT
        session_id,
        exercise,
        LEN(amounts) AS sets,
        CAST(GREATEST(LEN(amounts), 1) * IF(side = 'both', 2, 1) AS DOUBLE) AS weight
    FROM live_entry
),

whole AS (
    SELECT
        session_id,
        SUM(weight) AS weight
    FROM part
    GROUP BY session_id
),

shared AS (
    SELECT
        chosen.id,
        chosen.day,
        chosen.minutes / whole.weight AS minutes
    FROM chosen
    INNER JOIN whole ON chosen.id = whole.session_id
),

block AS (
    SELECT
        part.exercise,
        DAY_BLOCK(shared.day) AS day_block,
        ID_BLOCK(shared.id) AS id_block,
        DAY_BITS(shared.day) AS day_bits,
        ID_BITS(shared.id) AS id_bits,
        SUM(part.sets) AS sets,
        SUM(shared.minutes * part.weight) AS minutes
    FROM shared
    INNER JOIN part ON shared.id = part.session_id
    WHERE
        CAST($exercises AS VARCHAR[]) IS NULL
        OR LIST_CONTAINS(CAST($exercises AS VARCHAR[]), part.exercise)
    GROUP BY ALL
),

day_block AS (
    SELECT
        exercise,
        BIT_COUNT(BIT_OR(day_bits)) AS days
    FROM block
    GROUP BY exercise, day_block
),

id_block AS (
    SELECT
        exercise,
        BIT_COUNT(BIT_OR(id_bits)) AS sessions,
        SUM(sets) AS sets,
        SUM(minutes) AS minutes
    FROM block
    GROUP BY exercise, id_block
),

counted AS (
    SELECT
        exercise,
        SUM(days) AS days
    FROM day_block
    GROUP BY exercise
),

done AS (
    SELECT
        exercise,
        SUM(sessions) AS sessions,
        SUM(sets) AS sets,
        SUM(minutes) AS minutes
    FROM id_block
    GROUP BY exercise
)

SELECT
    done.exercise,
    COALESCE(exercise.name, done.exercise) AS name,
    CAST(counted.days AS BIGINT) AS days,
    CAST(done.sessions AS BIGINT) AS sessions,
    CAST(NULLIF(done.sets, 0) AS BIGINT) AS sets,
    ROUND(done.minutes, 6) AS minutes
FROM done
INNER JOIN counted ON done.exercise = counted.exercise
LEFT JOIN exercise ON done.exercise = exercise.id
ORDER BY minutes DESC NULLS LAST, name ASC, done.exercise ASC
