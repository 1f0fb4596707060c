-- The latest session that has exercises: what the log page offers again. One row, or none.
--
-- params:
-- columns:
--   session_id  BIGINT  the session
--   day         DATE    its day
SELECT
    session.id AS session_id,
    session.day
FROM live_session AS session
WHERE session.id IN (SELECT entry.session_id FROM live_entry AS entry)
ORDER BY session.day DESC, DAY_CLOCK(session.start) DESC NULLS LAST, session.id DESC
LIMIT 1
