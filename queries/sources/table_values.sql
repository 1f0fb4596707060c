-- How cells of plain tables are read beside what values.sql knows. The words stand in a variable.
-- noqa: disable=CP05, LT01, LT02

-- A cell for the notes, with the name of its column.
CREATE MACRO NOTED_OF(cell, label) AS label || ': ' || cell;
CREATE MACRO NOTED_FAULT(cell, label) AS CAST(NULL AS VARCHAR);

-- Seconds that a text names among other words: 20 min yoga.
CREATE MACRO WITHIN_OF(cell) AS
CASE
    WHEN REGEXP_MATCHES(cell, '\d|half|halb|demi|medi|mezz|halv')
        THEN UP_TO_A_DAY(TRY_CAST(CELL_WITHIN(cell) AS DECIMAL(30, 3)))
END;
CREATE MACRO WITHIN_FAULT(cell) AS CAST(NULL AS VARCHAR);

-- The repetitions of one set in a cell of its own: 10, 10 reps, weight and repetitions (60x10), or
-- repetitions and weight (10 x 60 kg). Seconds and weights alone are none.
CREATE MACRO ONE_SET_OF(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(LOWER(cell), '\d+([.,]\d+)?\s*(kg|lbs?)?\s*[x×*@]\s*\d{1,4}(\s*[^\W\dk].*)?')
        THEN TRY_CAST(REGEXP_EXTRACT(cell, '[x×*@]\s*(\d+)', 1, 'i') AS INTEGER)
    WHEN REGEXP_FULL_MATCH(LOWER(cell), '\d{1,4}\s*[x×*@]\s*\d+([.,]\d+)?\s*(kg|lbs?)')
        THEN TRY_CAST(REGEXP_EXTRACT(cell, '^\d+') AS INTEGER)
    WHEN REGEXP_MATCHES(LOWER(cell), '\d\s*(s|se[ck][a-z]*\.?|m|min[a-z]*\.?|h|kg|lbs?|["''′″])$') THEN NULL
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,4}([.,]0+)?(\s*[^\d\s]\D*)?')
        THEN TRY_CAST(REGEXP_EXTRACT(cell, '^\d+') AS INTEGER)
END;
CREATE MACRO ONE_SET_FAULT(cell) AS CAST(NULL AS VARCHAR);
CREATE MACRO ABOVE_ZERO(amounts) AS LIST_FILTER(amounts, LAMBDA one : one > 0);

-- Whether a cell says that the row was not done, or that it tells of rest.
CREATE MACRO STATE_OF(cell) AS GETVARIABLE('state_words')[TRIM(STRIP_ACCENTS(LOWER(cell)), ' .!')];
CREATE MACRO IS_UNDONE(cell) AS COALESCE(STATE_OF(cell) = 'undone', FALSE);
CREATE MACRO IS_UNTIMED(cell, duration) AS
duration IS NULL AND COALESCE(STATE_OF(cell) = 'untimed', FALSE);
CREATE MACRO IS_REST(cell) AS COALESCE(STATE_OF(cell) = 'rest', FALSE);
CREATE MACRO IS_TOTAL(cell) AS COALESCE(STATE_OF(TRIM(cell, ' :=')) = 'total', FALSE);
