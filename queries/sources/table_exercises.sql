-- Plain tables with one row a session: the one exercise that a row names, of the rows that became sessions.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO staged_entry BY NAME
SELECT
    $file AS file,
    given.line,
    1 AS position,
    given.exercise AS name,
    given.side
FROM given
INNER JOIN staged_session ON staged_session.file = $file AND given.line = staged_session.line
WHERE given.exercise IS NOT NULL
ORDER BY given.line;
