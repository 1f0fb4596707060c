-- Diaries: what was noted on a day becomes its check-in, in the order of the clock; a row that names
-- exercise becomes a session, too.
--
-- params:
--   file  INTEGER  the file's number in the import

INSERT INTO staged_session BY NAME
SELECT
    $file AS file,
    line,
    day,
    start,
    moved AS title,
    moved AS activity
FROM given
WHERE moved IS NOT NULL
ORDER BY line;

INSERT INTO staged_checkin BY NAME
SELECT
    $file AS file,
    MIN(line) AS line,
    day,
    CASE WHEN SUM(slept_s) <= 86400 THEN SUM(slept_s) / 3600 END AS sleep_hours,
    STRING_AGG(DISTINCT signs, ';' ORDER BY signs) AS symptoms,
    STRING_AGG(
        CONCAT_WS(' ', STRFTIME(CAST('2000-01-01' AS DATE) + start, '%H:%M'), said),
        CHR(10) ORDER BY start NULLS FIRST, line
    ) FILTER (WHERE said IS NOT NULL) AS notes
FROM given
WHERE said IS NOT NULL OR slept_s IS NOT NULL OR signs IS NOT NULL
GROUP BY day
ORDER BY day;

INSERT INTO set_aside
SELECT
    $file AS file,
    aside AS reason,
    COUNT(*) AS rows
FROM given
WHERE aside IS NOT NULL
GROUP BY aside
ORDER BY aside;
