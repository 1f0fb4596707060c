-- The entries of arriving sessions, as the journal's table has them.
--
-- params:
--   first  BIGINT  first free id of an entry
SELECT
    $first + ROW_NUMBER() OVER (ORDER BY arrival.id, entry.position) - 1 AS id,
    arrival.id AS session_id,
    entry.position,
    entry.exercise,
    entry.side,
    entry.unit,
    COALESCE(entry.amounts, []) AS amounts,
    entry.comfort,
    COALESCE(entry.note, '') AS note
FROM staged_entry AS entry
INNER JOIN arrival
    ON
        arrival.shape = 'session'
        AND PLACE_OF(entry.file, entry.line) = PLACE_OF(arrival.file, arrival.line)
