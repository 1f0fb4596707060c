-- The staged rows as the journal's tables have them.
CREATE VIEW arriving_session AS
SELECT
    session.file,
    session.line,
    session.day,
    session.start,
    CAST(session.duration_s / 60 AS DECIMAL(6, 2)) AS duration_min,
    COALESCE(session.kind, session.told_kind) AS kind,
    session.warm_up,
    session.effort,
    session.comfort_before,
    session.comfort_during,
    session.comfort_after,
    session.soreness_next_day,
    session.form,
    COALESCE(session.title, '') AS title,
    COALESCE(session.notes, '') AS notes,
    'import' AS origin,
    SESSION_KEY(
        file_source.family, session.session_id, session.day, session.start, session.title
    ) AS source_key
FROM staged_session AS session
INNER JOIN file_source ON session.file = file_source.file;

CREATE VIEW arriving_checkin AS
SELECT
    file,
    line,
    day,
    sleep_hours,
    hydration_glasses,
    foam_rolling_min,
    stretching_min,
    active_recovery_min,
    desk_hours,
    posture_breaks,
    COALESCE(notes, '') AS notes,
    CAST(day AS VARCHAR) AS source_key
FROM staged_checkin;

CREATE VIEW arriving_measure AS
SELECT
    file,
    line,
    day,
    measure,
    side,
    value,
    unit,
    MEASURE_KEY(day, measure, side) AS source_key
FROM staged_measure;
