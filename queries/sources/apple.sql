-- Apple Health: the names of its sorts of exercise as people read them.
UPDATE given SET activity = REGEXP_REPLACE(
    REGEXP_REPLACE(activity, '^HKWorkoutActivityType', ''), '([a-z])([A-Z])', '\1 \2', 'g'
);
