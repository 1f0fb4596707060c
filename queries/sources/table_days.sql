-- Plain tables of what was noted of days, however often a day: a check-in a day.
--
-- params:
--   file  INTEGER  the file's number in the import

-- What a day's rows note is joined; of its numbers the first counts.
INSERT INTO staged_checkin BY NAME
WITH noted AS (
    SELECT
        *,
        NULLIF(CONCAT_WS('; ', *COLUMNS('^note_\d+$'), notes), '') AS said
    FROM given
)

SELECT
    $file AS file,
    MIN(line) AS line,
    day,
    ARG_MIN(sleep_hours, line) AS sleep_hours,
    ARG_MIN(hydration_glasses, line) AS hydration_glasses,
    ARG_MIN(foam_rolling_min, line) AS foam_rolling_min,
    ARG_MIN(stretching_min, line) AS stretching_min,
    ARG_MIN(active_recovery_min, line) AS active_recovery_min,
    ARG_MIN(desk_hours, line) AS desk_hours,
    ARG_MIN(posture_breaks, line) AS posture_breaks,
    STRING_AGG(DISTINCT symptoms, '; ' ORDER BY symptoms) AS symptoms,
    STRING_AGG(said, CHR(10) ORDER BY line) AS notes
FROM noted
GROUP BY day
ORDER BY MIN(line);

INSERT INTO conversion
SELECT
    $file AS file,
    FORMAT('{:,} rows of days that have several became one check-in a day.', COUNT(*)) AS message
FROM (
    SELECT line
    FROM given
    QUALIFY COUNT(*) OVER (PARTITION BY day) > 1
) AS repeated
HAVING COUNT(*) > 0;
