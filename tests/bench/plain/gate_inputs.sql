SELECT CAST(TO_JSON({
    'sessions': COALESCE((
        SELECT LIST({'id': id, 'day': day, 'comfort_during': comfort_during, 'comfort_after': comfort_after} ORDER BY day, id)
        FROM session
        WHERE removed_by IS NULL AND COALESCE(kind, 'mobility') IN ('mobility', 'flexibility')
            AND day BETWEEN CAST($until AS DATE) - 28 AND $until
    ), []),
    'symptoms': COALESCE((
        SELECT LIST({'day': day, 'code': code} ORDER BY day, code)
        FROM symptom
        WHERE removed_by IS NULL AND day BETWEEN CAST($until AS DATE) - 28 AND $until
    ), []),
    'guidance': COALESCE((
        SELECT LIST({'day': day} ORDER BY day)
        FROM guidance
        WHERE removed_by IS NULL AND day BETWEEN CAST($until AS DATE) - 28 AND $until
    ), [])
}) AS VARCHAR)
