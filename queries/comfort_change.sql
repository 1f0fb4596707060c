-- What each session changed: one row per session whose comfort before and after are both known.
--
-- The average at the start of the span reaches back before it, so that moving the filter does not
-- change it.
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
--   average     DOUBLE  mean change over the 21 days to the day; null with fewer than 3 sessions
WITH changed AS (
    SELECT
        id,
        day,
        comfort_before,
        comfort_after,
        comfort_after - comfort_before AS change
    FROM SESSION_CHOSEN(CAST($since AS DATE) - 20, $until, $kinds, $exercises)
    WHERE comfort_before IS NOT NULL AND comfort_after IS NOT NULL
),

averaged AS (
    SELECT
        id,
        day,
        comfort_before,
        comfort_after,
        change,
        IF(COUNT(*) OVER recent >= 3, AVG(change) OVER recent, NULL) AS average
    FROM changed
    WINDOW recent AS (
        ORDER BY day
        RANGE BETWEEN INTERVAL 20 DAY PRECEDING AND CURRENT ROW
    )
)

SELECT
    id AS session_id,
    day,
    CAST(comfort_before AS DOUBLE) AS before,
    CAST(comfort_after AS DOUBLE) AS after,
    CAST(change AS DOUBLE) AS change,
    average
FROM averaged
WHERE day >= CAST($since AS DATE)
ORDER BY day, id
