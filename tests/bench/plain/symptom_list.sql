SELECT id, day, code, session_id
FROM symptom
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
ORDER BY day DESC, id DESC
