-- Polar Flow: the samples of its sessions are no sessions.
--
-- params:
--   file  INTEGER  the file's number in the import
INSERT INTO set_aside
SELECT
    $file AS file,
    'samples of a session, one a second' AS reason,
    CAST(SUM(samples) AS BIGINT) AS rows
FROM given
HAVING SUM(samples) > 0;
