-- The staged rows as the journal's tables have them.
CREATE VIEW arriving_session AS
SELECT
    file,
    line,
    day,
    start,
    CAST(duration_s / 60 AS DECIMAL(6, 2)) AS duration_min,
    COALESCE(kind, told_kind) AS kind,
    warm_up,
    effort,
    comfort_before,
    comfort_during,
    comfort_after,
    soreness_next_day,
    form,
    COALESCE(title, '') AS title,
    COALESCE(notes, '') AS notes,
    'import' AS origin
FROM staged_session;

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
    COALESCE(notes, '') AS notes
FROM staged_checkin;

CREATE VIEW arriving_measure AS
SELECT
    file,
    line,
    day,
    measure,
    side,
    value,
    unit
FROM staged_measure;
