SELECT
    id, day, start, COALESCE(kind, 'mobility'), kind IS NULL, duration_min, effort, comfort_before, comfort_during,
    comfort_after, soreness_next_day, form, title,
    (
        SELECT STRING_AGG(
            COALESCE(known.name, own.name)
            || ' ' || CASE
                WHEN LEN(amounts) > 1 AND LEN(LIST_DISTINCT(amounts)) = 1 AND LIST_COUNT(amounts) = LEN(amounts)
                    THEN LEN(amounts) || 'x' || amounts[1] || IF(entry.unit = 'hold_s', 's', '')
                ELSE ARRAY_TO_STRING(LIST_TRANSFORM(amounts, LAMBDA one: COALESCE(one || IF(entry.unit = 'hold_s', 's', ''), '?' || IF(entry.unit = 'hold_s', 's', ''))), ',')
            END
            || IF(side = 'both', '/side', ''),
            '; ' ORDER BY entry.position
        )
        FROM entry
        LEFT JOIN catalogue_exercise AS known ON exercise = known.id
        LEFT JOIN own_exercise AS own ON exercise = own.id
        WHERE entry.session_id = session.id AND entry.removed_by IS NULL
    ),
    (
        SELECT STRING_AGG(COALESCE(words, symptom.code), '; ' ORDER BY symptom.id)
        FROM symptom
        LEFT JOIN catalogue_sign AS sign ON symptom.code = sign.code
        WHERE symptom.session_id = session.id AND symptom.removed_by IS NULL
    ),
    notes, origin, batch_id,
    (SELECT COUNT(*) FROM session WHERE removed_by IS NULL AND day BETWEEN $since AND $until)
FROM session
WHERE removed_by IS NULL AND day BETWEEN $since AND $until
ORDER BY day DESC, start DESC NULLS LAST, id DESC
LIMIT $page_size OFFSET $offset
