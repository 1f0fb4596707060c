-- The new rows of one file, known to the files after it.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO known BY NAME
SELECT
    shape,
    file,
    line,
    source_key,
    source_hash,
    FALSE AS removed
FROM verdict
WHERE file = $file AND verdict = 'new';
