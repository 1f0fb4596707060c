-- How often a session changed comfort by how much: one row per whole number of points that occurred.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   points    INTEGER  comfort after minus before, rounded to a whole number, halves away from 0
--   sessions  BIGINT   sessions that changed it so
--   days      BIGINT   days of these sessions
SELECT
    CAST(ROUND(comfort_after - comfort_before) AS INTEGER) AS points,
    COUNT(*) AS sessions,
    COUNT(DISTINCT day) AS days
FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
WHERE comfort_before IS NOT NULL AND comfort_after IS NOT NULL
GROUP BY points
ORDER BY points
