-- What one change did, row by row, before and after, one page at a time.
--
-- The rows that an import added are not listed one by one: they are those of its batch.
--
-- params:
--   change_id   BIGINT   the change
--   page_size   BIGINT   rows on a page
--   offset      BIGINT   rows to pass over
-- columns:
--   position    INTEGER  their order within the change
--   table_name  VARCHAR  the table, such as session
--   row_id      VARCHAR  the row
--   before      VARCHAR  the row as JSON; null when it did not count before
--   after       VARCHAR  the row as JSON; null when it does not count after
--   found       BIGINT   rows in all
SELECT
    position,
    table_name,
    row_id,
    before,
    after,
    COUNT(*) OVER () AS found
FROM change_row
WHERE change_id = $change_id
ORDER BY position
LIMIT $page_size OFFSET $offset
