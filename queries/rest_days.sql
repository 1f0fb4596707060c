-- How many days pass between exercise days: one row per number of rest days that occurred.
--
-- Days are counted within the span: what lies before its first exercise day and after its last one is
-- not between two.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   rest_days  BIGINT  days without a session between two exercise days; 0 for days in a row
--   times      BIGINT  how often it was so
--   latest     DATE    the exercise day that ended it the last time
WITH exercised AS (
    SELECT DISTINCT day FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
),

apart AS (
    SELECT
        day,
        day - LAG(day) OVER (ORDER BY day) - 1 AS rest_days
    FROM exercised
)

SELECT
    rest_days,
    COUNT(*) AS times,
    MAX(day) AS latest
FROM apart
WHERE rest_days IS NOT NULL
GROUP BY rest_days
ORDER BY rest_days
