-- The days with a session.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day       DATE    exercise day
--   sessions  BIGINT  sessions on it
SELECT
    day,
    COUNT(*) AS sessions
FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
GROUP BY day
ORDER BY day
