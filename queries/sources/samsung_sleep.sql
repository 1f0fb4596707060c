-- Samsung's sleep: the day of waking, and how long where the file does not say it.
UPDATE given
SET
    day = COALESCE(end_day, day),
    asleep_s = COALESCE(asleep_s, DATE_DIFF('second', began, ended));
