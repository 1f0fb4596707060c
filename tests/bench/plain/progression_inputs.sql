WITH mobility AS (
    SELECT * FROM session
    WHERE removed_by IS NULL AND COALESCE(kind, 'mobility') IN ('mobility', 'flexibility') AND day <= $until
),

needed AS (
    SELECT * FROM mobility
    WHERE
        day > (SELECT MAX(day) - 120 FROM mobility)
        OR day = (SELECT MAX(day) FROM mobility WHERE day <= (SELECT MAX(day) - 120 FROM mobility))
        OR day IN (SELECT DISTINCT day FROM mobility ORDER BY day LIMIT 13)
        OR day IN (
            SELECT DISTINCT day FROM mobility
            WHERE comfort_during IS NOT NULL OR comfort_after IS NOT NULL
            ORDER BY day DESC LIMIT 6
        )
        OR day = (SELECT MAX(day) FROM mobility WHERE LEAST(comfort_during, comfort_after) <= 2)
        OR duration_min NOT BETWEEN 1 AND 600
        OR id IN (
            SELECT session_id FROM entry
            WHERE removed_by IS NULL AND (LEN(amounts) > 20 OR LIST_MIN(amounts) NOT BETWEEN 1 AND 600)
        )
)

SELECT CAST(TO_JSON({
    'sessions': COALESCE((
        SELECT LIST({
            'id': id, 'day': day, 'minutes': duration_min, 'effort': effort, 'comfort_before': comfort_before,
            'comfort_during': comfort_during, 'comfort_after': comfort_after, 'form': form, 'warm_up': warm_up,
            'soreness_next_day': soreness_next_day, 'items': COALESCE(items, [])
        } ORDER BY day, id)
        FROM needed
        LEFT JOIN (
            SELECT
                session_id,
                LIST_SORT(LIST({
                    'exercise': exercise, 'sets': NULLIF(LEN(amounts), 0), 'amount': LIST_MIN(amounts)
                })) AS items
            FROM entry
            WHERE removed_by IS NULL
            GROUP BY session_id
        ) AS done ON needed.id = done.session_id
    ), []),
    'symptoms': COALESCE((
        SELECT LIST({'day': day, 'code': code} ORDER BY day, code, id) FROM symptom WHERE removed_by IS NULL AND day <= $until
    ), []),
    'guidance': COALESCE((
        SELECT LIST({'day': day} ORDER BY day, id) FROM guidance WHERE removed_by IS NULL AND day <= $until
    ), []),
    'accepted': [],
    'recovery': COALESCE((
        SELECT LIST({
            'day': day, 'sleep_hours': sleep_hours, 'hydration': hydration_glasses > 0,
            'foam_rolling': foam_rolling_min > 0, 'stretching': stretching_min > 0,
            'active_recovery': active_recovery_min > 0
        } ORDER BY day)
        FROM checkin
        WHERE removed_by IS NULL AND day <= $until AND day > CAST($until AS DATE) - 120
    ), []),
    'range': COALESCE((
        SELECT LIST({'day': day, 'degrees': degrees} ORDER BY day, measure)
        FROM (
            SELECT day, measure, AVG(value) AS degrees
            FROM measure
            WHERE removed_by IS NULL AND unit = 'degrees' AND day <= $until
            GROUP BY ALL
        )
    ), []),
    'periods': COALESCE((
        SELECT LIST({'kind': kind, 'first_day': first_day, 'last_day': last_day} ORDER BY first_day, id)
        FROM period
        WHERE removed_by IS NULL AND first_day <= $until
    ), []),
    'profile': {
        'planned_days': (
            SELECT LEAST(GREATEST(sessions_per_week, 3), 5) FROM goal
            WHERE removed_by IS NULL AND first_day <= $until ORDER BY first_day DESC LIMIT 1
        ),
        'target_minutes': (
            SELECT LEAST(GREATEST(minutes_per_week / sessions_per_week, 5), 30) FROM goal
            WHERE removed_by IS NULL AND first_day <= $until ORDER BY first_day DESC LIMIT 1
        )
    }
}) AS VARCHAR)
