-- Every goal, each valid from its day until the next.
--
-- params:
-- columns:
--   first_day          DATE     first day on which it holds
--   sessions_per_week  INTEGER  sessions a week
--   minutes_per_week   INTEGER  minutes a week
SELECT
    first_day,
    sessions_per_week,
    minutes_per_week
FROM live_goal
ORDER BY first_day
