-- What the rows of a plain table say of a session beside its sets, once sets.sql has folded them: the
-- first row that says it counts.
--
-- params:
--   file  INTEGER  the file's number in the import
UPDATE staged_session
SET
    comfort_before = said.comfort_before,
    comfort_during = said.comfort_during,
    comfort_after = said.comfort_after,
    soreness_next_day = said.soreness_next_day,
    form = said.form,
    warm_up = said.warm_up,
    symptoms = said.symptoms
FROM (
    SELECT
        placed_set.session_line,
        ARG_MIN(table_row.comfort_before, table_row.line) AS comfort_before,
        MIN(table_row.comfort_during) AS comfort_during,
        ARG_MAX(table_row.comfort_after, table_row.line) AS comfort_after,
        ARG_MIN(table_row.soreness_next_day, table_row.line) AS soreness_next_day,
        ARG_MIN(table_row.form, table_row.line) AS form,
        BOOL_OR(table_row.warm_up) AS warm_up,
        STRING_AGG(DISTINCT table_row.symptoms, '; ' ORDER BY table_row.symptoms) AS symptoms
    FROM placed_set
    INNER JOIN table_row ON placed_set.line = table_row.line
    WHERE table_row.undone IS NULL
    GROUP BY placed_set.session_line
) AS said
WHERE staged_session.file = $file AND staged_session.line = said.session_line;

INSERT INTO conversion
SELECT
    $file AS file,
    FORMAT(
        'Rows with one exercise or set each became sessions by day, start and title: {:,} became {:,}.',
        COUNT(*),
        COUNT(DISTINCT session_line)
    ) AS message
FROM placed_set
WHERE no_set IS NULL
HAVING COUNT(*) > 0;
