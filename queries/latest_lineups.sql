-- The distinct lists of exercises of late, the latest first: what the log page offers to begin with.
--
-- Two sessions have the same list when they name the same exercises in the same order, whatever the doses.
--
-- params:
--   sessions    BIGINT     how many of the latest sessions with exercises are looked at
--   limit       BIGINT     lists at most
-- columns:
--   session_id  BIGINT     the latest session with the list
--   day         DATE       its day
--   times       BIGINT     how many of those sessions have the list
--   exercises   VARCHAR[]  the ids of the exercises, in order
--   names       VARCHAR    their names, in order
WITH lately AS (
    SELECT
        session.id,
        session.day,
        session.start
    FROM live_session AS session
    WHERE session.id IN (SELECT entry.session_id FROM live_entry AS entry)
    ORDER BY session.day DESC, DAY_CLOCK(session.start) DESC NULLS LAST, session.id DESC
    LIMIT $sessions
),

lineup AS (
    SELECT
        lately.id,
        lately.day,
        lately.start,
        LIST(entry.exercise ORDER BY entry.position, entry.id) AS exercises,
        STRING_AGG(COALESCE(exercise.name, entry.exercise), '; ' ORDER BY entry.position, entry.id) AS names
    FROM lately
    INNER JOIN live_entry AS entry ON lately.id = entry.session_id
    LEFT JOIN exercise ON entry.exercise = exercise.id
    GROUP BY lately.id, lately.day, lately.start
),

placed AS (
    SELECT
        id,
        day,
        start,
        exercises,
        names,
        ROW_NUMBER() OVER (
            PARTITION BY exercises ORDER BY day DESC, DAY_CLOCK(start) DESC NULLS LAST, id DESC
        ) AS place,
        COUNT(*) OVER (PARTITION BY exercises) AS times
    FROM lineup
)

SELECT
    id AS session_id,
    day,
    times,
    exercises,
    names
FROM placed
WHERE place = 1
ORDER BY day DESC, DAY_CLOCK(start) DESC NULLS LAST, id DESC
LIMIT $limit
