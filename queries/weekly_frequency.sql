-- Sessions and exercise days per week: every week of the span, empty ones included.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   week_start     INTEGER    ISO weekday on which a week begins, 1 Monday to 7 Sunday
--   today          DATE       the present local day
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   week           DATE       first day of the week
--   sessions       BIGINT     sessions in the week
--   exercise_days  BIGINT     days with a session
--   goal           INTEGER    sessions a week aimed for at the end of that week; null before the
--                             first goal
--   partial        BOOLEAN    the week is not over yet, or the span holds only part of it
WITH counted AS (
    SELECT
        WEEK_OF(day, $week_start) AS first_day,
        COUNT(*) AS sessions,
        COUNT(DISTINCT day) AS exercise_days
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
    GROUP BY ALL
)

SELECT
    week.first_day AS week,
    COALESCE(counted.sessions, 0) AS sessions,
    COALESCE(counted.exercise_days, 0) AS exercise_days,
    goal.sessions_per_week AS goal,
    WEEK_PARTIAL(week.first_day, $since, $until, $today) AS partial
FROM WEEK_BETWEEN($since, $until, $week_start) AS week
LEFT JOIN counted ON week.first_day = counted.first_day
ASOF LEFT JOIN live_goal AS goal ON week.first_day + 6 >= goal.first_day
ORDER BY week.first_day
