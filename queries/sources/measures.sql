-- Tables with one self-measured range of motion a row.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO staged_measure BY NAME
SELECT
    $file AS file,
    line,
    day,
    measure,
    side,
    value,
    unit
FROM given
ORDER BY line;
