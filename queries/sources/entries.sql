-- Supple's file of entries: its rows join the sessions of the same import later (loose_entries.sql).
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO loose_entry BY NAME
SELECT
    $file AS file,
    line,
    session_id,
    position,
    exercise AS name,
    side,
    unit,
    amounts,
    comfort,
    note
FROM given
ORDER BY line;
