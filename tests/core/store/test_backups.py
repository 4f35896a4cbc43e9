from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.store.studies import EARLY, Study, alter, put
from discoursecoder.core import errors, paths
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.record import new_id
from discoursecoder.core.store.backups import (
    EVERY,
    Backup,
    back_up,
    backup_due,
    backup_folder,
    copy_checked,
    keep,
    list_backups,
    restore,
    thin_out,
)
from discoursecoder.core.store.checking import current_state, find_damage
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create_with_work(tmp_path / "study.dcoder")


def act(project: ProjectFile) -> None:
    put(project, Category(id=new_id(), name="another"))


def test_a_backup_lies_in_the_users_data_folder_and_holds_the_whole_project(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    backup = back_up(project)
    assert backup.path.parent == paths.data_folder() / "backups" / study.project.id
    assert list_backups(study.project.id) == [backup]
    assert [path.name for path in tmp_path.iterdir()] == ["study.dcoder"]
    with open_project(backup.path) as copy:
        assert current_state(copy) == current_state(project)
        assert copy.head() == project.head()
        assert find_damage(copy) == []


def test_making_a_backup_changes_no_byte_of_the_project(project: ProjectFile) -> None:
    before = project.path.read_bytes()
    back_up(project)
    assert project.path.read_bytes() == before


def test_a_backup_is_due_after_a_change_and_not_before(project: ProjectFile) -> None:
    assert backup_due(project)
    backup = back_up(project)
    assert not backup_due(project)
    assert back_up(project) == backup
    act(project)
    assert backup_due(project)
    assert not backup_due(project, every=EVERY, moment=backup.made + timedelta(minutes=29))
    assert backup_due(project, every=EVERY, moment=backup.made + timedelta(minutes=30))


def test_a_damaged_project_is_not_backed_up_and_nothing_is_left(study: Study, project: ProjectFile) -> None:
    project._raw.execute("UPDATE text SET content = 'forged'")
    with pytest.raises(errors.DamagedProject, match="frozen at import"):
        back_up(project)
    assert list(backup_folder(study.project.id).iterdir()) == []


def test_a_copy_whose_content_is_not_the_projects_is_not_kept(
    project: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.dcoder"
    heads = iter(["one", "another"])
    monkeypatch.setattr(ProjectFile, "head", lambda _: next(heads))
    with pytest.raises(errors.DamagedProject, match="while it was being copied"):
        copy_checked(project, target)
    assert [path.name for path in tmp_path.iterdir()] == ["study.dcoder"]


def test_a_backup_that_cannot_be_written_says_so(study: Study, project: ProjectFile) -> None:
    folder = backup_folder(study.project.id)
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way")
    with pytest.raises(errors.WriteFailed):
        back_up(project)


def test_an_id_from_a_file_cannot_leave_the_folder_of_backups() -> None:
    assert backup_folder("../../etc").parent == paths.data_folder() / "backups"


def test_other_files_in_the_folder_are_no_backups(study: Study, project: ProjectFile) -> None:
    backup = back_up(project)
    (backup.path.parent / "notes.txt").write_text("mine")
    (backup.path.parent / ".20260102T030405678Z-0123456789abcdef.dcoder.part").write_text("half")
    assert list_backups(study.project.id) == [backup]


def test_restoring_gives_the_project_back_and_leaves_the_backup(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    state = current_state(project)
    backup = back_up(project)
    before = backup.path.read_bytes()
    alter(project, study.criticism, name="changed later")
    target = restore(backup.path, tmp_path / "restored.dcoder")
    with open_project(target, writable=True) as restored:
        assert current_state(restored) == state
        act(restored)
    assert backup.path.read_bytes() == before


def test_restoring_never_overwrites_a_file(project: ProjectFile) -> None:
    backup = back_up(project)
    before = project.path.read_bytes()
    with pytest.raises(errors.FileExists):
        restore(backup.path, project.path)
    with pytest.raises(errors.FileExists):
        copy_checked(project, project.path)
    assert project.path.read_bytes() == before


def test_what_is_no_project_cannot_be_restored(tmp_path: Path) -> None:
    bad = tmp_path / "bad.dcoder"
    bad.write_text("no project, but long enough to be looked at by a database " * 20)
    with pytest.raises(errors.NotAProject):
        restore(bad, tmp_path / "restored.dcoder")
    with pytest.raises(errors.FileMissing):
        restore(tmp_path / "missing.dcoder", tmp_path / "restored.dcoder")
    assert [path.name for path in tmp_path.iterdir()] == ["bad.dcoder"]


def test_restoring_into_a_folder_that_is_not_there_leaves_nothing(project: ProjectFile, tmp_path: Path) -> None:
    backup = back_up(project)
    with pytest.raises(errors.ExportFailed):
        restore(backup.path, tmp_path / "no folder" / "restored.dcoder")


def made_at(*moments: datetime) -> list[Backup]:
    return [Backup(Path(f"{number}.dcoder"), moment, "0") for number, moment in enumerate(moments)]


def test_the_last_ten_backups_are_kept() -> None:
    backups = made_at(*(EARLY + timedelta(minutes=minute) for minute in range(25)))
    assert keep(backups) == backups[-10:]


def test_older_backups_are_thinned_to_days_weeks_and_months() -> None:
    begin = datetime(2024, 1, 1, 12, tzinfo=UTC)
    backups = made_at(*(begin + timedelta(hours=8 * number) for number in range(3 * 800)))
    kept = keep(backups)
    last = backups[-1].made
    ages = [(last - backup.made).days for backup in kept]
    assert len(kept) == 10 + (14 - 4) + (8 - 3) + (12 - 2)
    assert kept[-10:] == backups[-10:]
    assert max(ages) > 300
    assert sum(age < 14 for age in ages) == 10 + 10


def test_keeping_is_stable_and_the_last_one_always_stays() -> None:
    begin = datetime(2025, 1, 1, tzinfo=UTC)
    backups = made_at(*(begin + timedelta(hours=7 * number) for number in range(900)))
    kept = keep(backups)
    assert keep(kept) == kept
    assert backups[-1] in kept
    assert keep(backups[:1]) == backups[:1]


def test_thinning_out_removes_the_files_that_are_not_kept(project: ProjectFile, study: Study) -> None:
    begin = datetime(2026, 3, 1, 12, tzinfo=UTC)
    for minute in range(12):
        act(project)
        back_up(project, moment=begin + timedelta(minutes=minute))
    kept = list_backups(study.project.id)
    assert [backup.made.minute for backup in kept] == list(range(2, 12))
    assert thin_out(kept) == []
