-- Every exercise that can be named, with how often and when it was done.
--
-- The person's own ones are those that count, and removed ones that a session still names.
--
-- Distinct sessions and days are counted as bits, which takes a quarter of the time of COUNT(DISTINCT ...);
-- what lies beyond the bits (a quarter of a million sessions, days far away) is counted the slow way.
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
WITH near AS (
    SELECT
        entry.exercise,
        BIT_COUNT(BITSTRING_AGG(entry.session_id, 0, 262143) FILTER (WHERE entry.session_id <= 262143))
            AS sessions,
        BIT_COUNT(
            BITSTRING_AGG(session.day - CAST('1900-01-01' AS DATE), 0, 109571)
            FILTER (WHERE session.day BETWEEN '1900-01-01' AND '2199-12-30')
        ) AS days,
        MIN(session.day) AS first_day,
        MAX(session.day) AS last_day
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    GROUP BY entry.exercise
),

far_session AS (
    SELECT
        entry.exercise,
        COUNT(DISTINCT session.id) AS sessions
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    WHERE entry.session_id > 262143
    GROUP BY entry.exercise
),

far_day AS (
    SELECT
        entry.exercise,
        COUNT(DISTINCT session.day) AS days
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    WHERE session.day NOT BETWEEN '1900-01-01' AND '2199-12-30'
    GROUP BY entry.exercise
),

used AS (
    SELECT
        near.exercise,
        COALESCE(near.sessions, 0) + COALESCE(far_session.sessions, 0) AS sessions,
        COALESCE(near.days, 0) + COALESCE(far_day.days, 0) AS days,
        near.first_day,
        near.last_day
    FROM near
    LEFT JOIN far_session ON near.exercise = far_session.exercise
    LEFT JOIN far_day ON near.exercise = far_day.exercise
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
    COALESCE(used.sessions, 0) AS sessions,
    COALESCE(used.days, 0) AS days,
    used.first_day,
    used.last_day
FROM exercise
LEFT JOIN own_exercise AS mine ON exercise.id = mine.id AND exercise.family = ''
LEFT JOIN used ON exercise.id = used.exercise
LEFT JOIN named ON exercise.id = named.exercise
WHERE mine.removed_by IS NULL OR used.sessions IS NOT NULL
ORDER BY exercise.id
