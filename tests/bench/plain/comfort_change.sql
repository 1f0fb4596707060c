SELECT id, day, comfort_before, comfort_after, comfort_after - comfort_before
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until AND comfort_before IS NOT NULL AND comfort_after IS NOT NULL
ORDER BY day, id
