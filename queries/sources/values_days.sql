-- Days, the clock times behind them in the same cell, and moments.
--
-- ordering is ymd, dmy, mdy, serial, serial_1904, epoch_s or epoch_ms, as the rows of the column settled
-- it; without one only what cannot be meant otherwise is read. Where utc is 1 the source writes UTC without
-- saying so. What is not read here at a glance is read by dashboard/importing/cells.
-- noqa: disable=CP05, LT01, LT02

-- A day or moment of the forms that most exports have, as written, or null.
CREATE MACRO CLEAN_MOMENT(cell, ordering) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?') THEN TRY_CAST(cell AS TIMESTAMP)
    WHEN NOT REGEXP_MATCHES(cell, '^[A-Za-z\d]{1,3}[ ./]\d{1,2}[,./]+ ?\d{4}($|[ ,]+\d{1,2}:\d\d)') THEN NULL
    WHEN cell < 'A' AND ordering = 'mdy'
        THEN TRY_STRPTIME(
            cell,
            ['%m/%d/%Y', '%m/%d/%Y %H:%M', '%m/%d/%Y %H:%M:%S', '%m/%d/%Y %I:%M %p', '%m/%d/%Y %I:%M:%S %p']
        )
    WHEN cell < 'A' AND ordering = 'dmy'
        THEN TRY_STRPTIME(
            cell,
            [
                '%d/%m/%Y', '%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S',
                '%d.%m.%Y', '%d.%m.%Y %H:%M', '%d.%m.%Y %H:%M:%S', '%d.%m.%Y, %H:%M:%S'
            ]
        )
    WHEN cell > 'A' THEN TRY_STRPTIME(cell, ['%b %d, %Y', '%b %d, %Y, %I:%M:%S %p'])
END;
-- A moment in UTC on the person's wall: the zone's shifts stand in a variable, year by year.
CREATE MACRO WALL_OF(moment) AS
CASE
    WHEN YEAR(moment) BETWEEN 1970 AND 2050
        THEN moment + TO_SECONDS(
            LIST_FILTER(
                GETVARIABLE('wall_shifts')[YEAR(moment) - 1969],
                LAMBDA shift : shift.since <= EPOCH(moment)
            )[-1].seconds
        )
    ELSE CELL_WALL(moment)
END;
CREATE MACRO CLEAN_LOCAL(cell, ordering, utc) AS
CASE
    WHEN utc = 1 AND CONTAINS(cell, ':') THEN WALL_OF(CLEAN_MOMENT(cell, ordering))
    ELSE CLEAN_MOMENT(cell, ordering)
END;

-- Days after today are not read: what is not done yet is no journal.
CREATE MACRO UP_TO(day, today) AS
LIST_FILTER([day], LAMBDA one : one BETWEEN DATE '1900-01-01' AND CAST(today AS DATE))[1];
CREATE MACRO DAY_OF(cell, ordering, utc, today) AS
CASE
    WHEN LENGTH(cell) = 10 AND TRY_CAST(cell AS DATE) BETWEEN DATE '1900-01-01' AND CAST(today AS DATE)
        THEN TRY_CAST(cell AS DATE)
    WHEN CLEAN_MOMENT(cell, ordering) IS NOT NULL
        THEN UP_TO(CAST(CLEAN_LOCAL(cell, ordering, utc) AS DATE), today)
    WHEN cell IS NOT NULL THEN UP_TO(CELL_DAY(cell, CAST(ordering AS VARCHAR), CAST(utc AS INTEGER)), today)
END;
CREATE MACRO DAY_FAULT(cell, ordering, utc, today) AS
CASE
    WHEN CELL_DAY(cell, CAST(ordering AS VARCHAR), CAST(utc AS INTEGER)) > CAST(today AS DATE)
        THEN QUOTED(cell) || ' lies in the future.'
    WHEN ordering IS NULL AND CELL_DAY(cell, 'dmy', 0) IS NOT NULL
        THEN QUOTED(cell) || ' may be read day first or month first.'
    WHEN
        CELL_MONTH_DAY(cell, CAST(ordering AS VARCHAR)) IS NOT NULL
        AND CELL_DAY(cell, CAST(ordering AS VARCHAR), 0) IS NULL
        THEN QUOTED(cell) || ' is a day without a year.'
    ELSE QUOTED(cell) || ' is not a day ' || CASE ordering
        WHEN 'dmy' THEN 'such as 28.03.2026 or 28 March 2026.'
        WHEN 'mdy' THEN 'such as 03/28/2026 or March 28, 2026.'
        ELSE 'such as 2026-03-28.'
    END
END;

CREATE MACRO LATER_CLOCK_OF(cell, ordering, utc) AS
CASE
    WHEN LENGTH(cell) = 10 AND TRY_CAST(cell AS DATE) IS NOT NULL THEN NULL
    WHEN CLEAN_MOMENT(cell, ordering) IS NOT NULL
        THEN CASE WHEN CONTAINS(cell, ':') THEN CAST(CLEAN_LOCAL(cell, ordering, utc) AS TIME) END
    WHEN cell IS NOT NULL THEN CELL_CLOCK(cell, CAST(ordering AS VARCHAR), CAST(utc AS INTEGER))
END;
CREATE MACRO LATER_CLOCK_FAULT(cell, ordering, utc) AS
CLOCK_FAULT(CELL_CLOCK_REST(cell, CAST(ordering AS VARCHAR)));

-- The day of a year that stands in another column, as text: 09-07 for 7 September.
CREATE MACRO MONTH_DAY_OF(cell, ordering) AS CELL_MONTH_DAY(cell, CAST(ordering AS VARCHAR));
CREATE MACRO MONTH_DAY_FAULT(cell, ordering) AS
QUOTED(cell) || ' is not a day of the year such as 7 September.';

-- A moment as it is written, its offset passed over; where utc is 1, what is in UTC becomes local.
CREATE MACRO MOMENT_OF(cell, ordering, utc) AS
CASE
    WHEN CLEAN_MOMENT(cell, ordering) IS NOT NULL THEN CLEAN_LOCAL(cell, ordering, utc)
    WHEN cell IS NOT NULL THEN CELL_MOMENT(cell, CAST(ordering AS VARCHAR), CAST(utc AS INTEGER))
END;
CREATE MACRO MOMENT_FAULT(cell, ordering, utc) AS
CASE
    WHEN IS_NOTHING(cell) THEN NULL
    WHEN ordering IS NULL AND CELL_DAY(cell, 'dmy', 0) IS NOT NULL
        THEN QUOTED(cell) || ' may be read day first or month first.'
    ELSE QUOTED(cell) || ' is not a day with a clock time such as 2026-03-28 18:30.'
END;

-- The end of a range in one cell; null, and no fault, where there is no range. A clock time alone is on the
-- day of the start, or on the next one where it is earlier.
CREATE MACRO DAY_END_OF(cell, ordering, utc, today) AS
CASE WHEN LENGTH(cell) > 10 THEN CELL_DAY_END(cell, CAST(ordering AS VARCHAR), CAST(utc AS INTEGER)) END;
CREATE MACRO DAY_END_FAULT(cell, ordering, utc, today) AS CAST(NULL AS VARCHAR);
CREATE MACRO LATER_CLOCK_END_OF(cell, ordering, utc) AS
CASE WHEN LENGTH(cell) > 10 THEN CELL_CLOCK_END(cell, CAST(ordering AS VARCHAR), CAST(utc AS INTEGER)) END;
CREATE MACRO LATER_CLOCK_END_FAULT(cell, ordering, utc) AS CAST(NULL AS VARCHAR);
CREATE MACRO MOMENT_END_OF(cell, ordering, utc) AS
CASE WHEN LENGTH(cell) > 10 THEN CELL_MOMENT_END(cell, CAST(ordering AS VARCHAR), CAST(utc AS INTEGER)) END;
CREATE MACRO MOMENT_END_FAULT(cell, ordering, utc) AS CAST(NULL AS VARCHAR);

-- The seconds from the start to the end of a range in one cell.
CREATE MACRO SPAN_OF(cell, ordering) AS
UP_TO_A_DAY(TRY_CAST(CELL_SPAN(cell, CAST(ordering AS VARCHAR)) AS DECIMAL(30, 3)));
CREATE MACRO SPAN_FAULT(cell, ordering) AS CAST(NULL AS VARCHAR);

-- Seconds east of UTC: UTC+0530, +02:00.
CREATE MACRO OFFSET_OF(cell) AS CASE WHEN cell IS NOT NULL THEN CELL_OFFSET(cell) END;
CREATE MACRO OFFSET_FAULT(cell) AS QUOTED(cell) || ' is not a distance from world time (UTC) such as +02:00.';
