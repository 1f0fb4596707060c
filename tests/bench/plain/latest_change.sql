SELECT id, made_at FROM change ORDER BY id DESC LIMIT 1
