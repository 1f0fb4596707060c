-- The self-measured readings of a span, newest first, one page at a time.
--
-- params:
--   since       DATE           first day counted
--   until       DATE           last day counted
--   page_size   BIGINT         readings on a page
--   offset      BIGINT         readings to pass over
-- columns:
--   measure_id  BIGINT         the reading
--   day         DATE           its day
--   measure     VARCHAR        the test
--   side        VARCHAR        left, right or both; null when no side was given
--   value       DOUBLE         in unit, the mean of the trials
--   unit        VARCHAR        degrees or cm
--   trials      DECIMAL(8,2)[]  as they were read; null where only the mean is known
--   note        VARCHAR        free text
--   batch_id    BIGINT         the import it came with; null when entered here
--   found       BIGINT         readings of the span in all
SELECT
    id AS measure_id,
    day,
    measure,
    side,
    CAST(value AS DOUBLE) AS value,
    unit,
    trials,
    note,
    batch_id,
    COUNT(*) OVER () AS found
FROM live_measure
WHERE day BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
ORDER BY day DESC, id DESC
LIMIT $page_size OFFSET $offset
