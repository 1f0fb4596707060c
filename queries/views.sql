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

-- How often a change was taken back or put back: it is in effect while that is even.
CREATE OR REPLACE VIEW reversal AS
SELECT
    undoes AS change_id,
    COUNT(*) AS times
FROM change
WHERE undoes IS NOT NULL
GROUP BY undoes;

CREATE OR REPLACE VIEW live_routine AS
SELECT
    id,
    name,
    note,
    archived
FROM routine
WHERE removed_by IS NULL;

CREATE OR REPLACE VIEW live_routine_item AS
SELECT
    id,
    routine_id,
    position,
    exercise,
    side,
    unit,
    amounts,
    note
FROM routine_item
WHERE removed_by IS NULL;

-- Of two plans from one day the later one counts.
CREATE OR REPLACE VIEW live_plan AS
SELECT
    id,
    first_day,
    times_in_7,
    if_then
FROM plan
WHERE removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY first_day ORDER BY id DESC) = 1;

CREATE OR REPLACE VIEW live_plan_day AS
SELECT
    id,
    plan_id,
    weekday,
    routine,
    start
FROM plan_day
WHERE removed_by IS NULL;

-- Of two decisions about one day the later one counts.
CREATE OR REPLACE VIEW live_planned_day AS
SELECT
    id,
    day,
    fate,
    to_day,
    minutes,
    reason
FROM planned_day
WHERE removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY day ORDER BY id DESC) = 1;
