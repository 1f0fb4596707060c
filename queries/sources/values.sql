-- How a cell's text becomes a value, the same for every source.
--
-- Readings come in pairs that take the same arguments: X_OF gives the value, or null when the cell
-- cannot be read; X_FAULT says why, and is asked only then. Cells come trimmed; a blank one is null.
-- The linter takes the parameters of macros for types, and casts to lists for indexes.
-- noqa: disable=CP05, LT01, LT02

CREATE MACRO QUOTED(cell) AS
'“' || CASE WHEN LENGTH(cell) > 60 THEN LEFT(cell, 57) || '…' ELSE cell END || '”';

CREATE MACRO TEXT_OF(cell) AS CAST(cell AS VARCHAR);
CREATE MACRO TEXT_FAULT(cell) AS CAST(NULL AS VARCHAR);

-- A plain number with a point or a comma for the decimals, no thousands marks.
CREATE MACRO PLAIN_NUMBER(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '[+-]?(\d{1,12}([.,]\d{0,9})?|[.,]\d{1,9})')
        THEN TRY_CAST(REPLACE(cell, ',', '.') AS DECIMAL(18, 4))
END;

-- A number on the scale from_low to from_high, turned to the scale to_low to to_high. Where
-- to_low is the greater, the scale is turned round.
CREATE MACRO NUMBER_OF(cell, from_low, from_high, to_low, to_high) AS
CASE
    WHEN PLAIN_NUMBER(cell) BETWEEN CAST(from_low AS DOUBLE) AND CAST(from_high AS DOUBLE)
        THEN CAST(
            CAST(to_low AS DOUBLE) + (PLAIN_NUMBER(cell) - CAST(from_low AS DOUBLE))
            * (CAST(to_high AS DOUBLE) - CAST(to_low AS DOUBLE))
            / (CAST(from_high AS DOUBLE) - CAST(from_low AS DOUBLE))
            AS DECIMAL(18, 4)
        )
END;
CREATE MACRO NUMBER_FAULT(cell, from_low, from_high, to_low, to_high) AS
CASE
    WHEN PLAIN_NUMBER(cell) IS NULL THEN QUOTED(cell) || ' is not a number.'
    ELSE FORMAT(
        '{} is outside {:g} to {:g}.', QUOTED(cell), CAST(from_low AS DOUBLE), CAST(from_high AS DOUBLE)
    )
END;

-- A whole number from low to high; 13.0 is whole.
CREATE MACRO WHOLE_OF(cell, low, high) AS
CASE
    WHEN
        PLAIN_NUMBER(cell) BETWEEN CAST(low AS INTEGER) AND CAST(high AS INTEGER)
        AND PLAIN_NUMBER(cell) = FLOOR(PLAIN_NUMBER(cell))
        THEN CAST(PLAIN_NUMBER(cell) AS INTEGER)
END;
CREATE MACRO WHOLE_FAULT(cell, low, high) AS
CASE
    WHEN PLAIN_NUMBER(cell) IS NULL THEN QUOTED(cell) || ' is not a number.'
    WHEN PLAIN_NUMBER(cell) <> FLOOR(PLAIN_NUMBER(cell)) THEN QUOTED(cell) || ' is not a whole number.'
    ELSE FORMAT('{} is outside {} to {}.', QUOTED(cell), CAST(low AS INTEGER), CAST(high AS INTEGER))
END;

-- Typographic spaces, which phones put before am, pm and units, as plain ones.
CREATE MACRO PLAINLY_SPACED(cell) AS TRANSLATE(cell, CHR(160) || CHR(8201) || CHR(8239), '   ');

-- Seconds from 1h 7m, 64m, 46s, 0:45:00, or from a bare number of units of unit_s seconds. A bare
-- number is not read where unit_s is null, nor 12:30, which may be minutes or hours.
CREATE MACRO SPELLED_PART(cell, unit) AS
COALESCE(TRY_CAST(REPLACE(REGEXP_EXTRACT(cell, '([\d.,]+)\s*' || unit, 1), ',', '.') AS DECIMAL(18, 4)), 0);
CREATE MACRO SPELLED_DURATION(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(
        cell,
        '(\d{1,9}([.,]\d{1,4})?\s*(h|hrs?|hours?))?\s*'
        || '(\d{1,9}([.,]\d{1,4})?\s*(m|mins?|minutes?))?\s*'
        || '(\d{1,9}([.,]\d{1,4})?\s*(s|secs?|seconds?))?'
    )
        THEN SPELLED_PART(cell, 'h') * 3600 + SPELLED_PART(cell, 'm') * 60 + SPELLED_PART(cell, 's')
END;
CREATE MACRO DURATION_SECONDS(cell, unit_s) AS
CASE
    WHEN PLAIN_NUMBER(cell) IS NOT NULL
        THEN PLAIN_NUMBER(cell) * CAST(unit_s AS INTEGER)
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,4}:[0-5]?\d:[0-5]?\d')
        THEN
            CAST(SPLIT_PART(cell, ':', 1) AS INTEGER) * 3600
            + CAST(SPLIT_PART(cell, ':', 2) AS INTEGER) * 60
            + CAST(SPLIT_PART(cell, ':', 3) AS INTEGER)
    ELSE SPELLED_DURATION(LOWER(PLAINLY_SPACED(cell)))
END;
CREATE MACRO DURATION_OF(cell, unit_s) AS
CASE
    WHEN DURATION_SECONDS(cell, unit_s) BETWEEN 0 AND 86400
        THEN CAST(DURATION_SECONDS(cell, unit_s) AS DECIMAL(12, 3))
END;
CREATE MACRO DURATION_FAULT(cell, unit_s) AS
CASE
    WHEN DURATION_SECONDS(cell, unit_s) > 86400
        THEN QUOTED(cell) || ' is longer than 24 hours, so the duration stays unknown.'
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,4}:\d{2}')
        THEN QUOTED(cell) || ' may be hours and minutes or minutes and seconds.'
    WHEN PLAIN_NUMBER(cell) >= 0 AND unit_s IS NULL
        THEN QUOTED(cell) || ' is a duration without a unit.'
    ELSE QUOTED(cell) || ' is not a duration such as 45m or 1h 5m.'
END;

-- A local day at the beginning of a cell. shape finds it as group 1 and leaves what follows it;
-- format reads it; form is how to say the format to people. Days after today are not read: what is
-- not done yet is no journal.
CREATE MACRO ANY_DAY(cell, shape, format) AS
CAST(TRY_STRPTIME(REGEXP_EXTRACT(cell, shape, 1), format) AS DATE);
CREATE MACRO DAY_OF(cell, shape, format, form, today) AS
CASE
    WHEN ANY_DAY(cell, shape, format) BETWEEN DATE '1900-01-01' AND CAST(today AS DATE)
        THEN ANY_DAY(cell, shape, format)
END;
CREATE MACRO DAY_FAULT(cell, shape, format, form, today) AS
CASE
    WHEN ANY_DAY(cell, shape, format) > CAST(today AS DATE)
        THEN QUOTED(cell) || ' lies in the future.'
    ELSE QUOTED(cell) || ' is not a day of the form ' || form || '.'
END;

-- A local clock time: 18:30, 18:30:05, 6:30 pm.
CREATE MACRO CLOCK_OF(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(PLAINLY_SPACED(cell), '\d{1,2}:\d{2}(:\d{2})?(\s*[AaPp]\.?[Mm]\.?)?')
        THEN CAST(
            TRY_STRPTIME(
                REPLACE(REPLACE(UPPER(PLAINLY_SPACED(cell)), '.', ''), ' ', ''),
                ['%H:%M:%S', '%H:%M', '%I:%M:%S%p', '%I:%M%p']
            ) AS TIME
        )
END;
CREATE MACRO CLOCK_FAULT(cell) AS QUOTED(cell) || ' is not a local clock time such as 18:30.';

-- The clock time that follows a day in the same cell; null where the cell is a day alone, or none.
CREATE MACRO CLOCK_PART(cell, shape) AS
CASE WHEN REGEXP_MATCHES(cell, shape) THEN NULLIF(TRIM(REGEXP_REPLACE(cell, shape, '')), '') END;
CREATE MACRO LATER_CLOCK_OF(cell, shape) AS CLOCK_OF(CLOCK_PART(cell, shape));
CREATE MACRO LATER_CLOCK_FAULT(cell, shape) AS CLOCK_FAULT(CLOCK_PART(cell, shape));

CREATE MACRO YES_NO_OF(cell) AS
CASE
    WHEN LOWER(cell) IN ('yes', 'y', 'true', '1') THEN TRUE
    WHEN LOWER(cell) IN ('no', 'n', 'false', '0') THEN FALSE
END;
CREATE MACRO YES_NO_FAULT(cell) AS QUOTED(cell) || ' is neither yes nor no.';

-- One of a list of words, in any case.
CREATE MACRO WORD_OF(cell, words) AS
CASE WHEN LIST_CONTAINS(CAST(words AS VARCHAR []), LOWER(cell)) THEN LOWER(cell) END;
CREATE MACRO WORD_FAULT(cell, words) AS
QUOTED(cell) || ' is none of ' || ARRAY_TO_STRING(CAST(words AS VARCHAR []), ', ') || '.';

-- The amounts of an entry's sets: 10,8,6; a question mark stands for a set of unknown amount.
CREATE MACRO AMOUNTS_OF(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '(\d{1,5}|\?)(\s*[,;| ]\s*(\d{1,5}|\?))*')
        THEN LIST_TRANSFORM(REGEXP_EXTRACT_ALL(cell, '\d+|\?'), LAMBDA amount : TRY_CAST(amount AS INTEGER))
END;
CREATE MACRO AMOUNTS_FAULT(cell) AS QUOTED(cell) || ' is not a list of whole amounts such as 10,8,6.';
