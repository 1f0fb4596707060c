-- One session as it stands, to look at or to edit. One row, or none.
--
-- Its exercises are those of session_entries.
--
-- params:
--   session_id         BIGINT        the session
-- columns:
--   session_id         BIGINT        the session
--   day                DATE          its day
--   start              TIME          local clock time; null when not given, as are the values below
--   duration_min       DECIMAL(6,2)  minutes
--   kind               VARCHAR       what sort of exercise, as it was given; mobility is assumed without
--   warm_up            BOOLEAN       whether there was one
--   effort             DECIMAL(3,1)  0 to 10
--   comfort_before     DECIMAL(3,1)  0 to 10, 10 is fully comfortable
--   comfort_during     DECIMAL(3,1)  0 to 10, the least comfortable moment
--   comfort_after      DECIMAL(3,1)  0 to 10
--   soreness_next_day  DECIMAL(3,1)  0 to 10, 10 is worst
--   form               DECIMAL(3,1)  1 to 5, 5 is slow and controlled throughout
--   notes              VARCHAR       free text
--   symptoms           VARCHAR[]     the signs noted with it, as they are kept; empty without any
--   title              VARCHAR       the name its source gave it; empty when entered here
--   origin             VARCHAR       typed, player or import
--   batch_id           BIGINT        the import it came with; null when entered here
SELECT
    session.id AS session_id,
    session.day,
    session.start,
    session.duration_min,
    IF(session.kind_assumed, NULL, session.kind) AS kind,
    session.warm_up,
    session.effort,
    session.comfort_before,
    session.comfort_during,
    session.comfort_after,
    session.soreness_next_day,
    session.form,
    session.notes,
    COALESCE((
        SELECT LIST(symptom.code ORDER BY symptom.id)
        FROM live_symptom AS symptom
        WHERE symptom.session_id = session.id
    ), []) AS symptoms,
    session.title,
    session.origin,
    session.batch_id
FROM live_session AS session
WHERE session.id = $session_id
ORDER BY session.id
