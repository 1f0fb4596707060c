-- A journal of $sessions sessions over $days days up to $today. Chance is a hash of a number and of
-- what is drawn, so that a journal of a size is always the same.

CREATE OR REPLACE TEMP MACRO drawn(what, number, sides) AS
    CAST(HASH(CONCAT(what, number)) % sides AS INTEGER);

INSERT INTO session BY NAME
SELECT
    i AS id,
    CAST($today AS DATE) - CAST(($sessions - i) * CAST($days AS BIGINT) // $sessions AS INTEGER) AS day,
    IF(drawn('start', i, 8) = 0, NULL, MAKE_TIME(6 + drawn('hour', i, 16), 5 * drawn('minute', i, 12), 0)) AS start,
    IF(drawn('minutes', i, 12) = 0, NULL, 6 + drawn('length', i, 18) / 2) AS duration_min,
    [NULL, NULL, NULL, NULL, 'mobility', 'mobility', 'flexibility', 'strength', 'aerobic', 'recovery']
        [1 + drawn('kind', i, 10)] AS kind,
    [NULL, TRUE, TRUE, FALSE][1 + drawn('warm', i, 4)] AS warm_up,
    IF(drawn('e', i, 5) = 0, NULL, 2 + drawn('effort', i, 4)) AS effort,
    IF(drawn('b', i, 5) = 0, NULL, 4 + drawn('before', i, 4) + i / $sessions) AS comfort_before,
    IF(drawn('d', i, 3) = 0, NULL, 4 + drawn('during', i, 4)) AS comfort_during,
    IF(drawn('a', i, 6) = 0, NULL, 5 + drawn('after', i, 4) + i / $sessions) AS comfort_after,
    IF(drawn('s', i, 2) = 0, NULL, drawn('sore', i, 4)) AS soreness_next_day,
    IF(drawn('f', i, 3) = 0, NULL, 3 + drawn('form', i, 3)) AS form,
    IF(i <= $sessions // 2, ['Morning', 'Evening', 'Back day'][1 + drawn('title', i, 3)], '') AS title,
    IF(drawn('n', i, 9) = 0, CONCAT('Stiff in the morning, better at noon ', i), '') AS notes,
    IF(i <= $sessions * 6 // 10, 'import', IF(i % 3 = 0, 'player', 'typed')) AS origin,
    CASE
        WHEN i <= $sessions * 3 // 10 THEN 1 WHEN i <= $sessions * 5 // 10 THEN 2 WHEN i <= $sessions * 6 // 10 THEN 3
    END AS batch_id,
    IF(i <= $sessions * 6 // 10, MD5(CAST(i AS VARCHAR)), NULL) AS source_key,
    IF(i <= $sessions * 6 // 10, MD5(CAST(-i AS VARCHAR)), NULL) AS source_hash,
    IF(drawn('gone', i, 60) = 0, 3 + i, NULL) AS removed_by
FROM range(1, $sessions + 1) AS number(i)
ORDER BY i;

INSERT INTO own_exercise BY NAME
SELECT * FROM (VALUES ('towel', 'Towel slide', 'reps'), ('my_roll', 'My roll', 'hold_s')) AS own(id, name, unit);

INSERT INTO alias BY NAME
SELECT * FROM (VALUES (1, 'cat', 'cat_cow_1'), (2, 'book', 'open_book_1')) AS alias(id, name, exercise);

INSERT INTO archived_exercise BY NAME SELECT 1 AS id, 'wall_angel_1' AS exercise;

-- A person has some twenty favourites: an exercise is drawn from them, sometimes from all.
INSERT INTO entry BY NAME
WITH one AS (
    SELECT
        session.id AS session_id,
        session.batch_id,
        session.removed_by,
        k AS position,
        CASE
            WHEN drawn('own', session.id * 5 + k, 40) = 0 THEN ['towel', 'my_roll'][1 + drawn('mine', session.id * 5 + k, 2)]
            WHEN drawn('any', session.id * 5 + k, 12) = 0 THEN every.ids[1 + drawn('every', session.id * 5 + k, LEN(every.ids))]
            ELSE every.ids[1 + (k * 4 + drawn('few', session.id * 5 + k, 4)) * LEN(every.ids) // 24]
        END AS exercise
    FROM session
    CROSS JOIN range(1, 6) AS part(k)
    CROSS JOIN (SELECT LIST(id ORDER BY id) AS ids FROM catalogue_exercise) AS every
)

SELECT
    (one.session_id - 1) * 5 + one.position AS id,
    one.session_id,
    one.position,
    one.exercise,
    COALESCE(known.unit, 'reps') AS unit,
    IF(COALESCE(known.per_side, FALSE), 'both', NULL) AS side,
    CASE
        WHEN drawn('amounts', one.session_id * 5 + one.position, 30) = 0 THEN [NULL, 8]
        WHEN known.unit = 'hold_s' THEN [30, 30]
        ELSE [[8, 8], [10, 10], [8, 8, 6], [12]][1 + drawn('sets', one.session_id * 5 + one.position, 4)]
    END AS amounts,
    IF(drawn('c', one.session_id * 5 + one.position, 4) = 0, 5 + drawn('comfort', one.session_id, 4), NULL) AS comfort,
    one.batch_id,
    one.removed_by
FROM one
LEFT JOIN exercise AS known ON one.exercise = known.id
ORDER BY one.session_id, one.position;

INSERT INTO checkin BY NAME
SELECT
    d + 1 AS id,
    CAST($today AS DATE) - CAST($days - 1 - d AS INTEGER) AS day,
    IF(drawn('sleep', d, 6) = 0, NULL, 5 + drawn('hours', d, 7) / 2) AS sleep_hours,
    IF(drawn('water', d, 3) = 0, NULL, 3 + drawn('glasses', d, 6)) AS hydration_glasses,
    IF(drawn('foam', d, 2) = 0, NULL, 5 * drawn('roll', d, 3)) AS foam_rolling_min,
    IF(drawn('stretch', d, 2) = 0, NULL, 5 * drawn('long', d, 3)) AS stretching_min,
    IF(drawn('desk', d, 5) = 0, NULL, drawn('work', d, 10)) AS desk_hours,
    IF(drawn('breaks', d, 4) = 0, NULL, drawn('pause', d, 8)) AS posture_breaks
FROM range($days) AS number(d)
WHERE drawn('checked', d, 5) > 1
ORDER BY d;

INSERT INTO measure BY NAME
SELECT
    w * 3 + k + 1 AS id,
    CAST($today AS DATE) - CAST($days - 14 * w AS INTEGER) AS day,
    ['seated_rotation', 'seated_rotation', 'wall_angel_gap'][k + 1] AS measure,
    ['left', 'right', NULL][k + 1] AS side,
    IF(k < 2, 40 + drawn('turn', w * 3 + k, 12), 8 - drawn('gap', w, 4)) AS value,
    IF(k < 2, 'degrees', 'cm') AS unit
FROM range($days // 14) AS number(w)
CROSS JOIN range(3) AS part(k)
ORDER BY ALL;

-- Few symptoms, none of the last months: a sign that stands would leave nothing to suggest.
INSERT INTO symptom BY NAME
SELECT
    ROW_NUMBER() OVER (ORDER BY id) AS id,
    day,
    IF(drawn('code', id, 4) = 0, 'chest_pain', 'felt odd') AS code,
    id AS session_id
FROM session
WHERE drawn('symptom', id, 250) = 0 AND removed_by IS NULL AND day < CAST($today AS DATE) - 200;

INSERT INTO guidance BY NAME SELECT 1 AS id, CAST($today AS DATE) - 190 AS day, 'Go on gently.' AS note;

INSERT INTO period BY NAME
SELECT
    p + 1 AS id,
    ['flare', 'travel', 'illness', 'pause'][1 + p % 4] AS kind,
    CAST($today AS DATE) - CAST($days - 150 * p AS INTEGER) AS first_day,
    CAST($today AS DATE) - CAST($days - 150 * p AS INTEGER) + 4 + drawn('period', p, 6) AS last_day
FROM range($days // 150 - 1) AS number(p);

INSERT INTO goal BY NAME
SELECT
    g AS id,
    CAST($today AS DATE) - CAST($days // g AS INTEGER) AS first_day,
    3 + g AS sessions_per_week,
    20 * g AS minutes_per_week
FROM range(1, 3) AS number(g);

INSERT INTO import_batch BY NAME
SELECT b AS id, b AS change_id, CAST($today AS TIMESTAMP) - INTERVAL 300 DAY AS made_at FROM range(1, 4) AS number(b);

INSERT INTO import_file BY NAME
SELECT
    b AS batch_id, 1 AS position, CONCAT('made', b, '.csv') AS name, MD5(CAST(b AS VARCHAR)) AS digest, 'supple' AS format,
    $sessions // 5 AS rows, $sessions // 5 AS imported, 0 AS duplicates, 0 AS conflicts, 0 AS rejected
FROM range(1, 4) AS number(b);

-- The log: three imports, and one change for each session that was written or mended by hand.
INSERT INTO change BY NAME
SELECT b AS id, CAST($today AS TIMESTAMP) - INTERVAL 300 DAY AS made_at, 'import' AS actor, 'Imported a file' AS summary, b AS batch_id
FROM range(1, 4) AS number(b)
UNION ALL BY NAME
SELECT
    3 + id AS id,
    CAST(day AS TIMESTAMP) + INTERVAL 19 HOUR AS made_at,
    'page' AS actor,
    IF(batch_id IS NULL, 'Logged a session', 'Changed a session') AS summary
FROM session
WHERE batch_id IS NULL OR id % 300 = 0 OR removed_by IS NOT NULL
ORDER BY id;

INSERT INTO change_row BY NAME
SELECT
    3 + session.id AS change_id,
    0 AS position,
    'session' AS table_name,
    CAST(session.id AS VARCHAR) AS row_id,
    IF(session.batch_id IS NULL, NULL, REPLACE(CAST(TO_JSON(session) AS VARCHAR), '"notes":"', '"notes":"once ')) AS before,
    CAST(TO_JSON(session) AS VARCHAR) AS after
FROM session
SEMI JOIN change ON 3 + session.id = change.id
UNION ALL
SELECT 3 + entry.session_id, entry.position, 'entry', CAST(entry.id AS VARCHAR), NULL, CAST(TO_JSON(entry) AS VARCHAR)
FROM entry
SEMI JOIN change ON 3 + entry.session_id = change.id
WHERE entry.batch_id IS NULL
ORDER BY change_id, position;
