SELECT
    day, skipped, fragile_bones, steroids, broken_bone, condition, advised_day,
    COALESCE((SELECT MAX(guidance.day) FROM guidance WHERE removed_by IS NULL) >= day, FALSE)
FROM screening
WHERE removed_by IS NULL
ORDER BY id DESC
