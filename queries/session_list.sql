-- The sessions of a span, newest first, one page at a time, with what was done in words.
--
-- The page is cut out first and its exercises are gathered afterwards, so that a long journal
-- opens as quickly as a short one.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
--   words          VARCHAR    only sessions that hold this text in their notes, title, exercise
--                             names or symptoms, whatever its case and accents; null for all
--   page_size      BIGINT     sessions on a page
--   offset         BIGINT     sessions to pass over
-- columns:
--   session_id         BIGINT   the session
--   day                DATE     its day
--   start              TIME     local clock time
--   kind               VARCHAR  what sort of exercise
--   kind_assumed       BOOLEAN  no kind was given, mobility is assumed
--   duration_min       DOUBLE   minutes
--   effort             DOUBLE   0 to 10
--   comfort_before     DOUBLE   0 to 10, 10 is fully comfortable
--   comfort_during     DOUBLE   0 to 10, the least comfortable moment
--   comfort_after      DOUBLE   0 to 10
--   soreness_next_day  DOUBLE   0 to 10, 10 is worst
--   form               DOUBLE   1 to 5, 5 is slow and controlled throughout
--   title              VARCHAR  the name its source gave it; empty when entered here
--   exercises          VARCHAR  names with doses in order, such as Seated cat-cow 2 x 10; null
--                               without entries
--   symptoms           VARCHAR  the signs noted with it, in everyday words; null without any
--   notes              VARCHAR  free text
--   origin             VARCHAR  typed, player or import
--   batch_id           BIGINT   the import it came with; null when entered here
--   found              BIGINT   how many sessions match in all
WITH named AS (
    SELECT DISTINCT exercise AS id
    FROM live_entry
    WHERE CAST($words AS VARCHAR) IS NOT NULL
),

sought_exercise AS (
    SELECT named.id
    FROM named
    LEFT JOIN exercise ON named.id = exercise.id
    WHERE CONTAINS(PLAIN(COALESCE(exercise.name, named.id)), PLAIN(TRIM($words)))
),

hit AS (
    SELECT id
    FROM live_session
    WHERE
        CAST($words AS VARCHAR) IS NOT NULL
        AND (
            CONTAINS(PLAIN(notes), PLAIN(TRIM($words)))
            OR CONTAINS(PLAIN(title), PLAIN(TRIM($words)))
        )
    UNION ALL
    SELECT symptom.session_id AS id
    FROM live_symptom AS symptom
    LEFT JOIN catalogue_sign AS sign ON symptom.code = sign.code
    WHERE
        symptom.session_id IS NOT NULL
        AND CONTAINS(PLAIN(COALESCE(sign.words, symptom.code)), PLAIN(TRIM($words)))
    UNION ALL
    SELECT entry.session_id AS id
    FROM live_entry AS entry
    SEMI JOIN sought_exercise ON entry.exercise = sought_exercise.id
),

found AS (
    SELECT
        chosen.id,
        chosen.day,
        chosen.start
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises) AS chosen
    WHERE CAST($words AS VARCHAR) IS NULL OR chosen.id IN (SELECT hit.id FROM hit)
),

page AS (
    SELECT id
    FROM found
    ORDER BY day DESC, start DESC NULLS LAST, id DESC
    LIMIT $page_size OFFSET $offset
),

dose AS (
    SELECT
        entry.session_id,
        entry.position,
        entry.id,
        COALESCE(exercise.name, entry.exercise) AS name,
        CASE
            WHEN LEN(entry.amounts) = 0 THEN ''
            WHEN
                LEN(entry.amounts) = LIST_COUNT(entry.amounts)
                AND LIST_MIN(entry.amounts) = LIST_MAX(entry.amounts)
                THEN CONCAT(' ', LEN(entry.amounts), ' x ', LIST_MIN(entry.amounts))
            ELSE CONCAT(' ', REPLACE(TRIM(CAST(entry.amounts AS VARCHAR), '[]'), 'NULL', '?'))
        END AS amounts,
        IF(LEN(entry.amounts) > 0 AND entry.unit = 'hold_s', ' s', '') AS unit,
        CASE entry.side
            WHEN 'both' THEN ' each side'
            WHEN 'left' THEN ' left'
            WHEN 'right' THEN ' right'
            ELSE ''
        END AS side
    FROM live_entry AS entry
    SEMI JOIN page ON entry.session_id = page.id
    LEFT JOIN exercise ON entry.exercise = exercise.id
),

done AS (
    SELECT
        session_id,
        STRING_AGG(CONCAT(name, amounts, unit, side), '; ' ORDER BY position, id) AS exercises
    FROM dose
    GROUP BY session_id
),

noted AS (
    SELECT
        symptom.session_id,
        STRING_AGG(COALESCE(sign.words, symptom.code), '; ' ORDER BY symptom.id) AS symptoms
    FROM live_symptom AS symptom
    SEMI JOIN page ON symptom.session_id = page.id
    LEFT JOIN catalogue_sign AS sign ON symptom.code = sign.code
    GROUP BY symptom.session_id
)

SELECT
    session.id AS session_id,
    session.day,
    session.start,
    session.kind,
    session.kind_assumed,
    CAST(session.duration_min AS DOUBLE) AS duration_min,
    CAST(session.effort AS DOUBLE) AS effort,
    CAST(session.comfort_before AS DOUBLE) AS comfort_before,
    CAST(session.comfort_during AS DOUBLE) AS comfort_during,
    CAST(session.comfort_after AS DOUBLE) AS comfort_after,
    CAST(session.soreness_next_day AS DOUBLE) AS soreness_next_day,
    CAST(session.form AS DOUBLE) AS form,
    session.title,
    done.exercises,
    noted.symptoms,
    session.notes,
    session.origin,
    session.batch_id,
    (SELECT COUNT(*) FROM found) AS found
FROM live_session AS session
SEMI JOIN page ON session.id = page.id
LEFT JOIN done ON session.id = done.session_id
LEFT JOIN noted ON session.id = noted.session_id
ORDER BY session.day DESC, session.start DESC NULLS LAST, session.id DESC
