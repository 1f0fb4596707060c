-- The sessions of a span, one page at a time, with what was done in words.
--
-- The page is cut out first and its exercises are gathered afterwards, so that a long journal
-- opens as quickly as a short one. Whatever the order, what is missing comes last, and of equals
-- the newest first.
--
-- params:
--   since          DATE       first day counted
--   until          DATE       last day counted
--   kinds          VARCHAR[]  kinds counted; null for all
--   exercises      VARCHAR[]  only sessions with one of these exercises; null for all
--   words          VARCHAR    only sessions with a note, title, exercise name or symptom that holds
--                             these words, whatever their order, case, accents and the signs
--                             between them; null for all
--   origins        VARCHAR[]  only sessions that came in one of these ways; null for all
--   unrated        BOOLEAN    only sessions without any rating
--   hand_edited    BOOLEAN    only imported sessions that were changed by hand since
--   sort           VARCHAR    newest, oldest, longest, shortest, gain (comfort after less before,
--                             the most first), loss, hardest or easiest (effort)
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
--   exercises          VARCHAR  names with doses in order, in the notation of the log page, such as
--                               Seated cat-cow 2x10; null without entries
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
    WHERE HOLDS(PLAIN(COALESCE(exercise.name, named.id)), SOUGHT($words))
),

hit AS (
    SELECT id
    FROM live_session
    WHERE
        CAST($words AS VARCHAR) IS NOT NULL
        AND (
            HOLDS(PLAIN(notes), SOUGHT($words))
            OR HOLDS(PLAIN(title), SOUGHT($words))
        )
    UNION ALL
    SELECT symptom.session_id AS id
    FROM live_symptom AS symptom
    LEFT JOIN catalogue_sign AS sign ON symptom.code = sign.code
    WHERE
        CAST($words AS VARCHAR) IS NOT NULL
        AND symptom.session_id IS NOT NULL
        AND HOLDS(PLAIN(COALESCE(sign.words, symptom.code)), SOUGHT($words))
    UNION ALL
    SELECT entry.session_id AS id
    FROM live_entry AS entry
    SEMI JOIN sought_exercise ON entry.exercise = sought_exercise.id
),

found AS (
    SELECT
        chosen.id,
        chosen.day,
        chosen.start,
        CASE $sort
            WHEN 'oldest' THEN -(EPOCH(chosen.day) + COALESCE(EPOCH(DAY_CLOCK(chosen.start)) + 1, 0))
            WHEN 'longest' THEN chosen.duration_min
            WHEN 'shortest' THEN -chosen.duration_min
            WHEN 'gain' THEN chosen.comfort_after - chosen.comfort_before
            WHEN 'loss' THEN chosen.comfort_before - chosen.comfort_after
            WHEN 'hardest' THEN chosen.effort
            WHEN 'easiest' THEN -chosen.effort
        END AS rank
    FROM SESSION_CHOSEN($since, $until, $kinds, $exercises) AS chosen
    WHERE
        (CAST($words AS VARCHAR) IS NULL OR chosen.id IN (SELECT hit.id FROM hit))
        AND (
            CAST($origins AS VARCHAR[]) IS NULL
            OR LIST_CONTAINS(CAST($origins AS VARCHAR[]), chosen.origin)
        )
        AND (
            NOT $unrated
            OR COALESCE(
                chosen.effort,
                chosen.form,
                chosen.comfort_before,
                chosen.comfort_during,
                chosen.comfort_after,
                chosen.soreness_next_day
            ) IS NULL
        )
        -- The log is not read for a list that does not ask for it.
        AND (
            NOT $hand_edited
            OR chosen.id IN (
                SELECT hand_edit.session_id FROM hand_edit
                WHERE $hand_edited -- noqa: RF02
            )
        )
),

page AS MATERIALIZED (
    SELECT
        id,
        rank
    FROM found
    ORDER BY rank DESC NULLS LAST, day DESC, DAY_CLOCK(start) DESC NULLS LAST, id DESC
    LIMIT $page_size OFFSET $offset
),

dose AS (
    SELECT
        entry.session_id,
        entry.position,
        entry.id,
        COALESCE(exercise.name, entry.exercise) AS name,
        SETS_WRITTEN(entry.amounts, entry.unit) AS sets,
        CASE entry.side
            WHEN 'both' THEN '/side'
            WHEN 'left' THEN '/left'
            WHEN 'right' THEN '/right'
            ELSE ''
        END AS side
    FROM live_entry AS entry
    SEMI JOIN page ON entry.session_id = page.id
    LEFT JOIN exercise ON entry.exercise = exercise.id
),

done AS (
    SELECT
        session_id,
        STRING_AGG(
            name
            || CASE
                WHEN LEN(sets) = 0 THEN ''
                WHEN LEN(sets) > 1 AND LEN(LIST_DISTINCT(sets)) = 1
                    THEN FORMAT(' {}x{}', LEN(sets), sets[1])
                ELSE ' ' || ARRAY_TO_STRING(sets, ',')
            END
            || side,
            '; ' ORDER BY position, id
        ) AS exercises
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
INNER JOIN page ON session.id = page.id
LEFT JOIN done ON session.id = done.session_id
LEFT JOIN noted ON session.id = noted.session_id
ORDER BY
    page.rank DESC NULLS LAST,
    session.day DESC,
    DAY_CLOCK(session.start) DESC NULLS LAST,
    session.id DESC
