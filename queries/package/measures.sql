-- Self-measured ranges of motion that count.
--
-- params:
-- columns:
--   day      DATE          local calendar day
--   measure  VARCHAR       the test
--   side     VARCHAR       left, right or both
--   value    DECIMAL(8,2)  in unit, the mean of the trials
--   unit     VARCHAR       degrees or cm
SELECT
    day,
    measure,
    side,
    value,
    unit
FROM live_measure
ORDER BY day, id
