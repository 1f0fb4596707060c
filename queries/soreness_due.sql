-- The session whose soreness is to be asked for: the last one of the latest day before today.
--
-- One row, or none: none while that day lies before the first day given, while any session of it has its
-- soreness, or once the question was put off.
--
-- params:
--   since       DATE    how far back it is asked
--   today       DATE    the present day
-- columns:
--   session_id  BIGINT  the session
--   day         DATE    its day
--   start       TIME    local clock time; null when not known
WITH latest AS (
    SELECT MAX(day) AS day
    FROM live_session
    WHERE day < CAST($today AS DATE)
),

asked AS (
    SELECT
        session.id,
        session.day,
        session.start
    FROM live_session AS session
    INNER JOIN latest ON session.day = latest.day
    QUALIFY
        COUNT(session.soreness_next_day) OVER () = 0
        AND ROW_NUMBER() OVER (ORDER BY session.start DESC NULLS LAST, session.id DESC) = 1
)

SELECT
    id AS session_id,
    day,
    start
FROM asked
WHERE
    day >= CAST($since AS DATE)
    AND CAST(id AS VARCHAR) NOT IN (
        SELECT draft.field FROM draft
        WHERE draft.form = 'soreness'
    )
ORDER BY id
