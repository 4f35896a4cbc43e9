import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.progress import ProgressLine
from ui.seeing import button_of, click, show, words_on


@pytest.fixture
def line(qtbot: QtBot) -> ProgressLine:
    made = show(qtbot, ProgressLine(), 500, 40)
    made.hide()
    return made


def bar(line: ProgressLine) -> QProgressBar:
    found = line.findChild(QProgressBar)
    assert isinstance(found, QProgressBar)
    return found


def test_a_work_begins_without_a_known_length_and_shows_how_far_it_is(line: ProgressLine) -> None:
    line.begin("Importing 12 files")
    assert words_on(line) == ["Importing 12 files", "Cancel"]
    assert (bar(line).minimum(), bar(line).maximum()) == (0, 0)
    line.advance(3, 12)
    assert (bar(line).value(), bar(line).maximum()) == (3, 12)
    line.finish()
    assert not line.isVisible()


def test_the_next_work_begins_at_the_beginning(line: ProgressLine) -> None:
    line.begin("Importing")
    line.advance(12, 12)
    line.finish()
    line.begin("Measuring")
    assert bar(line).maximum() == 0


def test_cancel_is_announced(line: ProgressLine, qtbot: QtBot) -> None:
    line.begin("Importing")
    with qtbot.waitSignal(line.cancelled):
        click(button_of(line, "Cancel"))


def test_what_cannot_be_stopped_offers_no_cancel(line: ProgressLine) -> None:
    line.begin("Saving a copy", cancellable=False)
    assert words_on(line) == ["Saving a copy"]
    line.begin("Importing")
    assert words_on(line) == ["Importing", "Cancel"]
