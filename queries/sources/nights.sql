-- Sleep and other hours of a day, for check-ins: one row a night, or one a day.
--
-- params:
--   file  INTEGER  the file's number in the import

INSERT INTO staged_checkin BY NAME
SELECT
    $file AS file,
    MIN(line) AS line,
    day,
    ROUND(SUM(asleep_s) / 3600, 2) AS sleep_hours
FROM given
WHERE asleep_s > 0
GROUP BY day
HAVING SUM(asleep_s) <= 86400
ORDER BY day;

INSERT INTO set_aside
SELECT
    $file AS file,
    'daily totals without sleep' AS reason,
    COUNT(*) AS rows
FROM given
WHERE asleep_s IS NULL OR asleep_s = 0
HAVING COUNT(*) > 0;
