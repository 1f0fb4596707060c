-- What stands in a form that was not saved yet.
--
-- params:
--   form     VARCHAR    the form
-- columns:
--   field    VARCHAR    the field
--   value    VARCHAR    what stands in it, as JSON
--   kept_at  TIMESTAMP  local clock time
SELECT
    field,
    value,
    kept_at
FROM draft
WHERE form = $form
ORDER BY field
