-- The latest change: as long as it is the same one, so is everything in the journal. One row.
--
-- params:
-- columns:
--   change_id  BIGINT     the change; null before the first
--   made_at    TIMESTAMP  local clock time
SELECT
    MAX(id) AS change_id,
    MAX_BY(made_at, id) AS made_at
FROM change
ORDER BY change_id
