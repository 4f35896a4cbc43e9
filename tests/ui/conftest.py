"""What holds for every test of a window's part."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def pytest_itemcollected(item: pytest.Item) -> None:
    """The platform without a display says of every window what it cannot do with it; that is no fault of ours."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window that dialogs stand before; what belongs to it goes with it."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget
