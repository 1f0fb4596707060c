-- What becomes of each row of one file where nothing is known: all are new.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO verdict
SELECT
    shape,
    file,
    line,
    day,
    start,
    'new' AS verdict,
    NULL AS known_id,
    source_hash
FROM identity
WHERE file = $file;
