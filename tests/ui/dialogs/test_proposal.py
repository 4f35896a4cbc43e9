from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.proposal import EnteredProposal, ProposalDialog
from ui.seeing import show


def test_a_category_is_proposed_with_keys_alone(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, ProposalDialog([("cts", "Contestation")], "cts", parent), 500, 420)
    assert dialog.focusWidget() is dialog.name
    assert not dialog.act.isEnabled()
    qtbot.keyClicks(dialog.name, " Sanctions ")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.above, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.definition, "measures")
    qtbot.keyClick(dialog.definition, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.reason, "often")
    assert dialog.act.isEnabled()
    assert dialog.entered() == EnteredProposal("Sanctions", "cts", "measures", "often")
