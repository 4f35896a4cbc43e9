from pathlib import Path

import pytest

from builders import coder_named, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.operations.assignments import assign_releases
from discoursecoder.core.operations.coders import add_coder, rename_coder
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def test_a_coder_is_added_under_a_tidy_name(project: ProjectFile) -> None:
    project.apply(add_coder(project, "  Chloé   Martin "))
    assert coder_named(project, "Chloé Martin").role == "coder"


@pytest.mark.parametrize("name", ["Amina", "amina", " AMINA "])
def test_two_coders_never_share_a_name(project: ProjectFile, name: str) -> None:
    with pytest.raises(errors.NameTaken):
        add_coder(project, name)


def test_an_empty_name_is_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.BadValue):
        add_coder(project, "   ")


def test_a_coder_may_be_renamed_but_not_to_anothers_name(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina")
    project.apply(rename_coder(project, amina.id, "Aminata"))
    assert project.get(Coder, amina.id) == amina.model_copy(update={"name": "Aminata"})
    with pytest.raises(errors.NameTaken):
        rename_coder(project, amina.id, "bruno")
    assert not rename_coder(project, amina.id, "Aminata")


def test_renaming_nobody_is_refused_with_the_names_there_are(project: ProjectFile) -> None:
    with pytest.raises(errors.UnknownName, match="Marie, Amina, Bruno"):
        rename_coder(project, "nobody", "X")


def test_a_package_belongs_to_one_coder_and_takes_no_other(project: ProjectFile, tmp_path: Path) -> None:
    amina = coder_named(project, "Amina")
    project.apply(assign_releases(project, coder_ids=[amina.id]))
    path = make_package(project, coder_id=amina.id, path=tmp_path / "amina.dcoder").path
    with open_project(path, writable=True) as package:
        with pytest.raises(errors.NotAllowed, match="package for one coder"):
            add_coder(package, "Chloé")
        assert [coder.name for coder in package.read(Coder)] == ["Amina"]
