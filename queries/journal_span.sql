-- How far the journal reaches: always one row.
--
-- params:
-- columns:
--   first_day      DATE    first exercise day; null in an empty journal
--   last_day       DATE    last exercise day; null in an empty journal
--   sessions       BIGINT  sessions
--   exercise_days  BIGINT  days with a session
SELECT
    MIN(day) AS first_day,
    MAX(day) AS last_day,
    COUNT(*) AS sessions,
    COUNT(DISTINCT day) AS exercise_days
FROM live_session
ORDER BY ALL
