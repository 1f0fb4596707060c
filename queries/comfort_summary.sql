-- Comfort over a span: always one row; a figure without any value behind it is null.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
-- columns:
--   before         DOUBLE  mean of the known values, 10 is fully comfortable
--   during         DOUBLE  the same of the least comfortable moment
--   after          DOUBLE  the same of afterwards
--   changes        BIGINT  sessions with comfort before and after both known
--   change_mean    DOUBLE  their mean of after minus before
--   change_median  DOUBLE  their median of after minus before
WITH rated AS (
    SELECT
        comfort_before,
        comfort_during,
        comfort_after,
        CAST(comfort_after - comfort_before AS DOUBLE) AS change
    FROM live_session
    WHERE day BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
)

SELECT
    AVG(comfort_before) AS before,
    AVG(comfort_during) AS during,
    AVG(comfort_after) AS after,
    COUNT(change) AS changes,
    AVG(change) AS change_mean,
    MEDIAN(change) AS change_median
FROM rated
ORDER BY ALL
