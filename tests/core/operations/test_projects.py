from pathlib import Path

import pytest

from discoursecoder.core import errors
from discoursecoder.core.formats.codebook_files import read_codebook
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.operations.history import next_undo
from discoursecoder.core.operations.projects import lead_of, rename_project, start_project
from discoursecoder.core.paths import resource
from discoursecoder.core.store.project import open_project


def test_a_project_begins_with_its_lead_and_codebook_and_nothing_to_undo(tmp_path: Path) -> None:
    document = read_codebook(resource("codebooks", "starter.yaml"))
    with start_project(tmp_path / "study", title="Étude", lead=" Marie  Curie ", codebook=document) as project:
        assert project.path == tmp_path / "study.dcoder"
        assert project.project.title == "Étude"
        lead = lead_of(project)
        assert lead is not None
        assert lead.name == "Marie Curie"
        assert project.count(Category) == 20
        assert project.revision == 1
        assert next_undo(project) is None


def test_a_project_without_a_title_is_called_after_its_file(tmp_path: Path) -> None:
    use_language("fr")
    with start_project(tmp_path / "indo-pacific.dcoder") as project:
        assert (project.project.title, project.project.language) == ("indo-pacific", "fr")


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "study.dcoder"
    path.write_text("precious")
    with pytest.raises(errors.FileExists, match=r"study\.dcoder"):
        start_project(path)
    assert path.read_text() == "precious"


def test_a_lead_needs_a_name(tmp_path: Path) -> None:
    with pytest.raises(errors.BadValue):
        start_project(tmp_path / "study.dcoder", lead="  ")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(errors.FolderMissing, match="nowhere does not exist"):
        start_project(tmp_path / "nowhere" / "study.dcoder")


def test_a_beginning_that_fails_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from discoursecoder.core.operations import projects

    def fail(*_args: object, **_facts: object) -> None:
        raise errors.BadCodebook(path="x", place="y", what="z")

    monkeypatch.setattr(projects, "import_codebook", fail)
    with pytest.raises(errors.BadCodebook):
        start_project(tmp_path / "study.dcoder", codebook=read_codebook(resource("codebooks", "starter.yaml")))
    assert list(tmp_path.iterdir()) == []


def test_a_project_may_be_renamed(tmp_path: Path) -> None:
    with start_project(tmp_path / "study.dcoder") as project:
        project.apply(rename_project(project, "  Another title "))
        assert project.project.title == "Another title"
        assert not rename_project(project, "Another title")
        with pytest.raises(errors.BadValue):
            rename_project(project, " ")


def test_without_a_lead_there_is_none(tmp_path: Path) -> None:
    with start_project(tmp_path / "study.dcoder") as project:
        assert project.count(Coder, role="lead") == 1
    with open_project(tmp_path / "study.dcoder") as project:
        assert lead_of(project) == project.read(Coder)[0]
