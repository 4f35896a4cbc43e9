from pathlib import Path

import pytest

from discoursecoder.core.errors import ExportFailed, FileExists, FolderMissing
from discoursecoder.core.formats.output_file import new_file


def test_a_file_appears_whole_when_the_block_ends(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with new_file(path) as part:
        part.write_text("half")
        assert not path.exists()
        part.write_text("whole")
    assert path.read_text() == "whole"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_exists_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(FileExists, match=r"out\.txt already exists"), new_file(path) as part:
        part.write_text("new")
    assert path.read_text() == "old"


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"

    def write() -> None:
        with new_file(path) as part:
            part.write_text("new")
            path.write_text("somebody else's")

    with pytest.raises(FileExists):
        write()
    assert path.read_text() == "somebody else's"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_replaced_when_told_so(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with new_file(path, replace=True) as part:
        part.write_text("new")
    assert path.read_text() == "new"


def test_a_failed_block_leaves_nothing_behind_and_the_old_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")

    def write() -> None:
        with new_file(path, replace=True) as part:
            part.write_text("half")
            raise KeyError("cancelled")

    with pytest.raises(KeyError):
        write()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="none does not exist"), new_file(tmp_path / "none" / "x.csv"):
        pass


def test_a_full_disk_is_named_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with pytest.raises(ExportFailed, match="No space left"), new_file(path):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(FileExists), new_file(tmp_path / "out", replace=True):
        pass
