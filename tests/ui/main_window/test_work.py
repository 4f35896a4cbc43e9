from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.record import new_id
from discoursecoder.core.store.project import ProjectFile
from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.work import LARGE, Work
from ui.seeing import click, words_on
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


def many_actors(program: Program, number: int = LARGE) -> Changes:
    """A large act, planned and not yet written."""
    actors = [Actor(id=new_id(), name=f"Actor {one:04}") for one in range(number)]
    return Changes(
        act="import_actors",
        summary="many actors",
        changes=created(actors),
        coder_id=program.session.coder.id if program.session.coder else None,
    )


def actors(program: Program) -> int:
    return program.session.project.count(Actor)


def test_a_large_act_is_written_beside_the_window_and_taken_back_there_too(program: Program, qtbot: QtBot) -> None:
    before = actors(program)
    heard: list[object] = []
    program.session.changed.connect(heard.append)
    work = Work(program.window)
    work.write(many_actors(program))
    assert program.window.progress.isVisible()
    assert (actors(program), heard) == (before, [])

    qtbot.waitUntil(lambda: len(heard) == 1)
    assert actors(program) == before + LARGE
    work.undo()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert actors(program) == before
    work.redo()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert actors(program) == before + LARGE


def test_a_small_act_is_written_at_once(program: Program) -> None:
    before = actors(program)
    told: list[str] = []
    Work(program.window).write(many_actors(program, 1), lambda: told.append("written"))
    assert (actors(program), told) == (before + 1, ["written"])


def test_cancelling_a_large_act_takes_all_of_it_back_and_others_can_follow(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, go_on = actors(program), Event()
    given_up: list[bool] = []
    work = Work(program.window)
    work.abandoned.connect(lambda: given_up.append(True))
    wait_for(go_on, monkeypatch)
    work.write(many_actors(program))
    click(program.window.progress.findChildren(QPushButton)[0])
    go_on.set()
    qtbot.waitUntil(lambda: given_up == [True])
    assert actors(program) == before
    assert program.session.apply(many_actors(program, 1))


def test_nothing_is_written_or_begun_while_a_large_act_is(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, go_on = actors(program), Event()
    work = Work(program.window)
    wait_for(go_on, monkeypatch)
    work.write(many_actors(program))

    assert not program.session.apply(many_actors(program, 1))
    assert "still being written" in " ".join(words_on(program.window.notice))
    work.write(many_actors(program))
    assert not work.do(lambda _progress: 1, "Counting …", lambda _one: None)
    go_on.set()
    qtbot.waitUntil(lambda: not program.window.progress.isVisible())
    assert actors(program) == before + LARGE


def wait_for(go_on: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the writing beside the window begin only when it may."""
    begin = ProjectFile.apply

    def _later(project: ProjectFile, changes: Changes, **given: Any) -> Any:
        go_on.wait(10)
        return begin(project, changes, **given)

    monkeypatch.setattr(ProjectFile, "apply", _later)
