-- What looks odd about days, values and marked periods: one row per finding.
--
-- Nothing is wrong for certain: these are rows to look at. docs/health.md says of each kind what it means
-- and what can be done; the queries whose names begin with data_health have the same columns.
--
-- params:
--   today       DATE     the present day
--   finding     VARCHAR  only this kind of finding; null for all kinds
--   page_size   BIGINT   findings of a kind on a page
--   offset      BIGINT   findings of a kind to pass over
-- columns:
--   finding     VARCHAR  to_come, long_ago, outside_scale, period_overlap, period_backwards or
--                        period_open
--   table_name  VARCHAR  the table of the row that it is about
--   row_id      BIGINT   the row
--   day         DATE     its day; null when it has none
--   session_id  BIGINT   the session that can be opened to change it; null without one
--   other_id    BIGINT   the period that overlaps; null for other kinds
--   word        VARCHAR  which values lie outside, or the kind of the period; else null
--   value       DOUBLE   null
--   found       BIGINT   findings of the kind in all
--   first_day   DATE     the first day of those; null when none has a day
--   last_day    DATE     the last day of those
WITH dated AS (
    SELECT
        'session' AS table_name,
        id,
        day,
        id AS session_id
    FROM live_session
    UNION ALL
    SELECT
        'checkin' AS table_name,
        id,
        day,
        NULL AS session_id
    FROM live_checkin
    UNION ALL
    SELECT
        'measure' AS table_name,
        id,
        day,
        NULL AS session_id
    FROM live_measure
    UNION ALL
    SELECT
        'symptom' AS table_name,
        id,
        day,
        NULL AS session_id
    FROM live_symptom
    WHERE session_id IS NULL AND checkin_id IS NULL
    UNION ALL
    SELECT
        'guidance' AS table_name,
        id,
        day,
        NULL AS session_id
    FROM live_guidance
),

valued AS (
    -- The tables refuse most such values; a file that another program made may hold them.
    SELECT
        'session' AS table_name,
        id,
        day,
        id AS session_id,
        CONCAT_WS(
            ', ',
            IF(duration_min NOT BETWEEN 0 AND 1440, 'duration_min', NULL),
            IF(effort NOT BETWEEN 0 AND 10, 'effort', NULL),
            IF(comfort_before NOT BETWEEN 0 AND 10, 'comfort_before', NULL),
            IF(comfort_during NOT BETWEEN 0 AND 10, 'comfort_during', NULL),
            IF(comfort_after NOT BETWEEN 0 AND 10, 'comfort_after', NULL),
            IF(soreness_next_day NOT BETWEEN 0 AND 10, 'soreness_next_day', NULL),
            IF(form NOT BETWEEN 1 AND 5, 'form', NULL)
        ) AS outside
    FROM live_session
    UNION ALL
    SELECT
        'entry' AS table_name,
        entry.id,
        session.day,
        session.id AS session_id,
        CONCAT_WS(
            ', ',
            IF(LIST_MAX(entry.amounts) > 100000 OR LIST_MIN(entry.amounts) < 0, 'amount', NULL),
            IF(entry.comfort NOT BETWEEN 0 AND 10, 'comfort', NULL)
        ) AS outside
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    WHERE
        LIST_MAX(entry.amounts) > 100000
        OR LIST_MIN(entry.amounts) < 0
        OR entry.comfort NOT BETWEEN 0 AND 10
    UNION ALL
    SELECT
        'checkin' AS table_name,
        id,
        day,
        NULL AS session_id,
        CONCAT_WS(
            ', ',
            IF(sleep_hours NOT BETWEEN 0 AND 24, 'sleep_hours', NULL),
            IF(hydration_glasses NOT BETWEEN 0 AND 100, 'hydration_glasses', NULL),
            IF(foam_rolling_min NOT BETWEEN 0 AND 1440, 'foam_rolling_min', NULL),
            IF(stretching_min NOT BETWEEN 0 AND 1440, 'stretching_min', NULL),
            IF(active_recovery_min NOT BETWEEN 0 AND 1440, 'active_recovery_min', NULL),
            IF(desk_hours NOT BETWEEN 0 AND 24, 'desk_hours', NULL),
            IF(posture_breaks NOT BETWEEN 0 AND 200, 'posture_breaks', NULL)
        ) AS outside
    FROM live_checkin
    UNION ALL
    SELECT
        'measure' AS table_name,
        id,
        day,
        NULL AS session_id,
        CASE
            WHEN LEAST(value, LIST_MIN(trials)) < 0 THEN measure
            WHEN GREATEST(value, LIST_MAX(trials)) > IF(unit = 'degrees', 180, 60) THEN measure
        END AS outside
    FROM live_measure
),

noticed AS (
    SELECT
        IF(day > CAST($today AS DATE), 'to_come', 'long_ago') AS finding,
        table_name,
        id AS row_id,
        day,
        session_id,
        CAST(NULL AS BIGINT) AS other_id,
        CAST(NULL AS VARCHAR) AS word,
        CAST(NULL AS DOUBLE) AS value
    FROM dated
    WHERE day > CAST($today AS DATE) OR day < DATE '1990-01-01'
    UNION ALL
    SELECT
        'outside_scale' AS finding,
        table_name,
        id AS row_id,
        day,
        session_id,
        NULL AS other_id,
        outside AS word,
        NULL AS value
    FROM valued
    WHERE outside <> ''
    UNION ALL
    SELECT
        'period_overlap' AS finding,
        'period' AS table_name,
        later.id AS row_id,
        later.first_day AS day,
        NULL AS session_id,
        MIN(earlier.id) AS other_id,
        later.kind AS word,
        NULL AS value
    FROM live_period AS later
    INNER JOIN live_period AS earlier
        ON
            later.kind = earlier.kind
            AND (later.first_day, later.id) > (earlier.first_day, earlier.id)
            AND later.first_day <= COALESCE(earlier.last_day, later.first_day)
    GROUP BY later.id, later.first_day, later.kind
    UNION ALL
    SELECT
        IF(last_day IS NULL, 'period_open', 'period_backwards') AS finding,
        'period' AS table_name,
        id AS row_id,
        first_day AS day,
        NULL AS session_id,
        NULL AS other_id,
        kind AS word,
        NULL AS value
    FROM live_period
    WHERE last_day < first_day OR (last_day IS NULL AND first_day < CAST($today AS DATE) - 60)
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
