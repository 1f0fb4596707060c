-- What a chart over time marks beside its figures: one row per day and kind of mark.
--
-- A level step is a day on which the highest level of a family differs from that of the day before on
-- which the family was done; the first day of a family is none. An import is marked on the first day of
-- its sessions.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
-- columns:
--   day    DATE     the day
--   mark   VARCHAR  level, note or import
--   count  BIGINT   level steps, notes or imports of the day
--   words  VARCHAR  the first of them in words, at most 80 characters: the exercise with its level,
--                   the note, or the names of the files
WITH chosen AS (
    SELECT
        id,
        day,
        notes,
        batch_id
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises)
),

levels AS (
    -- Steps are told from all sessions, so that a filter does not make a step of a return.
    SELECT
        session.day,
        exercise.family,
        MAX(exercise.level) AS level
    FROM live_entry AS entry
    INNER JOIN live_session AS session ON entry.session_id = session.id
    INNER JOIN catalogue_exercise AS exercise ON entry.exercise = exercise.id
    WHERE session.day <= CAST($until AS DATE)
    GROUP BY session.day, exercise.family
),

stepped AS (
    SELECT
        day,
        family,
        level,
        LAG(level) OVER (PARTITION BY family ORDER BY day) AS earlier
    FROM levels
),

imported AS (
    SELECT
        batch_id,
        MIN(day) AS day
    FROM chosen
    WHERE batch_id IS NOT NULL
    GROUP BY batch_id
),

named AS (
    SELECT
        batch_id,
        STRING_AGG(name, ', ' ORDER BY position) AS files
    FROM import_file
    GROUP BY batch_id
),

marked AS (
    SELECT
        stepped.day,
        'level' AS mark,
        stepped.family AS rank,
        exercise.name || ', level ' || stepped.level AS words
    FROM stepped
    INNER JOIN catalogue_exercise AS exercise
        ON stepped.family = exercise.family AND stepped.level = exercise.level
    WHERE stepped.level <> stepped.earlier AND stepped.day IN (SELECT chosen.day FROM chosen)
    UNION ALL
    SELECT
        day,
        'note' AS mark,
        LPAD(CAST(id AS VARCHAR), 19, '0') AS rank,
        notes AS words
    FROM chosen
    WHERE notes <> ''
    UNION ALL
    SELECT
        imported.day,
        'import' AS mark,
        LPAD(CAST(imported.batch_id AS VARCHAR), 19, '0') AS rank,
        named.files AS words
    FROM imported
    INNER JOIN named ON imported.batch_id = named.batch_id
)

SELECT
    day,
    mark,
    COUNT(*) AS count,
    LEFT(MIN_BY(words, rank), 80) AS words
FROM marked
GROUP BY day, mark
ORDER BY day, mark
