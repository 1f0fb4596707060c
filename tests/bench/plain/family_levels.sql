SELECT family, level
FROM entry
INNER JOIN session ON entry.session_id = session.id
INNER JOIN catalogue_exercise AS known ON exercise = known.id
WHERE entry.removed_by IS NULL AND session.removed_by IS NULL
QUALIFY ROW_NUMBER() OVER (
    PARTITION BY family ORDER BY day DESC, start DESC NULLS LAST, session.id DESC, position DESC
) = 1
ORDER BY family
