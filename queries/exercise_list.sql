-- Every exercise that can be named, with how often and when it was done.
--
-- The person's own ones are those that count, and removed ones that a session still names.
--
-- Distinct sessions and days are counted as bits, which takes a quarter of the time of COUNT(DISTINCT ...);
-- what lies beyond the bits (more than a million sessions, days far away) is counted the slow way.
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
WITH done AS (
    SELECT
        entry.exercise,
        entry.session_id,
        session.day,
        session.day - CAST('1900-01-01' AS DATE) AS number
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
),

used AS (
    SELECT
        exercise,
        COALESCE(
            BIT_COUNT(BITSTRING_AGG(session_id, 0, 1048575) FILTER (WHERE session_id <= 1048575)), 0
        ) + COUNT(DISTINCT session_id) FILTER (WHERE session_id > 1048575) AS sessions,
        COALESCE(
            BIT_COUNT(BITSTRING_AGG(number, 0, 109573) FILTER (WHERE number BETWEEN 0 AND 109573)), 0
        ) + COUNT(DISTINCT day) FILTER (WHERE number NOT BETWEEN 0 AND 109573) AS days,
        MIN(day) AS first_day,
        MAX(day) AS last_day
    FROM done
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
