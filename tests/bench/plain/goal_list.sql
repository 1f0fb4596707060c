SELECT first_day, sessions_per_week, minutes_per_week
FROM goal
WHERE removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY first_day ORDER BY id DESC) = 1
ORDER BY first_day
