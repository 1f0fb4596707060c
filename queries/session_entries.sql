-- The exercises of one session, in order.
--
-- params:
--   session_id  BIGINT  the session
-- columns:
--   exercise  VARCHAR       catalogue id, or the id of an own exercise
--   unit      VARCHAR       reps or hold_s
--   amounts   INTEGER[]     one number a set, in unit, per side where side is given; null inside
--                           where a set's amount is not known
--   side      VARCHAR       left, right or both; null when no side was given
--   comfort   DECIMAL(3,1)  0 to 10, 10 is fully comfortable
--   note      VARCHAR       free text
SELECT
    exercise,
    unit,
    amounts,
    side,
    comfort,
    note
FROM live_entry
WHERE session_id = $session_id
ORDER BY position, id
