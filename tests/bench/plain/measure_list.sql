SELECT id, day, measure, side, value, unit, trials, note, batch_id, COUNT(*) OVER ()
FROM measure
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
ORDER BY day DESC, id DESC
LIMIT $page_size OFFSET $offset
