-- The last session of the latest day before a day, with what is known of its soreness. One row, or none.
--
-- params:
--   today       DATE     the day before which it lies
-- columns:
--   session_id  BIGINT   the session
--   day         DATE     its day
--   start       TIME     local clock time; null when not known
--   answered    BOOLEAN  it, or another session of its day, has its soreness
--   put_off     BOOLEAN  the question about its soreness was put off
WITH latest AS (
    SELECT MAX(day) AS day
    FROM live_session
    WHERE day < CAST($today AS DATE)
)

SELECT
    session.id AS session_id,
    session.day,
    session.start,
    COUNT(session.soreness_next_day) OVER () > 0 AS answered,
    CAST(session.id AS VARCHAR) IN (
        SELECT draft.field FROM draft
        WHERE draft.form = 'soreness'
    ) AS put_off
FROM live_session AS session
INNER JOIN latest ON session.day = latest.day
QUALIFY ROW_NUMBER() OVER (ORDER BY DAY_CLOCK(session.start) DESC NULLS LAST, session.id DESC) = 1
ORDER BY session.id
