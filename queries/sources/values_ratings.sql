-- Ratings: numbers on a source's scale, and faces, words, percents and 7/10, which say their own.
-- noqa: disable=CP05, LT01, LT02

-- The number of a cell such as 3, or 3 (moderate), or 7 - quite bad.
CREATE MACRO LABELLED_NUMBER(cell, mark) AS
COALESCE(
    NUMERIC_OF(cell, mark),
    NUMERIC_OF(REGEXP_EXTRACT(cell, '^([+-]?\d{1,3}([.,]\d+)?)\s*[-–—:=(]\s*[^\d/].*$', 1), mark)
);
-- The ends of the source's scale; where nothing is settled, those of ours.
CREATE MACRO RATED_LOW(low, to_low, to_high) AS
COALESCE(CAST(low AS DOUBLE), LEAST(CAST(to_low AS DOUBLE), CAST(to_high AS DOUBLE)));
CREATE MACRO RATED_HIGH(high, to_low, to_high) AS
COALESCE(CAST(high AS DOUBLE), GREATEST(CAST(to_low AS DOUBLE), CAST(to_high AS DOUBLE)));

-- A share of our scale. Words that say how good are 10 and more, and are never turned round.
CREATE MACRO SHARED(share, to_low, to_high) AS
CAST(
    CASE
        WHEN share < 10
            THEN CAST(to_low AS DOUBLE) + share * (CAST(to_high AS DOUBLE) - CAST(to_low AS DOUBLE))
        ELSE
            LEAST(CAST(to_low AS DOUBLE), CAST(to_high AS DOUBLE))
            + (share - 10) * ABS(CAST(to_high AS DOUBLE) - CAST(to_low AS DOUBLE))
    END AS DECIMAL(18, 4)
);
CREATE MACRO RATING_OF(cell, low, high, to_low, to_high, mark) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '[+-]?[\d.,]+')
        THEN SCALED(
            NUMERIC_OF(cell, mark),
            RATED_LOW(low, to_low, to_high),
            RATED_HIGH(high, to_low, to_high),
            to_low,
            to_high
        )
    WHEN cell IS NOT NULL
        THEN COALESCE(
            SCALED(
                LABELLED_NUMBER(cell, mark),
                RATED_LOW(low, to_low, to_high),
                RATED_HIGH(high, to_low, to_high),
                to_low,
                to_high
            ),
            SHARED(CELL_SHARE(cell), to_low, to_high)
        )
END;
CREATE MACRO RATING_FAULT(cell, low, high, to_low, to_high, mark) AS
CASE
    WHEN LABELLED_NUMBER(cell, mark) IS NOT NULL
        THEN FORMAT(
            '{} is outside {:g} to {:g}.',
            QUOTED(cell),
            RATED_LOW(low, to_low, to_high),
            RATED_HIGH(high, to_low, to_high)
        )
    WHEN REGEXP_MATCHES(cell, '\d') THEN QUOTED(cell) || ' is not a number on that scale.'
    WHEN NOT IS_NOTHING(cell)
        THEN QUOTED(cell) || ' is neither a number nor a word for a rating that is known.'
END;
