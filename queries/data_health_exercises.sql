-- What looks odd about the exercises that were done: one row per finding.
--
-- Nothing is wrong for certain: these are rows to look at. docs/health.md says of each kind what it means
-- and what can be done; the queries whose names begin with data_health have the same columns.
--
-- params:
--   finding     VARCHAR  only this kind of finding; null for all kinds
--   page_size   BIGINT   findings of a kind on a page
--   offset      BIGINT   findings of a kind to pass over
-- columns:
--   finding     VARCHAR  unknown_exercise or ladder_gap
--   table_name  VARCHAR  the table of the row that it is about
--   row_id      BIGINT   the row
--   day         DATE     its day; null when it has none
--   session_id  BIGINT   the session that can be opened to change it; null without one
--   other_id    BIGINT   null
--   word        VARCHAR  the exercise
--   value       DOUBLE   its level, of a gap; else null
--   found       BIGINT   findings of the kind in all
--   first_day   DATE     the first day of those; null when none has a day
--   last_day    DATE     the last day of those
WITH first_done AS (
    SELECT
        entry.exercise,
        MIN(session.day) AS day
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    GROUP BY entry.exercise
),

unknown AS (
    SELECT first_done.exercise
    FROM first_done
    ANTI JOIN exercise ON first_done.exercise = exercise.id
),

rung AS (
    SELECT
        catalogue.family,
        catalogue.level,
        first_done.exercise,
        first_done.day
    FROM first_done
    INNER JOIN catalogue_exercise AS catalogue ON first_done.exercise = catalogue.id
),

gap AS (
    SELECT
        rung.exercise,
        rung.level,
        rung.day
    FROM rung
    WHERE
        EXISTS (
            SELECT 1 FROM rung AS lower
            WHERE lower.family = rung.family AND lower.level < rung.level AND lower.day <= rung.day
        )
        AND NOT EXISTS (
            SELECT 1 FROM rung AS below
            WHERE below.family = rung.family AND below.level = rung.level - 1 AND below.day <= rung.day
        )
),

noticed AS (
    SELECT
        'unknown_exercise' AS finding,
        'entry' AS table_name,
        entry.id AS row_id,
        session.day,
        entry.session_id,
        CAST(NULL AS BIGINT) AS other_id,
        unknown.exercise AS word,
        CAST(NULL AS DOUBLE) AS value
    FROM unknown
    INNER JOIN live_entry AS entry ON unknown.exercise = entry.exercise
    INNER JOIN live_session AS session ON entry.session_id = session.id
    UNION ALL
    SELECT
        'ladder_gap' AS finding,
        'session' AS table_name,
        MIN(session.id) AS row_id,
        gap.day,
        MIN(session.id) AS session_id,
        NULL AS other_id,
        gap.exercise AS word,
        CAST(gap.level AS DOUBLE) AS value
    FROM gap
    INNER JOIN live_entry AS entry ON gap.exercise = entry.exercise
    INNER JOIN live_session AS session ON entry.session_id = session.id AND gap.day = session.day
    GROUP BY gap.exercise, gap.level, gap.day
),

ranked AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY finding ORDER BY day DESC NULLS LAST, word ASC, row_id ASC
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
