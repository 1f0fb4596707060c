SELECT plan.id, first_day, times_in_7, if_then, weekday, routine, plan_day.start
FROM plan
LEFT JOIN plan_day ON plan.id = plan_day.plan_id AND plan_day.removed_by IS NULL
WHERE plan.removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY first_day, weekday ORDER BY plan.id DESC) = 1
ORDER BY first_day, plan.id, weekday, plan_day.id
