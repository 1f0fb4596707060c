-- Once all files are read: the rows of files of entries join the sessions of the same import. They
-- say more than the notation of their session, so they stand in its place.

INSERT INTO problem
SELECT
    file,
    line,
    'session_id' AS column_name,
    'No session of this import has this id, so the entry was kept out.' AS message,
    TRUE AS rejected
FROM loose_entry
WHERE NOT EXISTS (
    SELECT 1
    FROM staged_session
    WHERE staged_session.session_id = loose_entry.session_id
);

INSERT INTO staged_entry BY NAME
SELECT
    staged_session.file,
    staged_session.line,
    CAST(ROW_NUMBER() OVER (
        PARTITION BY staged_session.file, staged_session.line
        ORDER BY loose_entry.position, loose_entry.file, loose_entry.line
    ) AS INTEGER) AS position,
    loose_entry.name,
    loose_entry.side,
    loose_entry.unit,
    loose_entry.amounts,
    loose_entry.comfort,
    loose_entry.note
FROM loose_entry
INNER JOIN staged_session ON loose_entry.session_id = staged_session.session_id;

UPDATE staged_session SET exercises = NULL
WHERE session_id IN (SELECT loose_entry.session_id FROM loose_entry);
