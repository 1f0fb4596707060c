-- Once the texts of all staged rows are understood: notation to entries, names to exercises, words
-- to signs.

INSERT INTO problem
SELECT
    staged_session.file,
    staged_session.line,
    'exercises' AS column_name,
    misnotated.message,
    FALSE AS rejected
FROM staged_session
INNER JOIN misnotated ON staged_session.exercises = misnotated.text;

INSERT INTO staged_entry BY NAME
SELECT
    staged_session.file,
    staged_session.line,
    notated.position,
    notated.exercise,
    notated.side,
    notated.unit,
    notated.amounts
FROM staged_session
INNER JOIN notated ON staged_session.exercises = notated.text;

UPDATE staged_entry SET exercise = named.exercise, unit = COALESCE(staged_entry.unit, named.unit)
FROM named
WHERE staged_entry.name = named.name;

CREATE OR REPLACE TEMP TABLE noting AS
SELECT
    file,
    line,
    'session' AS shape,
    symptoms
FROM staged_session
WHERE symptoms IS NOT NULL
UNION ALL
SELECT
    file,
    line,
    'checkin' AS shape,
    symptoms
FROM staged_checkin
WHERE symptoms IS NOT NULL;

INSERT INTO staged_symptom
SELECT
    noting.file,
    noting.line,
    noting.shape,
    noted_sign.position,
    noted_sign.code
FROM noting
INNER JOIN noted_sign ON noting.symptoms = noted_sign.text;

INSERT INTO conversion
SELECT
    noting.file,
    'Symptoms that are no sign on our list were kept as written: '
    || STRING_AGG(DISTINCT noted_sign.code, ', ' ORDER BY noted_sign.code) || '.' AS message
FROM noting
INNER JOIN noted_sign ON noting.symptoms = noted_sign.text
WHERE NOT noted_sign.is_known
GROUP BY noting.file;

-- What surely names a sort of exercise goes before what says no more than training.
UPDATE staged_session SET told_kind = told.kind
FROM (
    SELECT
        session.file,
        session.line,
        COALESCE(
            CASE WHEN NOT by_activity.is_weak THEN by_activity.kind END,
            CASE WHEN NOT by_title.is_weak THEN by_title.kind END,
            by_activity.kind,
            by_title.kind
        ) AS kind
    FROM staged_session AS session
    INNER JOIN file_source ON session.file = file_source.file
    LEFT JOIN told_activity AS by_activity ON WORDS_OF(session.activity) = by_activity.text
    LEFT JOIN told_activity AS by_title ON WORDS_OF(session.title) = by_title.text
    WHERE session.kind IS NULL AND session.told_kind IS NULL AND file_source.family <> 'supple'
) AS told
WHERE staged_session.file = told.file AND staged_session.line = told.line;

-- A strength app's session of nothing but the catalogue's exercises for the back is no hour at the gym.
CREATE OR REPLACE TEMP TABLE gentle AS
SELECT
    entry.file,
    entry.line
FROM staged_entry AS entry
LEFT JOIN named ON entry.name = named.name
GROUP BY entry.file, entry.line
HAVING BOOL_AND(COALESCE(named.category, '') NOT IN ('', 'strength'));

UPDATE staged_session SET told_kind = 'mobility'
FROM gentle
WHERE
    staged_session.file = gentle.file AND staged_session.line = gentle.line
    AND staged_session.kind IS NULL AND staged_session.told_kind = 'strength';

INSERT INTO conversion
SELECT
    file,
    FORMAT('Sessions without a kind count as mobility: {}.', COUNT(*)) AS message
FROM staged_session
WHERE kind IS NULL AND told_kind IS NULL
GROUP BY file
ORDER BY file;

INSERT INTO conversion
SELECT
    file,
    'The suggestion reads mobility and flexibility sessions only, '
    || 'so it leaves out those of this file.' AS message
FROM staged_session
GROUP BY file
HAVING BOOL_AND(COALESCE(kind, told_kind, 'mobility') NOT IN ('mobility', 'flexibility'))
ORDER BY file;
