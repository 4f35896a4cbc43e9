from pathlib import Path

import pytest

from builders import release_number, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.mark import LexiconEntry, Mark
from discoursecoder.core.model.record import new_id
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.lexicon import replace_lexicon
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def entries(*names: str) -> list[LexiconEntry]:
    return [LexiconEntry(id=str(number), name=name) for number, name in enumerate(names)]


def names(project: ProjectFile) -> list[str]:
    return sorted(entry.name for entry in project.read(LexiconEntry))


def test_a_project_gets_a_lexicon_of_its_own(project: ProjectFile) -> None:
    project.apply(replace_lexicon(project, entries("ONU", "ASEAN")))
    assert names(project) == ["ASEAN", "ONU"]


def test_an_entry_that_stays_keeps_its_id(project: ProjectFile) -> None:
    project.apply(replace_lexicon(project, entries("ONU", "ASEAN")))
    before = project.read(LexiconEntry, name="ONU")[0]
    project.apply(replace_lexicon(project, [LexiconEntry(id="9", name="ONU", forms=("UN",)), *entries("BRICS")]))
    assert project.read(LexiconEntry, name="ONU")[0].id == before.id
    assert names(project) == ["BRICS", "ONU"]


def test_the_same_lexicon_again_changes_nothing(project: ProjectFile) -> None:
    project.apply(replace_lexicon(project, entries("ONU")))
    assert not replace_lexicon(project, entries("ONU"))


def test_without_entries_the_lexicon_of_the_program_holds_again(project: ProjectFile) -> None:
    project.apply(replace_lexicon(project, entries("ONU")))
    entry = project.read(LexiconEntry)[0]
    mark = Mark(
        id=new_id(),
        release_id=release_number(project, 1).id,
        mark_kind="institution",
        start=24,
        end=30,
        lexicon_id=entry.id,
    )
    project.apply(Changes("prepare", "prepared", created([mark]), undoable=False))
    lead = None
    project.apply(replace_lexicon(project, [], coder_id=lead))
    assert names(project) == []
    assert project.read(Mark)[0].lexicon_id is None
    project.apply(undo(project, coder_id=lead))
    assert names(project) == ["ONU"]


def test_two_entries_of_one_name_are_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.NameTaken):
        replace_lexicon(project, entries("ONU", "onu"))
