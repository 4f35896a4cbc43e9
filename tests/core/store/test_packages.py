from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from core.store.studies import Study
from discoursecoder.core import errors
from discoursecoder.core.model.merge import fingerprint
from discoursecoder.core.model.record import Record
from discoursecoder.core.store import packages
from discoursecoder.core.store.checking import current_state, find_damage
from discoursecoder.core.store.packages import write_package
from discoursecoder.core.store.project import open_project


@pytest.fixture
def study() -> Study:
    return Study()


def records_of(study: Study) -> list[Record]:
    return [
        study.coding(study.anna, 0, 20, 30, values=(study.spoken_by(study.lavrov),)),
        *study.shared(),
        study.project,
    ]


def test_a_package_is_a_sound_project_of_the_given_records(study: Study, tmp_path: Path) -> None:
    records = records_of(study)
    write_package(tmp_path / "p.dcoder", records, study.texts, act="make_package", summary="for Anna")
    with open_project(tmp_path / "p.dcoder") as package:
        assert find_damage(package) == []
        assert current_state(package) == {(record.kind, record.id): record for record in records}
        assert package.handed_out() == {(record.kind, record.id): fingerprint(record) for record in records}
        (entry,) = package.events()
        assert (entry.act, entry.summary, entry.role, entry.undoable) == (
            "make_package",
            "for Anna",
            "snapshot",
            False,
        )
        assert next(one.record for one in package.changes_of(entry).changes) == study.project
    assert [path.name for path in tmp_path.iterdir()] == ["p.dcoder"]


def test_a_package_has_no_free_pages(study: Study, tmp_path: Path) -> None:
    write_package(tmp_path / "p.dcoder", records_of(study), study.texts, act="a", summary="s")
    with open_project(tmp_path / "p.dcoder") as package:
        assert package._raw.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert package._raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_package_never_takes_the_place_of_a_file(study: Study, tmp_path: Path) -> None:
    there = tmp_path / "p.dcoder"
    there.write_text("precious")
    with pytest.raises(errors.FileExists):
        write_package(there, records_of(study), study.texts, act="a", summary="s")
    assert there.read_text() == "precious"
    with pytest.raises(errors.FolderMissing, match="no folder does not exist"):
        write_package(tmp_path / "no folder" / "p.dcoder", records_of(study), study.texts, act="a", summary="s")


def test_nothing_is_left_of_a_package_that_cannot_be_finished(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_part: Path, _path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(packages, "put_in_place", full)
    with pytest.raises(errors.ExportFailed, match="No space left"):
        write_package(tmp_path / "p.dcoder", records_of(study), study.texts, act="a", summary="s")
    assert list(tmp_path.iterdir()) == []


def test_a_package_of_records_that_do_not_hold_together_is_not_written(study: Study, tmp_path: Path) -> None:
    records = [record for record in records_of(study) if record != study.anna]
    with pytest.raises(IntegrityError):
        write_package(tmp_path / "p.dcoder", records, study.texts, act="a", summary="s")
    assert list(tmp_path.iterdir()) == []
