-- Exercises that the person has set aside: they are not offered.
--
-- params:
-- columns:
--   exercise  VARCHAR  catalogue id, or the id of an own exercise
SELECT exercise
FROM archived_exercise
WHERE removed_by IS NULL
ORDER BY exercise
