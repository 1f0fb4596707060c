-- Rows of a plain table, before they are sessions or sets: how long each lasted, what was noted, and
-- which of them were not done.
--
-- params:
--   file  INTEGER  the file's number in the import
CREATE OR REPLACE TEMP TABLE table_row AS
WITH timed AS (
    SELECT
        *,
        -- A session that ends before it began went over midnight.
        CASE
            WHEN end_day IS NOT NULL AND end_clock IS NOT NULL
                THEN DATE_DIFF('second', day + start, end_day + end_clock)
            WHEN end_clock >= start THEN DATE_DIFF('second', start, end_clock)
            WHEN end_clock < start THEN 86400 - DATE_DIFF('second', end_clock, start)
            ELSE span_s
        END AS between_s,
        NULLIF(ABOVE_ZERO(LIST_VALUE(*COLUMNS('^set_\d+$'))), []) AS set_by_set,
        NULLIF(CONCAT_WS(CHR(10), notes, *COLUMNS('^note_\d+$')), '') AS noted
    FROM given
)

SELECT
    line,
    session_id,
    day,
    start,
    between_s,
    kind,
    activity,
    title,
    exercises,
    exercise,
    side,
    sets,
    COALESCE(reps, set_by_set) AS reps,
    hold_s,
    warm_up,
    effort,
    comfort_before,
    comfort_during,
    comfort_after,
    soreness_next_day,
    form,
    symptoms,
    COALESCE(
        duration_s, CASE WHEN between_s BETWEEN 0 AND 86400 THEN between_s END, within_s
    ) AS duration_s,
    noted AS notes,
    CASE
        WHEN IS_UNDONE(done) OR IS_UNTIMED(done, COALESCE(duration_s, between_s, within_s))
            THEN 'rows that were not done'
        WHEN IS_REST(COALESCE(activity, title, exercise)) THEN 'days of rest'
        WHEN
            COALESCE(
                title, activity, exercise, exercises, notes, symptoms, session_id,
                CAST(COALESCE(duration_s, between_s) AS VARCHAR),
                CAST(COALESCE(effort, comfort_before, comfort_during, comfort_after, form) AS VARCHAR),
                CAST(start AS VARCHAR)
            ) IS NULL
            -- Ratings of the morning and the evening are of the day; alone they are no session.
            AND done IS NULL
            THEN CASE
                WHEN noted IS NULL THEN 'days on which nothing stands'
                ELSE 'days on which only notes or ratings stand'
            END
    END AS undone
FROM timed;

INSERT INTO problem
SELECT
    $file AS file,
    line,
    CAST(NULL AS VARCHAR) AS column_name,
    'The end lies more than a day from the start, so the duration stays unknown.' AS message,
    FALSE AS rejected
FROM table_row
WHERE between_s NOT BETWEEN 0 AND 86400 AND duration_s IS NULL;

INSERT INTO conversion
SELECT
    $file AS file,
    FORMAT('Rows whose duration is the time from their start to their end: {:,}.', COUNT(*)) AS message
FROM table_row
INNER JOIN given ON table_row.line = given.line
WHERE given.duration_s IS NULL AND table_row.between_s = table_row.duration_s
HAVING COUNT(*) > 0;

INSERT INTO conversion
SELECT
    $file AS file,
    FORMAT(
        'Rows whose duration was taken from their text, such as “{}”: {:,}.',
        MIN(COALESCE(table_row.title, table_row.activity, table_row.exercise, table_row.notes)),
        COUNT(*)
    ) AS message
FROM table_row
INNER JOIN given ON table_row.line = given.line
WHERE given.within_s = table_row.duration_s AND given.duration_s IS NULL AND table_row.between_s IS NULL
HAVING COUNT(*) > 0;
