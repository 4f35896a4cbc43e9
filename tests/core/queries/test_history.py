from pathlib import Path

from builders import coder_named, small_project, tag
from discoursecoder.core.operations.history import redo, undo
from discoursecoder.core.queries.history import list_history

BODY = 24


def test_the_history_comes_newest_first_with_names(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")
    tag(project, "Amina", "HEG", BODY, BODY + 9)

    rows = list_history(project)
    assert [(row.act, row.coder) for row in rows[:2]] == [("tag_span", "Amina"), ("prepare", "Marie")]
    assert [row.number for row in rows] == sorted((row.number for row in rows), reverse=True)


def test_what_was_taken_back_says_so_until_it_is_brought_back(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")
    tag(project, "Amina", "HEG", BODY, BODY + 9)
    project.apply(undo(project))
    taken = [row.taken_back for row in list_history(project) if row.act == "tag_span" and row.role == "act"]
    project.apply(redo(project))
    brought = [row.taken_back for row in list_history(project) if row.act == "tag_span" and row.role == "act"]

    assert (taken, brought) == ([True], [False])


def test_a_coder_sees_her_own_entries_only(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")
    tag(project, "Amina", "HEG", BODY, BODY + 9)
    tag(project, "Bruno", "HEG", BODY, BODY + 9)

    assert {row.coder for row in list_history(project, coder_named(project, "Bruno").id)} == {"Bruno"}
