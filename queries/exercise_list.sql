-- Every exercise that can be named, with how often and when it was done.
--
-- The person's own ones are those that count, and removed ones that a session still names.
--
-- params:
-- columns:
--   exercise   VARCHAR    its id
--   name       VARCHAR    its name
--   family     VARCHAR    its ladder; empty for an own exercise
--   level      INTEGER    its rung; 0 for an own exercise
--   category   VARCHAR    what sort of exercise; may be empty for an own one
--   target     VARCHAR    what it is for; may be empty for an own one
--   unit       VARCHAR    reps, or hold_s for seconds of a hold
--   per_side   BOOLEAN    whether it is done on each side
--   own        BOOLEAN    made by the person
--   removed    BOOLEAN    an own one that is gone, and only named by old sessions
--   archived   BOOLEAN    set aside: not offered
--   aliases    VARCHAR[]  further names that the person gave it, in order; empty without any
--   sessions   BIGINT     sessions that name it
--   days       BIGINT     days on which it was done
--   first_day  DATE       the first of them; null when it was never done
--   last_day   DATE       the last of them; null when it was never done
WITH block AS (
    SELECT
        entry.exercise,
        DAY_BLOCK(session.day) AS day_block,
        ID_BLOCK(session.id) AS id_block,
        DAY_BITS(session.day) AS day_bits,
        ID_BITS(session.id) AS id_bits,
        MIN(session.day) AS first_day,
        MAX(session.day) AS last_day
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    GROUP BY ALL
),

day_block AS (
    SELECT
        exercise,
        BIT_COUNT(BIT_OR(day_bits)) AS days,
        MIN(first_day) AS first_day,
        MAX(last_day) AS last_day
    FROM block
    GROUP BY exercise, day_block
),

id_block AS (
    SELECT
        exercise,
        BIT_COUNT(BIT_OR(id_bits)) AS sessions
    FROM block
    GROUP BY exercise, id_block
),

practised AS (
    SELECT
        exercise,
        SUM(days) AS days,
        MIN(first_day) AS first_day,
        MAX(last_day) AS last_day
    FROM day_block
    GROUP BY exercise
),

used AS (
    SELECT
        exercise,
        SUM(sessions) AS sessions
    FROM id_block
    GROUP BY exercise
),

meaning AS (
    SELECT
        name,
        exercise
    FROM live_alias
    QUALIFY ROW_NUMBER() OVER (PARTITION BY name ORDER BY id DESC) = 1
),

named AS (
    SELECT
        exercise,
        LIST(name ORDER BY name) AS aliases
    FROM meaning
    GROUP BY exercise
)

SELECT
    exercise.id AS exercise,
    exercise.name,
    exercise.family,
    exercise.level,
    exercise.category,
    exercise.target,
    exercise.unit,
    exercise.per_side,
    exercise.family = '' AS own,
    COALESCE(mine.removed_by IS NOT NULL, FALSE) AS removed,
    exercise.id IN (
        SELECT aside.exercise FROM archived_exercise AS aside
        WHERE aside.removed_by IS NULL
    ) AS archived,
    COALESCE(named.aliases, []) AS aliases,
    CAST(COALESCE(used.sessions, 0) AS BIGINT) AS sessions,
    CAST(COALESCE(practised.days, 0) AS BIGINT) AS days,
    practised.first_day,
    practised.last_day
FROM exercise
LEFT JOIN own_exercise AS mine ON exercise.id = mine.id AND exercise.family = ''
LEFT JOIN used ON exercise.id = used.exercise
LEFT JOIN practised ON exercise.id = practised.exercise
LEFT JOIN named ON exercise.id = named.exercise
WHERE mine.removed_by IS NULL OR used.sessions IS NOT NULL
ORDER BY exercise.id
