-- The questions of the person's own that were saved, in the order of their names.
--
-- params:
-- columns:
--   saved_query  BIGINT   number of the saved question
--   name         VARCHAR  what the person calls it
--   sql          VARCHAR  one SELECT, as it was written
SELECT
    id AS saved_query,
    name,
    sql
FROM saved_query
WHERE removed_by IS NULL
ORDER BY LOWER(name), id
