-- Loop: what its values mean, by its words now or its numbers of old; greater numbers are amounts, times
-- 1000, of habits that are measured.
CREATE OR REPLACE TEMP TABLE tick AS
WITH read AS (
    SELECT
        *,
        TRY_CAST(state AS BIGINT) AS number
    FROM given
)

SELECT
    line,
    day,
    habit,
    notes,
    CASE WHEN number > 3 THEN number / 1000 END AS amount,
    CASE
        WHEN UPPER(state) IN ('YES_MANUAL', 'YES') OR number = 2 OR number > 3 THEN NULL
        WHEN UPPER(state) = 'YES_AUTO' OR number = 1 THEN 'ticks that Loop made by itself'
        WHEN UPPER(state) = 'SKIP' OR number = 3 THEN 'days that were skipped'
        ELSE 'days without a tick'
    END AS aside
FROM read;
