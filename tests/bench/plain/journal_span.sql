SELECT MIN(day), MAX(day), COUNT(*), COUNT(DISTINCT day) FROM session WHERE removed_by IS NULL
