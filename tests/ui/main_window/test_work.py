from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.work import Work
from windows import program_on, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


def test_what_a_work_found_is_handed_over_and_its_progress_goes(program: Program, qtbot: QtBot) -> None:
    found: list[int] = []
    Work(program.window).do(lambda _progress: 42, "Counting …", found.append)
    assert program.window.progress.isVisible()
    qtbot.waitUntil(lambda: found == [42])
    assert not program.window.progress.isVisible()


def test_a_work_that_fails_is_told_and_hands_nothing_over(program: Program, qtbot: QtBot) -> None:
    found: list[int] = []

    def _fail(_progress: tasks.Progress) -> int:
        raise OSError("no room")

    Work(program.window).do(_fail, "Counting …", found.append)
    qtbot.waitUntil(program.window.notice.isVisible)
    assert found == []
    assert not program.window.progress.isVisible()


@pytest.mark.parametrize("of_project", [True, False])
def test_closing_the_project_gives_up_only_what_belongs_to_it(
    program: Program, qtbot: QtBot, of_project: bool
) -> None:
    found: list[int] = []
    given_up: list[bool] = []
    go_on = Event()
    work = Work(program.window)
    work.abandoned.connect(lambda: given_up.append(True))

    def _wait(_progress: tasks.Progress) -> int:
        go_on.wait(10)
        return 42

    work.do(_wait, "Waiting …", found.append, of_project=of_project)
    program.session.close()
    go_on.set()
    qtbot.waitUntil(lambda: bool(found or given_up))
    assert (found, given_up) == (([], [True]) if of_project else ([42], []))
