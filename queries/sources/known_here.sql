-- What the journal has, as its own data package names it: so that a package which comes back to a
-- journal that goes on adds nothing twice. It is asked for only where such files are imported.
--
-- The digests are those that identity.sql gives the rows of queries/package. Removed sessions are
-- known too, as in known.sql. On a day on which signs were noted by themselves the package has a
-- check-in with them.
WITH written_entry AS (
    SELECT
        entry.session_id,
        STRING_AGG(
            CONCAT_WS(
                CHR(30),
                CASE WHEN exercise.family = '' THEN exercise.name ELSE entry.exercise END,
                'side ' || entry.side,
                'unit ' || entry.unit,
                'amounts ' || CASE WHEN LEN(entry.amounts) > 0 THEN CAST(entry.amounts AS VARCHAR) END,
                'comfort ' || CAST(entry.comfort AS VARCHAR),
                'note ' || NULLIF(entry.note, '')
            ),
            CHR(29) ORDER BY entry.position, entry.id
        ) AS said
    FROM live_entry AS entry
    LEFT JOIN exercise ON entry.exercise = exercise.id
    GROUP BY entry.session_id
),

noted AS (
    SELECT
        session_id,
        STRING_AGG(code, ';' ORDER BY id) AS symptoms
    FROM live_symptom
    WHERE session_id IS NOT NULL
    GROUP BY session_id
)

SELECT
    'session' AS shape,
    session.id,
    'supple: id ' || session_name.name AS source_key,
    LEFT(MD5(CONCAT_WS(
        CHR(31),
        CAST(session.day AS VARCHAR),
        'start ' || CAST(session.start AS VARCHAR),
        'duration ' || CAST(CAST(session.duration_min * 60 AS DECIMAL(12, 3)) AS VARCHAR),
        'kind ' || session.kind,
        'warm-up ' || CAST(session.warm_up AS VARCHAR),
        'effort ' || CAST(session.effort AS VARCHAR),
        'before ' || CAST(session.comfort_before AS VARCHAR),
        'during ' || CAST(session.comfort_during AS VARCHAR),
        'after ' || CAST(session.comfort_after AS VARCHAR),
        'soreness ' || CAST(session.soreness_next_day AS VARCHAR),
        'form ' || CAST(session.form AS VARCHAR),
        'title ' || NULLIF(session.title, ''),
        'symptoms ' || noted.symptoms,
        'notes ' || NULLIF(session.notes, ''),
        'entries ' || written_entry.said
    )), 12) AS source_hash,
    session.removed_by IS NOT NULL AS removed
FROM session
INNER JOIN session_name ON session.id = session_name.session_id
LEFT JOIN noted ON session.id = noted.session_id
LEFT JOIN written_entry ON session.id = written_entry.session_id
LEFT JOIN import_batch ON session.batch_id = import_batch.id
WHERE session.removed_by IS NULL OR import_batch.undone_by IS NULL
UNION ALL
SELECT
    'checkin' AS shape,
    id,
    CAST(day AS VARCHAR) AS source_key,
    LEFT(MD5(CONCAT_WS(
        CHR(31),
        CAST(day AS VARCHAR),
        'sleep ' || CAST(sleep_hours AS VARCHAR),
        'hydration ' || CAST(hydration_glasses AS VARCHAR),
        'rolling ' || CAST(foam_rolling_min AS VARCHAR),
        'stretching ' || CAST(stretching_min AS VARCHAR),
        'recovery ' || CAST(active_recovery_min AS VARCHAR),
        'desk ' || CAST(desk_hours AS VARCHAR),
        'breaks ' || CAST(posture_breaks AS VARCHAR),
        'symptoms ' || symptoms,
        'notes ' || notes
    )), 12) AS source_hash,
    FALSE AS removed
FROM day_told
