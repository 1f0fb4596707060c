SELECT
    id, day, sleep_hours, hydration_glasses, foam_rolling_min, stretching_min, active_recovery_min, desk_hours,
    posture_breaks, notes,
    COALESCE((SELECT LIST(code ORDER BY symptom.id) FROM symptom WHERE checkin_id = checkin.id AND removed_by IS NULL), []),
    (
        SELECT STRING_AGG(COALESCE(words, symptom.code), '; ' ORDER BY symptom.id)
        FROM symptom
        LEFT JOIN catalogue_sign AS sign ON symptom.code = sign.code
        WHERE checkin_id = checkin.id AND removed_by IS NULL
    ),
    batch_id, COUNT(*) OVER ()
FROM checkin
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
ORDER BY day DESC, id DESC
LIMIT $page_size OFFSET $offset
