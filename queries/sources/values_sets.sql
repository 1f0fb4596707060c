-- How the sets in one cell become amounts, as apps that keep one row an exercise write them.
--
-- Readings come in pairs, as in values.sql.
-- noqa: disable=CP05, LT01, LT02

-- 60x10,65x8: weight and repetitions of each set. 100x is a set of unknown repetitions; a set of none
-- was not done.
CREATE MACRO PACKED_SETS_OF(cell) AS
CASE
    WHEN cell LIKE '%x%' OR cell LIKE '%X%'
        THEN LIST_FILTER(
            LIST_TRANSFORM(
                LIST_FILTER(
                    STRING_SPLIT(REPLACE(LOWER(cell), ' ', ''), ','),
                    LAMBDA part : REGEXP_FULL_MATCH(part, '[-+]?[\d.]*x[\d.]*') AND part <> 'x'
                ),
                LAMBDA part : TRY_CAST(TRY_CAST(SPLIT_PART(part, 'x', 2) AS DOUBLE) AS INTEGER)
            ),
            LAMBDA amount : amount IS DISTINCT FROM 0
        )
END;
CREATE MACRO PACKED_SETS_FAULT(cell) AS QUOTED(cell) || ' is not a list of sets such as 60x10,65x8.';

-- 5/5/3/-: a set each, where a dash is one that was missed; 5×3: five sets of three. Seconds may stand
-- as 1:30.
CREATE MACRO SPREAD_AMOUNT(part) AS
CASE
    WHEN part LIKE '%:%'
        THEN
            TRY_CAST(SPLIT_PART(part, ':', 1) AS INTEGER) * 60 + TRY_CAST(SPLIT_PART(part, ':', 2) AS INTEGER)
    ELSE TRY_CAST(part AS INTEGER)
END;
CREATE MACRO SPREAD_SETS_OF(cell) AS
LIST_FILTER(
    CASE
        WHEN REGEXP_FULL_MATCH(cell, '\d{1,2}\s*[x×*]\s*\d{1,4}(:\d\d)?')
            THEN LIST_TRANSFORM(
                RANGE(TRY_CAST(REGEXP_EXTRACT(cell, '^\d+') AS INTEGER)),
                LAMBDA place : SPREAD_AMOUNT(REGEXP_EXTRACT(cell, '[\d:]+$'))
            )
        WHEN REGEXP_FULL_MATCH(cell, '(\d{1,4}(:\d\d)?|[-–—])(\s*/\s*(\d{1,4}(:\d\d)?|[-–—]))*')
            THEN LIST_TRANSFORM(REGEXP_EXTRACT_ALL(cell, '[\d:]+'), LAMBDA part : SPREAD_AMOUNT(part))
    END,
    LAMBDA amount : amount > 0
);
CREATE MACRO SPREAD_SETS_FAULT(cell) AS QUOTED(cell) || ' is not a list of sets such as 5/5/3 or 5×5.';

-- 20 reps, 60 seconds, 1:30: number and unit in one cell, in the person's language.
CREATE MACRO COUNTED_PART(cell, unit) AS
COALESCE(
    TRY_CAST(
        REGEXP_EXTRACT(LOWER(cell), '(\d{1,5})\s*(?:' || unit || ')(?:[^[:alpha:]]|$)', 1) AS INTEGER
    ),
    0
);
CREATE MACRO SECONDS_COUNTED(cell) AS
CASE
    WHEN REGEXP_MATCHES(cell, '^\d{1,2}:\d\d:\d\d')
        THEN EPOCH(TRY_CAST(REGEXP_EXTRACT(cell, '^[\d:]+') AS INTERVAL))
    WHEN REGEXP_MATCHES(cell, '^\d{1,2}:\d\d') THEN SPREAD_AMOUNT(REGEXP_EXTRACT(cell, '^[\d:]+'))
    ELSE
        COUNTED_PART(cell, 'h|hrs?|hours?|heures?|horas?|or[ae]|uur|std\.?|stunden?|timmar|godz\.?|時間') * 3600
        + COUNTED_PART(cell, 'm|min\.?|mins|minut[[:alpha:]]*|分') * 60
        + COUNTED_PART(cell, 's|sec\.?|secs|sek\.?|se[cgk][ou][[:alpha:]]*|秒')
END;
CREATE MACRO COUNTED_SECONDS_OF(cell) AS NULLIF(SECONDS_COUNTED(PLAINLY_SPACED(cell)), 0);
CREATE MACRO COUNTED_SECONDS_FAULT(cell) AS CAST(NULL AS VARCHAR);
CREATE MACRO COUNTED_REPS_OF(cell) AS
CASE
    WHEN SECONDS_COUNTED(PLAINLY_SPACED(cell)) = 0
        THEN TRY_CAST(REGEXP_EXTRACT(PLAINLY_SPACED(cell), '^(\d{1,5})(?:[.,]0+)?\+?(?:\s|$)', 1) AS INTEGER)
END;
CREATE MACRO COUNTED_REPS_FAULT(cell) AS
CASE
    WHEN
        SECONDS_COUNTED(PLAINLY_SPACED(cell)) = 0
        THEN QUOTED(cell) || ' says neither repetitions nor seconds.'
END;
