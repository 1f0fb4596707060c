-- Simple Health Export: workouts and mindful minutes are sessions, sleep goes into the check-in of the
-- day of waking; other records are measurements.
--
-- params:
--   file  INTEGER  the file's number in the import

CREATE OR REPLACE TEMP TABLE sorted AS
SELECT
    line,
    CASE
        WHEN activity IS NOT NULL OR record ILIKE '%workout%' THEN 'workout'
        WHEN record ILIKE '%mindful%' THEN 'mindful'
        WHEN record ILIKE '%sleepanalysis%' THEN 'sleep'
        ELSE 'other'
    END AS sort
FROM given;

UPDATE given SET activity = 'Mindful session', kind = 'recovery'
WHERE line IN (
    SELECT sorted.line FROM sorted
    WHERE sorted.sort = 'mindful'
);

UPDATE given SET
    duration_s = CASE
        WHEN
            TRY_CAST(lasted AS DOUBLE)
            * CASE LEFT(LOWER(lasted_in), 1) WHEN 'm' THEN 60 WHEN 'h' THEN 3600 ELSE 1 END
            BETWEEN 0 AND 86400
            THEN ROUND(
                TRY_CAST(lasted AS DOUBLE)
                * CASE LEFT(LOWER(lasted_in), 1) WHEN 'm' THEN 60 WHEN 'h' THEN 3600 ELSE 1 END,
                3
            )
    END
WHERE lasted IS NOT NULL;

INSERT INTO staged_checkin BY NAME
SELECT
    $file AS file,
    MIN(line) AS line,
    end_day AS day,
    ROUND(SUM(DATE_DIFF('second', day + start, end_day + end_start)) / 3600, 2) AS sleep_hours
FROM given
WHERE
    line IN (
        SELECT sorted.line FROM sorted
        WHERE sorted.sort = 'sleep'
    )
    AND state ILIKE '%asleep%'
    AND end_day IS NOT NULL
    AND end_day + end_start > day + start
GROUP BY end_day
HAVING SUM(DATE_DIFF('second', day + start, end_day + end_start)) <= 86400
ORDER BY end_day;

INSERT INTO set_aside
SELECT
    $file AS file,
    CASE
        WHEN sorted.sort = 'sleep' THEN 'records of sleep, which went into check-ins'
        ELSE 'measurements such as ' || REGEXP_REPLACE(
            REGEXP_REPLACE(MIN(given.record), '^HK(Quantity|Category)TypeIdentifier', ''),
            '([a-z])([A-Z])',
            '\1 \2',
            'g'
        )
    END AS reason,
    COUNT(*) AS rows
FROM given
INNER JOIN sorted ON given.line = sorted.line
WHERE sorted.sort IN ('sleep', 'other')
GROUP BY sorted.sort
ORDER BY sorted.sort;

DELETE FROM given
WHERE line IN (
    SELECT sorted.line FROM sorted
    WHERE sorted.sort IN ('sleep', 'other')
);
