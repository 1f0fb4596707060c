-- Fitbit: sleep, for check-ins; rows of other sections are counted.
--
-- params:
--   file  INTEGER  the file's number in the import

INSERT INTO set_aside
SELECT
    $file AS file,
    aside AS reason,
    COUNT(*) AS rows
FROM given
WHERE aside IS NOT NULL
GROUP BY aside
ORDER BY aside;

INSERT INTO staged_checkin BY NAME
SELECT
    $file AS file,
    MIN(line) AS line,
    day,
    ROUND(SUM(asleep_min) / 60, 2) AS sleep_hours
FROM given
WHERE aside IS NULL AND asleep_min > 0 AND day IS NOT NULL
GROUP BY day
HAVING SUM(asleep_min) <= 1440
ORDER BY day;
