from pathlib import Path

import pytest

from builders import TEXT, coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def test_a_memo_is_written_rewritten_and_removed(project: ProjectFile) -> None:
    release = release_number(project, 1).id
    amina = coder_named(project, "Amina").id

    def write(text: str) -> None:
        changes = write_memo(project, target_kind="release", target_id=release, coder_id=amina, text=text)
        project.apply(changes)

    write("First thoughts")
    first = project.read(Memo)[0]
    write("Second thoughts")
    second = project.read(Memo)[0]
    assert (second.id, second.text, second.created) == (first.id, "Second thoughts", first.created)
    write("  ")
    assert project.count(Memo) == 0
    assert not write_memo(project, target_kind="release", target_id=release, coder_id=amina, text="")


def test_a_memo_needs_something_to_be_about(project: ProjectFile) -> None:
    with pytest.raises(errors.UnknownName):
        write_memo(
            project,
            target_kind="category",
            target_id="nothing",
            coder_id=coder_named(project, "Amina").id,
            text="x",
        )


def test_a_coder_writes_no_memo_on_anothers_coding(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *sentences_of(TEXT)[0])
    with pytest.raises(errors.NotAllowed):
        write_memo(
            project,
            target_kind="coding",
            target_id=coding.id,
            coder_id=coder_named(project, "Bruno").id,
            text="x",
        )
