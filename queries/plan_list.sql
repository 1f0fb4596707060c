-- What was planned from when on: a row for each plan and weekday, the earliest plan first.
--
-- A plan counts until the next one begins. One by weekday has no times in seven days, and one of
-- times in seven days has a single row without a weekday.
--
-- params:
-- columns:
--   plan        BIGINT   number of the plan
--   first_day   DATE     from when on it counts
--   times_in_7  INTEGER  exercise days in any seven days; null when planned by weekday
--   if_then     VARCHAR  the person's own line: after what, where, and what then
--   weekday     INTEGER  ISO weekday, 1 Monday to 7 Sunday; null without weekdays
--   routine     VARCHAR  id of a ready-made routine, or number of an own one; empty for any
--   start       TIME     local clock time; null at any time
SELECT
    plan.id AS plan,
    plan.first_day,
    plan.times_in_7,
    plan.if_then,
    plan_day.weekday,
    plan_day.routine,
    plan_day.start
FROM live_plan AS plan
LEFT JOIN live_plan_day AS plan_day ON plan.id = plan_day.plan_id
ORDER BY plan.first_day, plan.id, plan_day.weekday, plan_day.id
