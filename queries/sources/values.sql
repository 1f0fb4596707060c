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

-- A text of our own files: an apostrophe that keeps spreadsheets from running it is no part of it.
CREATE MACRO OWN_TEXT_OF(cell) AS
CASE
    WHEN REGEXP_MATCHES(cell, '^''[''=+@\t\r\n＝＋－＠-]') THEN SUBSTRING(cell, 2)
    ELSE CAST(cell AS VARCHAR)
END;
CREATE MACRO OWN_TEXT_FAULT(cell) AS CAST(NULL AS VARCHAR);

-- What stands where nothing is known; it is no fault and no value.
CREATE MACRO IS_NOTHING(cell) AS
LOWER(cell) IN ('-', '--', '---', '–', '—', 'n/a', 'na', '#n/a', 'nan', 'none', 'null', 'nil', '?', '.');

-- Typographic spaces, which phones put before am, pm and units, as plain ones.
CREATE MACRO PLAINLY_SPACED(cell) AS TRANSLATE(cell, CHR(160) || CHR(8201) || CHR(8239), '   ');

-- A plain number with a point or a comma for the decimals, no thousands marks.
CREATE MACRO PLAIN_NUMBER(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '[+-]?(\d{1,12}([.,]\d{0,18})?|[.,]\d{1,18})')
        THEN TRY_CAST(REPLACE(cell, ',', '.') AS DECIMAL(18, 4))
END;

-- A number whose decimals stand behind mark, a point or a comma. Thousands may be parted by the other
-- one, by spaces or by apostrophes. Without a mark a single one stands before decimals.
CREATE MACRO POINTED(cell, mark) AS
CASE
    WHEN
        REGEXP_FULL_MATCH(cell, '[+-]?(\d{1,12}(\.\d{0,18})?|\.\d{1,18})')
        AND (COALESCE(mark, '.') = '.' OR NOT CONTAINS(cell, '.'))
        THEN cell
    WHEN cell IS NOT NULL THEN CELL_POINTED(cell, CAST(mark AS VARCHAR))
END;
CREATE MACRO NUMERIC_OF(cell, mark) AS TRY_CAST(POINTED(cell, mark) AS DECIMAL(18, 4));

-- A number from one scale on another; null where it is outside the first.
CREATE MACRO SCALED(number, from_low, from_high, to_low, to_high) AS
CAST(
    CAST(to_low AS DOUBLE)
    + (
        LIST_FILTER(
            [number], LAMBDA one : one BETWEEN CAST(from_low AS DOUBLE) AND CAST(from_high AS DOUBLE)
        )[1]
        - CAST(from_low AS DOUBLE)
    )
    * (CAST(to_high AS DOUBLE) - CAST(to_low AS DOUBLE))
    / (CAST(from_high AS DOUBLE) - CAST(from_low AS DOUBLE))
    AS DECIMAL(18, 4)
);

-- A number on the scale from_low to from_high, turned to the scale to_low to to_high. Where
-- to_low is the greater, the scale is turned round.
CREATE MACRO NUMBER_OF(cell, from_low, from_high, to_low, to_high, mark := NULL) AS
SCALED(NUMERIC_OF(cell, mark), from_low, from_high, to_low, to_high);
CREATE MACRO NUMBER_FAULT(cell, from_low, from_high, to_low, to_high, mark := NULL) AS
CASE
    WHEN IS_NOTHING(cell) THEN NULL
    WHEN NUMERIC_OF(cell, mark) IS NULL THEN QUOTED(cell) || ' is not a number.'
    ELSE FORMAT(
        '{} is outside {:g} to {:g}.', QUOTED(cell), CAST(from_low AS DOUBLE), CAST(from_high AS DOUBLE)
    )
END;

-- A decimal number, with or without a unit behind it.
CREATE MACRO QUANTITY_OF(cell, mark) AS
COALESCE(
    NUMERIC_OF(cell, mark),
    NUMERIC_OF(REGEXP_EXTRACT(cell, '^([+-]?[\d.,]*\d)\s*[^\d.,:/]{1,20}$', 1), mark)
);
CREATE MACRO QUANTITY_FAULT(cell, mark) AS QUOTED(cell) || ' is not a number.';

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

-- One of a list of words, in any case.
CREATE MACRO WORD_OF(cell, words) AS
CASE WHEN LIST_CONTAINS(CAST(words AS VARCHAR []), LOWER(cell)) THEN LOWER(cell) END;
CREATE MACRO WORD_FAULT(cell, words) AS
QUOTED(cell) || ' is none of ' || ARRAY_TO_STRING(CAST(words AS VARCHAR []), ', ') || '.';
