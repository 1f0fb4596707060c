"""What the made-up person writes beside sessions and days."""

from dashboard.sample.story import FRIDAY, MONDAY, SATURDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY

SESSION_NOTES = {
    (0, TUESDAY): "First one. Felt clumsy, but fine.",
    (0, SATURDAY): "Did it on the chair, no mat yet.",
    (1, SATURDAY): "Stiff between the shoulder blades after a week of calls.",
    (2, TUESDAY): "Not sure I breathe right in the cat-cow.",
    (3, THURSDAY): "Third one this week. Easier than I thought.",
    (5, TUESDAY): "Short one before work.",
    (6, MONDAY): "New exercises. Open book is lovely.",
    (6, FRIDAY): "Right side turns less far than the left.",
    (8, WEDNESDAY): "Nice and slow, counted the breaths.",
    (9, MONDAY): "Moved the mat next to the desk, now I actually use it.",
    (9, SUNDAY): "First Sunday session, with coffee afterwards.",
    (10, FRIDAY): "A bit rushed at the end.",
    (11, WEDNESDAY): "Right after lunch works best for me.",
    (12, SUNDAY): "Looked over my shoulder while parking and did not notice. Progress.",
    (13, FRIDAY): "Tired, kept it light.",
    (14, WEDNESDAY): "Wall angels still sticky at the top.",
    (15, MONDAY): "Same as ever.",
    (16, SUNDAY): "Hard to say if it still changes anything.",
    (17, WEDNESDAY): "Phone rang twice, still finished.",
    (18, FRIDAY): "Good one. Shoulders down, no hurry.",
    (19, TUESDAY): "Back is grumpy since the move. Only the easy ones.",
    (19, SATURDAY): "Stopped early, that was enough.",
    (20, TUESDAY): "Still not better, will ask the physiotherapist.",
    (21, SATURDAY): "A little looser afterwards.",
    (22, MONDAY): "First open book since the bad weeks. All good.",
    (23, WEDNESDAY): "Kept the range small.",
    (25, FRIDAY): "Almost back to normal. Suitcase packed.",
    (28, TUESDAY): "Back from the sea, stiffer than I thought.",
    (28, SATURDAY): "Doorway stretch is new, like it.",
    (29, SATURDAY): "Could have done more, left it at that.",
    (31, MONDAY): "The slow cat-cow is harder than it looks.",
    (32, WEDNESDAY): "Turned further to the right than ever.",
    (33, FRIDAY): "Neck free, shoulders low.",
    (34, MONDAY): "Calm start to the week.",
}
"""By week of the story and weekday; a session with a note is never a missed one."""

AEROBIC_NOTES = (
    "Walk along the canal.",
    "Cycled to the market and back.",
    "Swam a few slow lengths.",
    "Long walk with the dog.",
    "Walk in the park, phone in the pocket.",
)

STRENGTH_NOTES = ("Band work at home.", "Bands and a few squats.", "Gym with Jo, kept it light.")

DESK_DAY_NOTES = (
    "Two long meetings in a row.",
    "Worked from the kitchen table, not ideal.",
    "Slept badly, neighbours had a party.",
    "Stood for most of the afternoon.",
    "Long train ride.",
    "Deadline, hardly got up.",
)

FREE_DAY_NOTES = ("Gardening all afternoon.", "Read on the sofa for hours.", "Out all day.")

ROUTINE_NAME = "Lunch break"
ROUTINE_NOTE = "What I do now; the mat lies next to the desk."
IF_THEN = "After lunch, before I open the mail, I roll out the mat"

FLARE_NOTE = "Stiff and sore since we moved furniture."
TRAVEL_NOTE = "Two weeks by the sea."
GUIDANCE_NOTE = "Physiotherapist: fine to keep moving gently, easier versions for now."
