-- What a review adds to the totals of a span: always one row.
--
-- params:
--   since          DATE    first day counted
--   until          DATE    last day counted
-- columns:
--   soreness_known   BIGINT  sessions whose next-morning soreness is known
--   soreness_median  DOUBLE  median of the known values, 10 is worst; null without any
--   settled          BIGINT  how many of them were 3 or less
--   effort_known     BIGINT  sessions whose effort is known
--   effort_median    DOUBLE  median of the known values; null without any
--   load             DOUBLE  effort x minutes, summed; 0 without sessions, null when a session
--                            lacks either
--   accepted         BIGINT  suggestions of the span that were accepted, as they were or as less
WITH counted AS (
    -- The median of two decimals would be cut to their places.
    SELECT
        COUNT(soreness_next_day) AS soreness_known,
        MEDIAN(CAST(soreness_next_day AS DOUBLE)) AS soreness_median,
        COUNT(*) FILTER (WHERE soreness_next_day <= 3) AS settled,
        COUNT(effort) AS effort_known,
        MEDIAN(CAST(effort AS DOUBLE)) AS effort_median,
        COUNT(*) AS sessions,
        COUNT(effort * duration_min) AS sessions_with_load,
        SUM(effort * duration_min) AS load
    FROM SESSION_CHOSEN($since, $until, NULL, NULL)
),

answered AS (
    -- Answered again, the later answer counts.
    SELECT ARG_MAX(answer, id) AS answer
    FROM live_suggestion
    WHERE as_of BETWEEN CAST($since AS DATE) AND CAST($until AS DATE)
    GROUP BY as_of, decision
),

agreed AS (
    SELECT COUNT(*) AS accepted
    FROM answered
    WHERE answer = 'accepted'
)

SELECT
    counted.soreness_known,
    counted.soreness_median,
    counted.settled,
    counted.effort_known,
    counted.effort_median,
    CASE
        WHEN counted.sessions = 0 THEN 0
        WHEN counted.sessions_with_load = counted.sessions THEN CAST(counted.load AS DOUBLE)
    END AS load,
    agreed.accepted
FROM counted
CROSS JOIN agreed
ORDER BY ALL
