SELECT id, day
FROM session
WHERE removed_by IS NULL AND id IN (SELECT session_id FROM entry WHERE removed_by IS NULL)
ORDER BY day DESC, start DESC NULLS LAST, id DESC
LIMIT 1
