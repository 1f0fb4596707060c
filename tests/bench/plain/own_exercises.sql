SELECT id, name, unit, per_side, category, target, position, equipment, cues, mistakes
FROM own_exercise
WHERE removed_by IS NULL OR id IN (SELECT exercise FROM entry WHERE removed_by IS NULL)
ORDER BY id
