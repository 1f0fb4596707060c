-- TrainingPeaks: what has no total time was planned, or a day off, and not done.
--
-- params:
--   file  INTEGER  the file's number in the import

INSERT INTO set_aside
SELECT
    $file AS file,
    CASE
        WHEN activity ILIKE 'day%off' OR activity ILIKE 'rest%' THEN 'days off'
        ELSE 'planned sessions'
    END AS reason,
    COUNT(*) AS rows
FROM given
WHERE total IS NULL OR duration_s = 0
GROUP BY reason
ORDER BY reason;

DELETE FROM given
WHERE total IS NULL OR duration_s = 0;

-- Planned sessions may lie in the future, so days are read as moments, which are not judged by today.
UPDATE given SET day = CAST(on_day AS DATE);
