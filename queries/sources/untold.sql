-- The texts that may tell the kind of sessions whose source does not say it. Supple's own files say
-- it, or mean that it is not known.
SELECT WORDS_OF(session.activity) AS text
FROM staged_session AS session
INNER JOIN file_source ON session.file = file_source.file
WHERE
    session.kind IS NULL AND session.told_kind IS NULL AND session.activity IS NOT NULL
    AND file_source.family <> 'supple'
UNION
SELECT WORDS_OF(session.title) AS text
FROM staged_session AS session
INNER JOIN file_source ON session.file = file_source.file
WHERE
    session.kind IS NULL AND session.told_kind IS NULL AND session.title IS NOT NULL
    AND file_source.family <> 'supple'
ORDER BY text
