from pathlib import Path

import pytest

from core.store.studies import Study
from discoursecoder.core import errors
from discoursecoder.core.operations import backups
from discoursecoder.core.operations.backups import back_up_if_due, back_up_project, restore_backup
from discoursecoder.core.operations.coders import add_coder
from discoursecoder.core.store.backups import list_backups
from discoursecoder.core.store.checking import current_state
from discoursecoder.core.store.project import open_project


def test_a_project_is_backed_up_where_asked_or_among_its_backups(tmp_path: Path) -> None:
    study = Study()
    with study.create_with_work(tmp_path / "study.dcoder") as project:
        assert back_up_project(project, tmp_path / "copy.dcoder") == tmp_path / "copy.dcoder"
        assert back_up_project(project) == list_backups(study.project.id)[0].path
        with pytest.raises(errors.FileExists):
            back_up_project(project, tmp_path / "copy.dcoder")
        with open_project(restore_backup(tmp_path / "copy.dcoder", tmp_path / "again.dcoder")) as again:
            assert current_state(again) == current_state(project)


def test_a_copy_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "copy_checked", full)
    with (
        Study().create(tmp_path / "study.dcoder") as project,
        pytest.raises(errors.WriteFailed, match="No space left"),
    ):
        back_up_project(project, tmp_path / "copy.dcoder")


def test_a_backup_is_made_only_when_one_is_due(tmp_path: Path) -> None:
    study = Study()
    with study.create_with_work(tmp_path / "study.dcoder") as project:
        first = back_up_if_due(project)
        assert first == list_backups(study.project.id)[0].path
        assert back_up_if_due(project) is None
        project.apply(add_coder(project, "Someone"))
        assert back_up_if_due(project, working=True) is None
        assert back_up_if_due(project) is not None
