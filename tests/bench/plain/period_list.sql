SELECT kind, first_day, last_day, note, id FROM period WHERE removed_by IS NULL ORDER BY first_day, id
