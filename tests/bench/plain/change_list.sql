SELECT
    change.id, made_at, actor, summary, batch_id, undoes,
    (SELECT COUNT(*) FROM change AS later WHERE later.undoes = change.id) % 2 = 0,
    erased_by IS NOT NULL,
    (SELECT COUNT(*) FROM change_row WHERE change_id = change.id)
    + (SELECT COUNT(*) FROM session WHERE session.batch_id = COALESCE(change.undoes, change.id))
    + (SELECT COUNT(*) FROM entry WHERE entry.batch_id = COALESCE(change.undoes, change.id)),
    (SELECT COUNT(*) FROM change)
FROM change
ORDER BY change.id DESC
LIMIT $page_size OFFSET $offset
