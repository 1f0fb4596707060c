-- What every staged row is called and a digest of what it says, to know it again.
--
-- The key names the row: its id in the source where it has one, else day, start and title. The
-- digest covers what was read, exercises as the source calls them, so that it does not change when
-- the catalogue or a person's names do. Columns that say nothing leave no trace in it. Digests are
-- compared under one key only, so that 12 digits do; longer texts cost the engine far more.

INSERT INTO identity
WITH entry AS (
    SELECT
        file,
        line,
        STRING_AGG(
            CONCAT_WS(
                CHR(30),
                name,
                'side ' || side,
                'unit ' || unit,
                'amounts ' || CAST(amounts AS VARCHAR),
                'comfort ' || CAST(comfort AS VARCHAR),
                'note ' || note
            ),
            CHR(29) ORDER BY position
        ) AS said
    FROM staged_entry
    WHERE name IS NOT NULL
    GROUP BY file, line
)

SELECT
    'session' AS shape,
    session.file,
    session.line,
    session.day,
    session.start,
    SESSION_KEY(
        file_source.family, session.session_id, session.day, session.start, session.title
    ) AS source_key,
    LEFT(MD5(CONCAT_WS(
        CHR(31),
        CAST(session.day AS VARCHAR),
        'start ' || CAST(session.start AS VARCHAR),
        'duration ' || CAST(session.duration_s AS VARCHAR),
        'kind ' || session.kind,
        'activity ' || session.activity,
        'warm-up ' || CAST(session.warm_up AS VARCHAR),
        'effort ' || CAST(session.effort AS VARCHAR),
        'before ' || CAST(session.comfort_before AS VARCHAR),
        'during ' || CAST(session.comfort_during AS VARCHAR),
        'after ' || CAST(session.comfort_after AS VARCHAR),
        'soreness ' || CAST(session.soreness_next_day AS VARCHAR),
        'form ' || CAST(session.form AS VARCHAR),
        'title ' || session.title,
        'exercises ' || session.exercises,
        'symptoms ' || session.symptoms,
        'notes ' || session.notes,
        'entries ' || entry.said
    )), 12) AS source_hash
FROM staged_session AS session
INNER JOIN file_source ON session.file = file_source.file
LEFT JOIN entry ON session.file = entry.file AND session.line = entry.line
UNION ALL
SELECT
    'checkin' AS shape,
    file,
    line,
    day,
    NULL AS start,
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
    )), 12) AS source_hash
FROM staged_checkin
UNION ALL
SELECT
    'measure' AS shape,
    file,
    line,
    day,
    NULL AS start,
    MEASURE_KEY(day, measure, side) AS source_key,
    LEFT(
        MD5(CONCAT_WS(' ', CAST(day AS VARCHAR), measure, side, CAST(value AS VARCHAR), unit)), 12
    ) AS source_hash
FROM staged_measure;
