WITH used AS (
    SELECT
        exercise, COUNT(DISTINCT session.id) AS sessions, COUNT(DISTINCT day) AS days, MIN(day) AS first_day,
        MAX(day) AS last_day
    FROM entry
    INNER JOIN session ON entry.session_id = session.id
    WHERE entry.removed_by IS NULL AND session.removed_by IS NULL
    GROUP BY exercise
),

every AS (
    SELECT id, name, family, level, category, target, unit, per_side, FALSE AS own FROM catalogue_exercise
    UNION ALL
    SELECT id, name, '', 0, category, target, unit, per_side, TRUE FROM own_exercise WHERE removed_by IS NULL
)

SELECT
    every.id, name, family, level, category, target, unit, per_side, own, FALSE,
    every.id IN (SELECT exercise FROM archived_exercise WHERE removed_by IS NULL),
    COALESCE((SELECT LIST(alias.name ORDER BY alias.name) FROM alias WHERE exercise = every.id AND removed_by IS NULL), []),
    COALESCE(sessions, 0), COALESCE(days, 0), first_day, last_day
FROM every
LEFT JOIN used ON every.id = used.exercise
ORDER BY every.id
