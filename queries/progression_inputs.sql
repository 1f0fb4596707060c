-- What the progression rules read, up to a day, in the form of the suggest command's log file.
--
-- Sessions other than mobility and flexibility stay out, since an hour at the gym is no hour of
-- back mobility; symptoms always count. The dose of an entry is its number of sets and its
-- smallest known amount; the rules do not ask in which order exercises were done, so they stand
-- sorted by id. A habit counts as kept when its number is above 0, and stays unknown
-- without one. Without a goal the profile is 3 days of 10 minutes.
--
-- Of a long journal it gives the part that an answer can depend on, so that years of sessions are not
-- read anew for each page: exercise days within 120 days of the last one and the one before them,
-- the first 13 (the rules count up to 12, and ask when the first was), the latest six rated days,
-- the latest severe day, and every session with a value that the rules will name as out of range;
-- of check-ins the last 120 days. Tests judge the whole and the part, and get the same answer.
--
-- params:
--   until  DATE     last day counted
-- columns:
--   log    VARCHAR  one JSON object; a list without rows is empty
WITH mobility AS (
    SELECT
        id,
        day,
        duration_min,
        effort,
        comfort_before,
        comfort_during,
        comfort_after,
        form,
        warm_up,
        soreness_next_day
    FROM live_session
    WHERE kind IN ('mobility', 'flexibility') AND day <= CAST($until AS DATE)
),

exercise_day AS (
    SELECT
        day,
        COUNT(comfort_during) + COUNT(comfort_after) > 0 AS is_rated,
        MIN(LEAST(comfort_during, comfort_after)) <= 2 AS is_severe
    FROM mobility
    GROUP BY day
),

needed_day AS (
    SELECT day
    FROM exercise_day
    QUALIFY
        LEAD(day, 1, day) OVER (ORDER BY day) > MAX(day) OVER () - 120
        OR ROW_NUMBER() OVER (ORDER BY day) <= 13
        OR (is_rated AND COUNT_IF(is_rated) OVER (ORDER BY day DESC) <= 6)
        OR (is_severe AND COUNT_IF(is_severe) OVER (ORDER BY day DESC) = 1)
),

odd_entry AS (
    -- The second asks whether the least amount is outside 1 to 600, with one look at each list.
    SELECT session_id
    FROM live_entry
    WHERE LEN(amounts) > 20 OR ABS(2 * LIST_MIN(amounts) - 601) > 599
),

needed AS (
    SELECT
        id,
        day,
        duration_min,
        effort,
        comfort_before,
        comfort_during,
        comfort_after,
        form,
        warm_up,
        soreness_next_day
    FROM mobility
    WHERE
        day IN (SELECT needed_day.day FROM needed_day)
        OR duration_min NOT BETWEEN 1 AND 600
        OR id IN (SELECT odd_entry.session_id FROM odd_entry)
),

done AS (
    SELECT
        session_id,
        LIST_SORT(LIST({
            'exercise': exercise,
            'sets': NULLIF(LEN(amounts), 0),
            'amount': LIST_MIN(amounts)
        })) AS items
    FROM live_entry
    WHERE session_id IN (SELECT needed.id FROM needed)
    GROUP BY session_id
),

session_log AS (
    SELECT
        LIST({
            'id': needed.id,
            'day': needed.day,
            'minutes': needed.duration_min,
            'effort': needed.effort,
            'comfort_before': needed.comfort_before,
            'comfort_during': needed.comfort_during,
            'comfort_after': needed.comfort_after,
            'form': needed.form,
            'warm_up': needed.warm_up,
            'soreness_next_day': needed.soreness_next_day,
            'items': COALESCE(done.items, [])
        } ORDER BY needed.day, needed.id) AS rows
    FROM needed
    LEFT JOIN done ON needed.id = done.session_id
),

symptom_log AS (
    SELECT LIST({ 'day': day, 'code': code } ORDER BY day, code, id) AS rows
    FROM live_symptom
    WHERE day <= CAST($until AS DATE)
),

guidance_log AS (
    SELECT LIST({ 'day': day } ORDER BY day, id) AS rows
    FROM live_guidance
    WHERE day <= CAST($until AS DATE)
),

accepted_log AS (
    SELECT LIST({ 'day': as_of, 'variable': variable } ORDER BY as_of, id) AS rows
    FROM live_suggestion
    WHERE answer = 'accepted' AND variable IS NOT NULL AND as_of <= CAST($until AS DATE)
),

recovery_log AS (
    SELECT
        LIST({
            'day': day,
            'sleep_hours': sleep_hours,
            'hydration': hydration_glasses > 0,
            'foam_rolling': foam_rolling_min > 0,
            'stretching': stretching_min > 0,
            'active_recovery': active_recovery_min > 0
        } ORDER BY day, id) AS rows
    FROM live_checkin
    WHERE day <= CAST($until AS DATE) AND day > CAST($until AS DATE) - 120
),

reading AS (
    SELECT
        day,
        measure,
        AVG(value) AS degrees
    FROM live_measure
    WHERE unit = 'degrees' AND day <= CAST($until AS DATE)
    GROUP BY ALL
),

range_log AS (
    SELECT LIST({ 'day': day, 'degrees': degrees } ORDER BY day, measure) AS rows
    FROM reading
),

period_log AS (
    SELECT
        LIST({
            'kind': kind, 'first_day': first_day, 'last_day': last_day
        } ORDER BY first_day, id) AS rows
    FROM live_period
    WHERE first_day <= CAST($until AS DATE)
),

goal AS (
    SELECT
        ARG_MAX(sessions_per_week, first_day) AS sessions,
        ARG_MAX(minutes_per_week, first_day) AS minutes
    FROM live_goal
    WHERE first_day <= CAST($until AS DATE)
),

profile AS (
    SELECT
        IF(sessions IS NULL, 3, LEAST(GREATEST(sessions, 3), 5)) AS planned_days,
        IF(sessions IS NULL, 10, LEAST(GREATEST(minutes / sessions, 5), 30)) AS target_minutes
    FROM goal
)

SELECT
    CAST(TO_JSON({
        'sessions': COALESCE(session_log.rows, []),
        'symptoms': COALESCE(symptom_log.rows, []),
        'guidance': COALESCE(guidance_log.rows, []),
        'accepted': COALESCE(accepted_log.rows, []),
        'recovery': COALESCE(recovery_log.rows, []),
        'range': COALESCE(range_log.rows, []),
        'periods': COALESCE(period_log.rows, []),
        'profile': {
            'planned_days': profile.planned_days,
            'target_minutes': profile.target_minutes
        }
    }) AS VARCHAR) AS log
FROM session_log
CROSS JOIN symptom_log
CROSS JOIN guidance_log
CROSS JOIN accepted_log
CROSS JOIN recovery_log
CROSS JOIN range_log
CROSS JOIN period_log
CROSS JOIN profile
ORDER BY ALL
