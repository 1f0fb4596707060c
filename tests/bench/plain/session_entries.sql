SELECT exercise, unit, amounts, side, comfort, note
FROM entry
WHERE session_id = $session_id AND removed_by IS NULL
ORDER BY position
