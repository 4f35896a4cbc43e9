from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.core.errors import DamagedProject
from discoursecoder.core.store.backups import list_backups
from discoursecoder.ui.main_window.backups import Backups
from windows import BODY, press, program_on, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


def backups_of(program: Program) -> Backups:
    found = program.window.findChild(Backups)
    assert found is not None
    return found


def count(program: Program) -> int:
    return len(list_backups(program.session.project.project.id))


def test_a_project_that_was_opened_is_backed_up_once(program: Program, qtbot: QtBot) -> None:
    backups_of(program).back_up(working=False)
    qtbot.waitUntil(lambda: count(program) == 1)
    backups_of(program).back_up(working=False)
    qtbot.wait(50)
    assert count(program) == 1


def test_while_somebody_works_half_an_hour_lies_between_two_backups(program: Program, qtbot: QtBot) -> None:
    backups_of(program).back_up(working=False)
    qtbot.waitUntil(lambda: count(program) == 1)
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h")
    with qtbot.waitSignal(_ended(backups_of(program), working=True)):
        pass
    assert count(program) == 1
    backups_of(program).back_up(working=False)
    qtbot.waitUntil(lambda: count(program) == 2)


def _ended(backups: Backups, *, working: bool) -> SignalInstance:
    backups.back_up(working=working)
    assert backups._task is not None
    return backups._task.done


def test_no_backup_is_asked_for_when_no_project_is_open(program: Program) -> None:
    backups = backups_of(program)
    assert backups._later.isActive()
    program.session.close()
    assert not backups._later.isActive()
    assert not backups._soon.isActive()
    backups.back_up(working=False)
    assert backups._task is None


def test_coding_while_a_backup_is_made_is_no_damage_and_the_backup_is_made_later(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _changed_meanwhile(*_: object, **__: object) -> None:
        raise DamagedProject(path=tmp_path, what="changed meanwhile")

    with program_on(study(tmp_path), monkeypatch) as program:
        monkeypatch.setattr("discoursecoder.core.operations.backups.back_up_if_due", _changed_meanwhile)
        backups = backups_of(program)
        backups.back_up(working=False)
        program.window.code.text.set_selection(BODY, BODY + 9)
        press(program, "h")
        qtbot.waitUntil(backups._soon.isActive)
        assert not program.window.notice.isVisible()
        backups._soon.stop()
