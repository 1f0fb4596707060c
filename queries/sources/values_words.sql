-- Cells of words: yes and no, sides, the amounts of sets. What is not read here at a glance is read by
-- dashboard/importing/cells.
-- noqa: disable=CP05, LT01, LT02

CREATE MACRO YES_NO_OF(cell) AS
CASE
    WHEN LOWER(cell) IN ('yes', 'y', 'true', '1') THEN TRUE
    WHEN LOWER(cell) IN ('no', 'n', 'false', '0') THEN FALSE
    WHEN cell IS NOT NULL THEN CELL_YES(cell)
END;
CREATE MACRO YES_NO_FAULT(cell) AS QUOTED(cell) || ' is neither yes nor no.';

CREATE MACRO SIDE_OF(cell) AS
CASE
    WHEN LOWER(cell) IN ('left', 'right', 'both') THEN LOWER(cell)
    WHEN cell IS NOT NULL THEN CELL_SIDE(cell)
END;
CREATE MACRO SIDE_FAULT(cell) AS QUOTED(cell) || ' is none of left, right, both.';

-- The amounts of an entry's sets: 10,8,6 or 5/5/-/5 or 3x10; a question mark or a dash stands for a
-- set of unknown amount, and a plus behind an amount is passed over.
CREATE MACRO AMOUNTS_OF(cell) AS
CASE
    WHEN REGEXP_FULL_MATCH(cell, '[1-9]\d?\s*[x×*]\s*\d{1,5}\+?')
        THEN LIST_TRANSFORM(
            RANGE(TRY_CAST(REGEXP_EXTRACT(cell, '^\d+') AS INTEGER)),
            LAMBDA place : TRY_CAST(REGEXP_EXTRACT(cell, '(\d+)\+?$', 1) AS INTEGER)
        )
    WHEN REGEXP_FULL_MATCH(cell, '(\d{1,5}\+?|[?–-])(\s*[,;|/]\s*(\d{1,5}\+?|[?–-])| +(\d{1,5}\+?|\?))*')
        THEN LIST_TRANSFORM(
            REGEXP_EXTRACT_ALL(cell, '\d+|[?–-]'), LAMBDA amount : TRY_CAST(amount AS INTEGER)
        )
END;
CREATE MACRO AMOUNTS_FAULT(cell) AS
CASE
    WHEN NOT IS_NOTHING(cell)
        THEN QUOTED(cell) || ' is not a list of whole amounts such as 10,8,6 or 3x10.'
END;
