-- Definitions that more than one query needs: what counts.
-- A row counts while no change has removed it.

CREATE OR REPLACE VIEW live_session AS
SELECT
    id,
    day,
    start,
    duration_min,
    COALESCE(kind, 'mobility') AS kind,
    kind IS NULL AS kind_assumed,
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
    batch_id,
    source_key,
    source_hash
FROM session
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_entry AS
SELECT
    id,
    session_id,
    position,
    exercise,
    side,
    unit,
    amounts,
    comfort,
    note,
    batch_id
FROM entry
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_checkin AS
SELECT
    id,
    day,
    sleep_hours,
    hydration_glasses,
    foam_rolling_min,
    stretching_min,
    active_recovery_min,
    desk_hours,
    posture_breaks,
    notes,
    batch_id,
    source_key,
    source_hash
FROM checkin
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_measure AS
SELECT
    id,
    day,
    measure,
    side,
    value,
    unit,
    trials,
    note,
    batch_id,
    source_key,
    source_hash
FROM measure
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_symptom AS
SELECT
    id,
    day,
    code,
    session_id,
    checkin_id
FROM symptom
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_guidance AS
SELECT
    id,
    day,
    note
FROM guidance
WHERE removed_by IS NULL;

-- Of two goals from one day the later one counts.
CREATE OR REPLACE VIEW live_goal AS
SELECT
    id,
    first_day,
    sessions_per_week,
    minutes_per_week
FROM goal
WHERE removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY first_day ORDER BY id DESC) = 1;

CREATE OR REPLACE VIEW live_period AS
SELECT
    id,
    kind,
    first_day,
    last_day,
    note
FROM period
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_suggestion AS
SELECT
    id,
    as_of,
    rule,
    outcome,
    variable,
    decision,
    answer,
    days,
    minutes_per_session,
    not_now,
    note
FROM suggestion
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_own_exercise AS
SELECT
    id,
    name,
    unit
FROM own_exercise
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_mapping AS
SELECT
    id,
    header,
    name,
    said
FROM mapping
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_alias AS
SELECT
    id,
    name,
    exercise
FROM alias
WHERE removed_by IS NULL;

-- Every exercise that an entry can name, once: the catalogue's, then the person's own that the
-- catalogue does not have (a later catalogue may bring an id that the person has made up before).
-- A removed own exercise keeps its name, because sessions of other changes may still name it.
CREATE OR REPLACE VIEW exercise AS
SELECT
    id,
    name,
    family,
    level,
    category,
    target,
    unit,
    per_side
FROM catalogue_exercise
UNION ALL
SELECT
    id,
    name,
    '' AS family,
    0 AS level,
    category,
    target,
    unit,
    per_side
FROM own_exercise
WHERE id NOT IN (SELECT catalogue_exercise.id FROM catalogue_exercise);

-- Macros. The linter takes their parameters for types, hence noqa.

-- The first day of the week that holds a day; week_start is an ISO weekday, 1 Monday to 7 Sunday.
CREATE OR REPLACE MACRO WEEK_OF(day, week_start) AS -- noqa: CP05
CAST(day AS DATE) - ((CAST(ISODOW(CAST(day AS DATE)) AS INTEGER) - CAST(week_start AS INTEGER) + 7) % 7);

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
