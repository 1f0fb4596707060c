-- Google Fit: a check-in for each day with minutes of yoga, pilates or stretching.
--
-- params:
--   file  INTEGER  the file's number in the import

CREATE OR REPLACE TEMP TABLE stretched AS
SELECT
    line,
    day,
    COALESCE(yoga_s, 0) + COALESCE(pilates_s, 0) + COALESCE(stretching_s, 0) AS seconds
FROM given;

INSERT INTO staged_checkin BY NAME
SELECT
    $file AS file,
    MIN(line) AS line,
    day,
    ROUND(SUM(seconds) / 60, 2) AS stretching_min
FROM stretched
WHERE seconds > 0
GROUP BY day
ORDER BY day;

INSERT INTO set_aside
SELECT
    $file AS file,
    'daily totals such as steps' AS reason,
    COUNT(*) AS rows
FROM stretched
WHERE seconds = 0
HAVING COUNT(*) > 0;
