-- What each session changed: one row per session whose comfort before and after are both known.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   session_id  BIGINT  the session
--   day         DATE    its day
--   before      DOUBLE  comfort before, 10 is fully comfortable
--   after       DOUBLE  comfort after
--   change      DOUBLE  after minus before: above 0 is more comfortable afterwards
SELECT
    id AS session_id,
    day,
    CAST(comfort_before AS DOUBLE) AS before,
    CAST(comfort_after AS DOUBLE) AS after,
    CAST(comfort_after - comfort_before AS DOUBLE) AS change
FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
WHERE comfort_before IS NOT NULL AND comfort_after IS NOT NULL
ORDER BY day, id
