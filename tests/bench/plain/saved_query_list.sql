SELECT id, name, sql FROM saved_query WHERE removed_by IS NULL ORDER BY LOWER(name), id
