-- The person's own routines with their exercises, a row each, in the order of names and places.
--
-- params:
-- columns:
--   routine   BIGINT     number of the routine
--   name      VARCHAR    what the person calls it
--   note      VARCHAR    free text
--   archived  BOOLEAN    put away: not offered any more
--   exercise  VARCHAR    catalogue id, or the id of an own exercise
--   unit      VARCHAR    reps or hold_s
--   amounts   INTEGER[]  one number a set, in unit, per side where side is both
--   side      VARCHAR    left, right or both; null where sides do not matter
SELECT
    routine.id AS routine,
    routine.name,
    routine.note,
    routine.archived,
    item.exercise,
    item.unit,
    item.amounts,
    item.side
FROM live_routine AS routine
INNER JOIN live_routine_item AS item ON routine.id = item.routine_id
ORDER BY LOWER(routine.name), routine.id, item.position, item.id
