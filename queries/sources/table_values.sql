-- How cells of plain tables are read beside what values.sql knows. The words stand in a variable.
-- noqa: disable=CP05

-- A cell for the notes, with the name of its column.
CREATE MACRO NOTED_OF(cell, label) AS label || ': ' || cell;
CREATE MACRO NOTED_FAULT(cell, label) AS CAST(NULL AS VARCHAR);

-- Whether a cell says that the row was not done, or that it tells of rest.
CREATE MACRO STATE_OF(cell) AS GETVARIABLE('state_words')[TRIM(STRIP_ACCENTS(LOWER(cell)), ' .!')];
CREATE MACRO IS_UNDONE(cell) AS COALESCE(STATE_OF(cell) = 'undone', FALSE);
CREATE MACRO IS_UNTIMED(cell, duration) AS
duration IS NULL AND COALESCE(STATE_OF(cell) = 'untimed', FALSE);
CREATE MACRO IS_REST(cell) AS COALESCE(STATE_OF(cell) = 'rest', FALSE);
CREATE MACRO IS_TOTAL(cell) AS COALESCE(STATE_OF(TRIM(cell, ' :=')) = 'total', FALSE);
