import shutil
import sqlite3
from pathlib import Path

import pytest

from core.store.studies import Study
from discoursecoder.core import errors, paths
from discoursecoder.core.store.watching import marks_of, open_watched


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "study.dcoder"
    Study().create_with_work(path).close()
    return path


def forge_quotation(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("UPDATE coding SET quotation = 'forged'")
    raw.commit()
    raw.close()


def test_an_open_project_has_its_mark_in_the_state_folder_until_it_is_closed(path: Path) -> None:
    before = path.read_bytes()
    with open_watched(path):
        (mark,) = marks_of(path)
        assert paths.state_folder() in mark.parents
        assert str(path) not in mark.name
    assert marks_of(path) == []
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["study.dcoder"]


def test_after_an_unclean_end_the_project_is_checked_in_full(path: Path) -> None:
    forge_quotation(path)
    open_watched(path).close()
    project = open_watched(path)
    (mark,) = marks_of(path)
    project.close()
    mark.touch()
    with pytest.raises(errors.DamagedProject, match="quotation is not what the text says"):
        open_watched(path)
    assert marks_of(path) == [mark]


def test_a_mark_that_stayed_behind_blocks_nothing(path: Path) -> None:
    with open_watched(path):
        (mark,) = marks_of(path)
    stale = mark.with_name(mark.name + "999")
    stale.touch()
    with open_watched(path) as project:
        assert project.project.title == "Study of statements"
        assert stale not in marks_of(path)
    assert marks_of(path) == []


def test_a_journal_beside_the_project_asks_for_the_full_check(path: Path) -> None:
    forge_quotation(path)
    path.with_name("study.dcoder-journal").write_bytes(b"")
    with pytest.raises(errors.DamagedProject):
        open_watched(path)


def test_two_copies_have_marks_of_their_own(path: Path) -> None:
    copy = Path(shutil.copyfile(path, path.with_name("copy.dcoder")))
    with open_watched(path):
        assert marks_of(copy) == []


def test_a_project_opens_where_no_mark_can_be_left(path: Path) -> None:
    state = paths.state_folder()
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text("in the way")
    with open_watched(path) as project:
        assert project.writable
