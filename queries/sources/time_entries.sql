-- Time trackers: what an entry was is its description, else its task, else its project; what sort of
-- exercise it was may be told by any of them.
UPDATE given
SET
    title = COALESCE(title, task, activity, tags),
    activity = NULLIF(CONCAT_WS(', ', activity, task, tags), '');
