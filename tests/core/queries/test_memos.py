from pathlib import Path

from builders import coder_named, release_number, small_project
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.queries.memos import memo_text


def test_the_memo_of_a_coder_on_a_thing_is_hers_alone(tmp_path: Path) -> None:
    project = small_project(tmp_path / "study.dcoder")
    release, amina = release_number(project, 1).id, coder_named(project, "Amina").id
    project.apply(write_memo(project, target_kind="release", target_id=release, coder_id=amina, text="Read twice."))

    assert memo_text(project, target_kind="release", target_id=release, coder_id=amina) == "Read twice."
    bruno = coder_named(project, "Bruno").id
    assert memo_text(project, target_kind="release", target_id=release, coder_id=bruno) == ""
    assert memo_text(project, target_kind="project", target_id=project.project.id, coder_id=amina) == ""
