from discoursecoder.core.model.problem import Problem


def test_a_problem_names_file_place_and_reason() -> None:
    assert str(Problem("a.csv", "row 3", "no such coder")) == "a.csv, row 3: no such coder"
    assert str(Problem("a.txt", "", "not a text")) == "a.txt: not a text"
