-- Exercises of the sessions that count, with all that is known of each.
--
-- params:
-- columns:
--   session_id  VARCHAR       the session in sessions.csv
--   position    INTEGER       place within the session, from 1
--   exercise    VARCHAR       catalogue id, or the name of an own exercise
--   side        VARCHAR       left, right or both; amounts count for each side then
--   amounts     VARCHAR       one number a set, in unit; ? where it is not known
--   unit        VARCHAR       reps, or hold_s for seconds of a hold
--   comfort     DECIMAL(3,1)  0 to 10, 10 fully comfortable
--   note        VARCHAR       free text
SELECT
    session_name.name AS session_id,
    entry.position,
    CASE WHEN exercise.family = '' THEN exercise.name ELSE entry.exercise END AS exercise,
    entry.side,
    NULLIF(
        ARRAY_TO_STRING(
            LIST_TRANSFORM(
                entry.amounts,
                LAMBDA amount: COALESCE(CAST(amount AS VARCHAR), '?') -- noqa: RF02
            ),
            ','
        ),
        ''
    ) AS amounts,
    entry.unit,
    entry.comfort,
    NULLIF(entry.note, '') AS note
FROM live_entry AS entry
INNER JOIN live_session AS session ON entry.session_id = session.id
INNER JOIN session_name ON session.id = session_name.session_id
LEFT JOIN exercise ON entry.exercise = exercise.id
ORDER BY session.day, session.start NULLS LAST, session.id, entry.position, entry.id
