-- HabitBull: a value above nought was done; values far below it stand for none.
CREATE OR REPLACE TEMP TABLE tick AS
SELECT
    line,
    day,
    habit,
    notes,
    NULLIF(amount, 1) AS amount,
    CASE WHEN amount > 0 THEN NULL ELSE 'days without a tick' END AS aside
FROM given;
