SELECT field, value, kept_at FROM draft WHERE form = $form ORDER BY field
