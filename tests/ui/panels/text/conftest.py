"""A panel that shows a short release."""

import pytest
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import show


def pytest_itemcollected(item: pytest.Item) -> None:
    """The platform without a display says of every window what it cannot do with it; that is no fault of ours."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def panel(qtbot: QtBot) -> TextPanel:
    """A shown panel with the text of `passages`."""
    made = TextPanel()
    qtbot.addWidget(made)
    made.resize(760, 600)
    show(made)
    made.show()
    qtbot.waitExposed(made)
    return made
