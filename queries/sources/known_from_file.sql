-- The new rows of one file, known to the files after it.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO known BY NAME
SELECT
    verdict.shape,
    verdict.file,
    verdict.line,
    identity.source_key,
    verdict.source_hash,
    FALSE AS removed
FROM verdict
INNER JOIN identity
    ON
        verdict.shape = identity.shape
        AND verdict.file = identity.file
        AND verdict.line = identity.line
WHERE verdict.file = $file AND verdict.verdict = 'new';
