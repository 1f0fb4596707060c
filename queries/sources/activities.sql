-- Sources with one row an activity, before sessions.sql: what start and end say of the duration, the
-- title where there is only a sort of activity, and two columns of notes as one.
--
-- params:
--   file  INTEGER  the file's number in the import

CREATE OR REPLACE TEMP TABLE lasted AS
SELECT
    line,
    DATE_DIFF('second', day + start, COALESCE(end_day, day) + end_start) AS seconds
FROM given
WHERE duration_s IS NULL AND start IS NOT NULL AND end_start IS NOT NULL;

UPDATE given SET duration_s = lasted.seconds
FROM lasted
WHERE given.line = lasted.line AND lasted.seconds BETWEEN 0 AND 86400;

INSERT INTO conversion
SELECT
    $file AS file,
    FORMAT('Durations taken from start and end, because the file says none: {}.', COUNT(*)) AS message
FROM lasted
WHERE seconds BETWEEN 0 AND 86400
HAVING COUNT(*) > 0;

-- Names for programs, such as STRENGTH_TRAINING, become names for people in the title.
UPDATE given
SET
    title = COALESCE(
        title,
        CASE
            WHEN REGEXP_FULL_MATCH(activity, '[A-Z]+(_[A-Z]+)*|[a-z]+(_[a-z]+)+')
                THEN UPPER(LEFT(activity, 1)) || LOWER(REPLACE(SUBSTRING(activity, 2), '_', ' '))
            ELSE activity
        END
    ),
    notes = NULLIF(CONCAT_WS(CHR(10), notes, more_notes), '');
