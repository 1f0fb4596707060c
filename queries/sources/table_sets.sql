-- Plain tables with one row an exercise or a set, out of the rows that table.sql made: for sets.sql
-- to fold by day, start, title and id.
--
-- Durations that differ within a session are those of its exercises, so the session lasted their
-- sum; a duration that stands on all rows of its session is the session's own.
CREATE OR REPLACE TEMP TABLE set_row AS
WITH keyed AS (
    SELECT
        *,
        CONCAT_WS(
            CHR(31),
            CAST(day AS VARCHAR),
            'start ' || CAST(start AS VARCHAR),
            'title ' || title,
            'id ' || session_id
        ) AS session_key
    FROM table_row
),

weighed AS (
    SELECT
        *,
        SUM(duration_s) FILTER (WHERE undone IS NULL) OVER (PARTITION BY session_key) AS summed_s,
        MIN(duration_s) OVER (PARTITION BY session_key) AS least_s,
        MAX(duration_s) OVER (PARTITION BY session_key) AS most_s,
        COUNT(*) OVER (PARTITION BY session_key) AS rows_of_session,
        COUNT(duration_s) OVER (PARTITION BY session_key) AS timed_rows
    FROM keyed
),

judged AS (
    SELECT
        *,
        BOOL_OR(least_s <> most_s OR timed_rows BETWEEN 2 AND rows_of_session - 1) OVER () AS is_by_row
    FROM weighed
)

SELECT
    line,
    session_key,
    day,
    start,
    CASE WHEN is_by_row THEN summed_s ELSE most_s END AS duration_s,
    kind,
    CAST(NULL AS VARCHAR) AS assumed_kind,
    activity,
    title,
    notes,
    effort,
    exercise,
    side,
    CASE
        WHEN reps IS NOT NULL THEN 'reps'
        WHEN hold_s > 0 THEN 'hold_s'
    END AS unit,
    -- Five sets of one amount say it once; amounts set by set are taken as they stand.
    CASE
        WHEN LENGTH(reps) > 1 THEN reps
        ELSE LIST_RESIZE(
            [COALESCE(reps[1], CAST(NULLIF(ROUND(hold_s), 0) AS INTEGER))],
            CAST(GREATEST(COALESCE(sets, 1), 1) AS BIGINT),
            COALESCE(reps[1], CAST(NULLIF(ROUND(hold_s), 0) AS INTEGER))
        )
    END AS amounts,
    CAST(NULL AS VARCHAR) AS set_note,
    undone AS no_set
FROM judged;
