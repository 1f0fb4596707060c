-- Macros that more than one query needs, over the views of views.sql. The linter takes their
-- parameters for types, hence noqa.

-- Which day of its week a day is, 0 to 6; week_start is an ISO weekday, 1 Monday to 7 Sunday.
CREATE OR REPLACE MACRO WEEKDAY_OF(day, week_start) AS -- noqa: CP05
(CAST(ISODOW(CAST(day AS DATE)) AS INTEGER) - CAST(week_start AS INTEGER) + 7) % 7;

-- The hour at which a day begins, 0 to 6, by the latest choice that stands; without one it is 0.
CREATE OR REPLACE VIEW day_start AS
SELECT COALESCE(MAX(TRY_CAST(value AS INTEGER)), 0) AS hour
FROM (
    SELECT value
    FROM setting
    WHERE removed_by IS NULL AND key = 'day_start'
    ORDER BY id DESC
    LIMIT 1
) AS latest
WHERE value IN ('0', '1', '2', '3', '4', '5', '6');

-- How long after its day began a time of day is: where days begin at 4:00, 0:30 is later than 22:00.
CREATE OR REPLACE MACRO DAY_CLOCK(clock) AS -- noqa: CP05
clock - TO_HOURS((SELECT day_start.hour FROM day_start));

-- The first day of the week that holds a day.
CREATE OR REPLACE MACRO WEEK_OF(day, week_start) AS -- noqa: CP05
CAST(day AS DATE) - WEEKDAY_OF(day, week_start);

-- Every week of a span, by its first day.
CREATE OR REPLACE MACRO WEEK_BETWEEN(since, until, week_start) AS TABLE -- noqa: CP05
    SELECT
        CAST(UNNEST(GENERATE_SERIES(
            WEEK_OF(since, week_start), WEEK_OF(until, week_start), INTERVAL 7 DAY
        )) AS DATE) AS first_day
    WHERE CAST(since AS DATE) <= CAST(until AS DATE);

-- Whether a week's figures cannot stand for a whole week: it is not over, or the span cuts it.
CREATE OR REPLACE MACRO WEEK_PARTIAL(first_day, since, until, today) AS -- noqa: CP05
first_day < CAST(since AS DATE)
OR first_day + 6 > LEAST(CAST(until AS DATE), CAST(today AS DATE) - 1);

-- A text as it is searched: case and accents do not matter.
CREATE OR REPLACE MACRO PLAIN(words) AS -- noqa: CP05
STRIP_ACCENTS(LOWER(words));

-- What is looked for, word by word: signs between words do not matter, so "cat cow" finds Cat-cow.
CREATE OR REPLACE MACRO SOUGHT(words) AS -- noqa: CP05
LIST_FILTER(REGEXP_SPLIT_TO_ARRAY(PLAIN(words), '[^\pL\pN]+'), LAMBDA word: word <> '');

-- Whether a plain text holds every word that is looked for, in any order. The first one is looked for
-- by itself, because most texts lack it.
CREATE OR REPLACE MACRO HOLDS(words, sought) AS -- noqa: CP05
COALESCE(CONTAINS(words, sought[1]), TRUE)
AND LEN(LIST_FILTER(sought[2:], LAMBDA word: NOT CONTAINS(words, word))) = 0;

-- Sets one by one as the notation writes them: 10, 30s, or ? where the amount is not known.
CREATE OR REPLACE MACRO SETS_WRITTEN(amounts, unit) AS -- noqa: CP05
LIST_TRANSFORM(
    amounts, LAMBDA amount: COALESCE(CAST(amount AS VARCHAR), '?') || IF(unit = 'hold_s', 's', '')
);

-- Distinct days, and distinct ids, as bits: to set one takes a quarter of the time of COUNT(DISTINCT ...).
-- A block holds so many of them in a row; group by it, put the bits of a block together with BIT_OR, and
-- add up the BIT_COUNTs of the blocks.
CREATE OR REPLACE MACRO DAY_BLOCK(day) AS -- noqa: CP05
(day - CAST('0001-01-01' AS DATE)) // 131072;

CREATE OR REPLACE MACRO DAY_BITS(day) AS -- noqa: CP05
BITSTRING_AGG((day - CAST('0001-01-01' AS DATE)) % 131072, 0, 131071);

CREATE OR REPLACE MACRO ID_BLOCK(id) AS -- noqa: CP05
id // 262144;

CREATE OR REPLACE MACRO ID_BITS(id) AS -- noqa: CP05
BITSTRING_AGG(id % 262144, 0, 262143);

-- The sessions of a span, narrowed by the filters that all pages share. A null list means all.
CREATE OR REPLACE MACRO SESSION_CHOSEN(since, until, kinds, exercises) AS TABLE -- noqa: CP05
    WITH practised AS (
        SELECT session_id
        FROM live_entry
        WHERE LIST_CONTAINS(CAST(exercises AS VARCHAR[]), exercise)
    )

    SELECT
        id,
        day,
        start,
        duration_min,
        kind,
        kind_assumed,
        warm_up,
        effort,
        comfort_before,
        comfort_during,
        comfort_after,
        soreness_next_day,
        form,
        title,
        notes,
        origin,
        batch_id
    FROM live_session
    WHERE
        day BETWEEN CAST(since AS DATE) AND CAST(until AS DATE)
        AND (CAST(kinds AS VARCHAR[]) IS NULL OR LIST_CONTAINS(CAST(kinds AS VARCHAR[]), kind))
        AND (
            CAST(exercises AS VARCHAR[]) IS NULL
            OR id IN (SELECT practised.session_id FROM practised)
        );

-- The latest entry of every exercise of the catalogue up to a day (a null day means all): by day, then
-- start, session and position. The one used last of its family has place 1. The last day of each is
-- found first, so that only the entries of these few days are put in order.
CREATE OR REPLACE MACRO LATEST_DONE(until) AS TABLE -- noqa: CP05
    WITH last_day AS (
        SELECT
            live_entry.exercise,
            MAX(live_session.day) AS day
        FROM live_entry
        INNER JOIN live_session ON live_entry.session_id = live_session.id
        WHERE CAST(until AS DATE) IS NULL OR live_session.day <= CAST(until AS DATE) -- noqa: RF02
        GROUP BY live_entry.exercise
    ),

    near AS (
        SELECT
            live_session.id,
            live_session.day,
            live_session.start
        FROM live_session
        WHERE live_session.day IN (SELECT last_day.day FROM last_day)
    ),

    ranked AS (
        SELECT
            catalogue_exercise.family,
            catalogue_exercise.level,
            live_entry.exercise,
            live_entry.amounts,
            live_entry.unit,
            live_entry.side,
            near.day,
            ROW_NUMBER() OVER (
                PARTITION BY catalogue_exercise.family
                ORDER BY
                    near.day DESC,
                    DAY_CLOCK(near.start) DESC NULLS LAST,
                    near.id DESC,
                    live_entry.position DESC,
                    live_entry.id DESC
            ) AS place
        FROM near
        INNER JOIN live_entry ON near.id = live_entry.session_id
        INNER JOIN last_day ON live_entry.exercise = last_day.exercise AND near.day = last_day.day
        INNER JOIN catalogue_exercise ON live_entry.exercise = catalogue_exercise.id
    )

    SELECT
        family,
        level,
        exercise,
        amounts,
        unit,
        side,
        day,
        place
    FROM ranked
    QUALIFY ROW_NUMBER() OVER (PARTITION BY exercise ORDER BY place) = 1;
