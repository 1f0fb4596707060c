-- The staged rows as the journal's tables have them, each with its verdict.
CREATE VIEW arriving_session AS
SELECT
    verdict.file,
    verdict.line,
    verdict.verdict,
    verdict.known_id,
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
    verdict.source_key,
    verdict.source_hash
FROM verdict
INNER JOIN staged_session AS session ON verdict.file = session.file AND verdict.line = session.line
WHERE verdict.shape = 'session';

CREATE VIEW arriving_checkin AS
SELECT
    verdict.file,
    verdict.line,
    verdict.verdict,
    verdict.known_id,
    checkin.day,
    checkin.sleep_hours,
    checkin.hydration_glasses,
    checkin.foam_rolling_min,
    checkin.stretching_min,
    checkin.active_recovery_min,
    checkin.desk_hours,
    checkin.posture_breaks,
    COALESCE(checkin.notes, '') AS notes,
    verdict.source_key,
    verdict.source_hash
FROM verdict
INNER JOIN staged_checkin AS checkin ON verdict.file = checkin.file AND verdict.line = checkin.line
WHERE verdict.shape = 'checkin';

CREATE VIEW arriving_measure AS
SELECT
    verdict.file,
    verdict.line,
    verdict.verdict,
    verdict.known_id,
    measure.day,
    measure.measure,
    measure.side,
    measure.value,
    measure.unit,
    verdict.source_key,
    verdict.source_hash
FROM verdict
INNER JOIN staged_measure AS measure ON verdict.file = measure.file AND verdict.line = measure.line
WHERE verdict.shape = 'measure';
