SELECT DISTINCT exercise FROM archived_exercise WHERE removed_by IS NULL ORDER BY exercise
