SELECT id, day, note FROM guidance WHERE removed_by IS NULL ORDER BY day DESC, id DESC
