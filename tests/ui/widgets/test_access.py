import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.access import announce, named


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would say."""
    said: list[str] = []

    def _hear(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", _hear)
    return said


def test_a_control_is_read_out_by_its_name_and_description(qtbot: QtBot) -> None:
    button = named(QPushButton("…"), "Open", "Open a project")
    qtbot.addWidget(button)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.text(QAccessible.Text.Name) == "Open"
    assert spoken.text(QAccessible.Text.Description) == "Open a project"


def test_a_name_without_description_leaves_the_description_as_it_is(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setAccessibleDescription("known")
    assert named(button, "Open") is button
    assert button.accessibleDescription() == "known"


def test_what_happened_is_announced_to_a_screen_reader(qtbot: QtBot, heard: list[str]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Coded with Cooperation pledge")
    assert heard == ["Coded with Cooperation pledge"]


def test_nothing_is_announced_where_nobody_listens(
    qtbot: QtBot, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Coded")
    assert heard == []
