-- What looks odd about when sessions began, how long they took, and their ratings: one row per finding.
--
-- Nothing is wrong for certain: these are rows to look at. docs/health.md says of each kind what it means
-- and what can be done; the queries whose names begin with data_health have the same columns.
--
-- params:
--   finding     VARCHAR  only this kind of finding; null for all kinds
--   page_size   BIGINT   findings of a kind on a page
--   offset      BIGINT   findings of a kind to pass over
-- columns:
--   finding     VARCHAR  session_overlap, session_night, session_past_midnight, session_no_minutes,
--                        session_long or session_unrated
--   table_name  VARCHAR  the table of the row that it is about
--   row_id      BIGINT   the row
--   day         DATE     its day; null when it has none
--   session_id  BIGINT   the session that can be opened to change it; null without one
--   other_id    BIGINT   the session that overlaps; null for other kinds
--   word        VARCHAR  when it starts, as 07:30, where the clock is odd; else null
--   value       DOUBLE   minutes, where they are odd; else null
--   found       BIGINT   findings of the kind in all
--   first_day   DATE     the first day of those; null when none has a day
--   last_day    DATE     the last day of those
WITH clocked AS (
    SELECT
        id,
        day,
        start,
        duration_min,
        CAST(EPOCH(start) AS DECIMAL(12, 3)) AS begins,
        CAST(EPOCH(start) AS DECIMAL(12, 3)) + 60 * duration_min AS ends
    FROM live_session
    WHERE start IS NOT NULL
),

lasting AS (
    -- Sessions of the same minutes are twins, which data_health_twins tells.
    SELECT
        MIN(id) AS id,
        day,
        start,
        begins,
        ends
    FROM clocked
    WHERE duration_min > 0
    GROUP BY day, start, begins, ends
),

lapped AS (
    SELECT
        id,
        day,
        start,
        begins
    FROM lasting
    QUALIFY begins < MAX(ends) OVER (
        PARTITION BY day ORDER BY begins, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
),

noticed AS (
    SELECT
        'session_overlap' AS finding,
        'session' AS table_name,
        lapped.id AS row_id,
        lapped.day,
        lapped.id AS session_id,
        ARG_MAX(earlier.id, (earlier.ends, -earlier.id)) AS other_id,
        STRFTIME(lapped.day + lapped.start, '%H:%M') AS word,
        CAST(NULL AS DOUBLE) AS value
    FROM lapped
    INNER JOIN lasting AS earlier
        ON lapped.day = earlier.day AND (lapped.begins, lapped.id) > (earlier.begins, earlier.id)
    GROUP BY lapped.id, lapped.day, lapped.start
    UNION ALL
    SELECT
        'session_night' AS finding,
        'session' AS table_name,
        id AS row_id,
        day,
        id AS session_id,
        NULL AS other_id,
        STRFTIME(day + start, '%H:%M') AS word,
        NULL AS value
    FROM clocked
    WHERE begins < 4 * 3600
    UNION ALL
    SELECT
        'session_past_midnight' AS finding,
        'session' AS table_name,
        id AS row_id,
        day,
        id AS session_id,
        NULL AS other_id,
        STRFTIME(day + start, '%H:%M') AS word,
        CAST(duration_min AS DOUBLE) AS value
    FROM clocked
    WHERE ends > 24 * 3600
    UNION ALL
    SELECT
        'session_no_minutes' AS finding,
        'session' AS table_name,
        id AS row_id,
        day,
        id AS session_id,
        NULL AS other_id,
        NULL AS word,
        CAST(duration_min AS DOUBLE) AS value
    FROM live_session
    WHERE duration_min = 0
    UNION ALL
    SELECT
        'session_long' AS finding,
        'session' AS table_name,
        id AS row_id,
        day,
        id AS session_id,
        NULL AS other_id,
        NULL AS word,
        CAST(duration_min AS DOUBLE) AS value
    FROM live_session
    WHERE duration_min > IF(kind IN ('aerobic', 'strength'), 600, 180)
    UNION ALL
    SELECT
        'session_unrated' AS finding,
        'session' AS table_name,
        id AS row_id,
        day,
        id AS session_id,
        NULL AS other_id,
        NULL AS word,
        NULL AS value
    FROM live_session
    WHERE
        COALESCE(
            effort, form, comfort_before, comfort_during, comfort_after, soreness_next_day
        ) IS NULL
),

ranked AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY finding ORDER BY day DESC NULLS LAST, table_name ASC, row_id ASC
        ) AS place,
        COUNT(*) OVER (PARTITION BY finding) AS found,
        MIN(day) OVER (PARTITION BY finding) AS first_day,
        MAX(day) OVER (PARTITION BY finding) AS last_day
    FROM noticed
    WHERE finding = COALESCE(CAST($finding AS VARCHAR), finding)
)

SELECT
    finding,
    table_name,
    row_id,
    day,
    session_id,
    other_id,
    word,
    value,
    found,
    first_day,
    last_day
FROM ranked
WHERE place > $offset AND place <= $offset + $page_size
ORDER BY finding, place
