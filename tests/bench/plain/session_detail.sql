SELECT
    id, day, start, duration_min, kind, warm_up, effort, comfort_before, comfort_during, comfort_after, soreness_next_day,
    form, notes, COALESCE((SELECT LIST(code) FROM symptom WHERE session_id = session.id AND removed_by IS NULL), []), title,
    origin, batch_id
FROM session
WHERE id = $session_id AND removed_by IS NULL
