-- Local clock times and durations. What is not read here at a glance is read by dashboard/importing/cells.
-- noqa: disable=CP05, LT01, LT02

-- A local clock time: 18:30, 18:30:05, 6:30 pm, 19.30 Uhr, 19h30, 0.8125 of a day; of a range the first.
CREATE MACRO CLOCK_OF(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?') THEN TRY_CAST(cell AS TIME)
    WHEN cell IS NOT NULL THEN CELL_TIME(cell)
END;
CREATE MACRO CLOCK_FAULT(cell) AS
CASE
    WHEN NOT IS_NOTHING(cell) THEN QUOTED(cell) || ' is not a local clock time such as 18:30.'
END;

-- The last clock time of a range in one cell; null, and no fault, where there is one only.
CREATE MACRO CLOCK_END_OF(cell) AS
CASE WHEN LENGTH(cell) > 8 OR CONTAINS(cell, '-') THEN CELL_TIME_END(cell) END;
CREATE MACRO CLOCK_END_FAULT(cell) AS CASE WHEN CLOCK_OF(cell) IS NULL THEN CLOCK_FAULT(cell) END;

-- Seconds. A bare number counts units of unit seconds, and is not read where unit is null; clock says what
-- 12:30 means, m:ss or h:mm; mark what stands before decimals.
CREATE MACRO DURATION_SECONDS(cell, unit, clock, mark) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '[+-]?[\d.,]+([''’ \x{a0}\x{202f}]\d{3}[\d.,]*)*')
        THEN TRY_CAST(TRY_CAST(POINTED(cell, mark) AS DOUBLE) * CAST(unit AS DOUBLE) AS DECIMAL(30, 3))
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,2}:[0-5]\d:[0-5]\d')
        THEN CAST(
            3600 * TRY_CAST(LEFT(cell, LENGTH(cell) - 6) AS INTEGER)
            + 60 * TRY_CAST(LEFT(RIGHT(cell, 5), 2) AS INTEGER)
            + TRY_CAST(RIGHT(cell, 2) AS INTEGER) AS DECIMAL(30, 3)
        )
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,3}h \d{1,2}m|\d{1,4}(h|m|s)')
        THEN CAST(
            3600 * COALESCE(TRY_CAST(REGEXP_EXTRACT(cell, '(\d+)h', 1) AS INTEGER), 0)
            + 60 * COALESCE(TRY_CAST(REGEXP_EXTRACT(cell, '(\d+)m', 1) AS INTEGER), 0)
            + COALESCE(TRY_CAST(REGEXP_EXTRACT(cell, '(\d+)s', 1) AS INTEGER), 0) AS DECIMAL(30, 3)
        )
    WHEN cell IS NOT NULL THEN TRY_CAST(
            CELL_SECONDS(cell, CAST(clock AS VARCHAR), CAST(unit AS DOUBLE)) AS DECIMAL(30, 3)
        )
END;
CREATE MACRO UP_TO_A_DAY(seconds) AS
CAST(LIST_FILTER([seconds], LAMBDA one : one BETWEEN 0 AND 86400)[1] AS DECIMAL(12, 3));
CREATE MACRO DURATION_OF(cell, unit, clock, mark) AS
UP_TO_A_DAY(DURATION_SECONDS(cell, unit, clock, mark));
CREATE MACRO DURATION_FAULT(cell, unit, clock, mark) AS
CASE
    WHEN IS_NOTHING(cell) THEN NULL
    WHEN DURATION_SECONDS(cell, unit, clock, mark) > 86400
        THEN QUOTED(cell) || ' is longer than 24 hours, so the duration stays unknown.'
    WHEN REGEXP_FULL_MATCH(cell, '\d{1,4}:[0-5]\d')
        THEN QUOTED(cell) || ' may be hours and minutes or minutes and seconds.'
    WHEN unit IS NULL AND NUMERIC_OF(cell, mark) >= 0
        THEN QUOTED(cell) || ' is a duration without a unit.'
    ELSE QUOTED(cell) || ' is not a duration such as 45m or 1h 5m.'
END;
