"""Problems of one kind together."""

from dashboard.importing.kinds import problem_kinds
from dashboard.importing.staging import Problem


def test_what_is_quoted_makes_no_difference_but_column_and_consequence_do() -> None:
    found = problem_kinds(
        [
            Problem(2, "Dauer", "“x” is not a number."),
            Problem(3, "Dauer", "“y 9” is not a number."),
            Problem(3, "Zeit", "“x” is not a number."),
            Problem(4, "Dauer", "“z” is not a number.", rejected=True),
            Problem(5, "Dauer", "“11” is outside 0 to 10."),
            Problem(6, "Form", "“11” is outside 1 to 5."),
        ]
    )
    assert [(one.message, one.column, one.rejected, len(one.problems)) for one in found] == [
        ("“z” is not a number.", "Dauer", True, 1),
        ("“…” is not a number.", "Dauer", False, 2),
        ("“x” is not a number.", "Zeit", False, 1),
        ("“11” is outside 0 to 10.", "Dauer", False, 1),
        ("“11” is outside 1 to 5.", "Form", False, 1),
    ]
    assert [one.line for one in found[1].problems] == [2, 3]


def test_numbers_make_no_difference_where_nothing_is_quoted() -> None:
    said = "This row has {} cells and the header 5 columns."
    [one] = problem_kinds([Problem(2, None, said.format(6)), Problem(9, None, said.format(17))])
    assert one.message == "This row has … cells and the header … columns."


def test_a_kind_of_one_message_says_it_in_full() -> None:
    [one] = problem_kinds([Problem(2, None, "“a” again."), Problem(9, None, "“a” again.")])
    assert one.message == "“a” again."


def test_no_problems_no_kinds() -> None:
    assert problem_kinds([]) == ()
