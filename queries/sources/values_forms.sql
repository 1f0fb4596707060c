-- Days of a form that a person has named.
-- noqa: disable=CP05, LT01, LT02

-- shape finds the day as group 1 and leaves what follows it; format
-- reads it; form is how to say the format to people.
CREATE MACRO FORMED_DAY(cell, shape, format) AS
CAST(TRY_STRPTIME(REGEXP_EXTRACT(cell, shape, 1), format) AS DATE);
CREATE MACRO FORMED_DAY_OF(cell, shape, format, form, today) AS
CASE
    WHEN FORMED_DAY(cell, shape, format) BETWEEN DATE '1900-01-01' AND CAST(today AS DATE)
        THEN FORMED_DAY(cell, shape, format)
END;
CREATE MACRO FORMED_DAY_FAULT(cell, shape, format, form, today) AS
CASE
    WHEN FORMED_DAY(cell, shape, format) > CAST(today AS DATE)
        THEN QUOTED(cell) || ' lies in the future.'
    ELSE QUOTED(cell) || ' is not a day of the form ' || form || '.'
END;
CREATE MACRO FORMED_REST(cell, shape) AS
CASE WHEN REGEXP_MATCHES(cell, shape) THEN NULLIF(TRIM(REGEXP_REPLACE(cell, shape, '')), '') END;
CREATE MACRO FORMED_CLOCK_OF(cell, shape) AS CLOCK_OF(FORMED_REST(cell, shape));
CREATE MACRO FORMED_CLOCK_FAULT(cell, shape) AS CLOCK_FAULT(FORMED_REST(cell, shape));
