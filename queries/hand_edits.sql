-- Which values of an imported session were changed by hand since: one row per value.
--
-- What was imported is the row as an import wrote it last. Entries that were taken out or added
-- by hand are no changed values.
--
-- params:
--   session_id  BIGINT   the session
-- columns:
--   table_name  VARCHAR  session or entry
--   row_id      BIGINT   the row
--   field       VARCHAR  the column
--   imported    VARCHAR  as it came, as text; null when it came without
--   present     VARCHAR  as it is, as text; null when it was cleared
SELECT
    table_name,
    row_id,
    field,
    imported,
    present
FROM hand_edit
WHERE session_id = $session_id
ORDER BY table_name, row_id, field
