SELECT routine.id, name, routine.note, archived, exercise, unit, amounts, side
FROM routine
INNER JOIN routine_item ON routine.id = routine_item.routine_id
WHERE routine.removed_by IS NULL AND routine_item.removed_by IS NULL
ORDER BY LOWER(name), routine.id, position
