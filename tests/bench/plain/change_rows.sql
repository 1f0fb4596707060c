SELECT position, table_name, row_id, before, after, COUNT(*) OVER ()
FROM change_row
WHERE change_id = $change_id
ORDER BY position
LIMIT $page_size OFFSET $offset
