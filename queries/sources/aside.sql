-- Files of an app that hold no exercise at all: every row is set aside, with what the rows are.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO set_aside
SELECT
    $file AS file,
    reason,
    COUNT(*) AS rows
FROM given
GROUP BY reason;
