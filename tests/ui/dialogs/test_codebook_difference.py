from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.codebook_difference import ImportCodebookDialog, RevisionsDialog
from discoursecoder.ui.widgets.compared import ComparedRow
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import show, words_on

ROWS = [ComparedRow("~ A · definition", (("removed", "old"), ("inserted", "new")))]


def test_what_an_import_changes_is_shown_side_by_side_before_it_is_done(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, ImportCodebookDialog("1 changed", ROWS, LIGHT, parent, clears=False), 700, 500)
    assert "1 changed" in words_on(dialog)
    assert dialog.compared.sides.older.toPlainText() == "old"
    assert dialog.compared.sides.newer.toPlainText() == "new"
    assert not dialog.consent.isVisible()
    qtbot.keyClicks(dialog.note, "clearer")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert dialog.note.text() == "clearer"


def test_a_codebook_without_categories_is_imported_only_with_consent(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, ImportCodebookDialog("", ROWS, LIGHT, parent, clears=True), 700, 500)
    assert not dialog.act.isEnabled()
    dialog.consent.click()
    assert dialog.act.isEnabled()


def test_what_says_the_same_cannot_be_imported(qtbot: QtBot, parent: QWidget) -> None:
    assert not show(qtbot, ImportCodebookDialog("", [], LIGHT, parent, clears=False)).act.isEnabled()


def test_any_two_revisions_can_be_chosen(qtbot: QtBot, parent: QWidget) -> None:
    asked: list[tuple[int, int]] = []

    def between(older: int, newer: int) -> list[ComparedRow]:
        asked.append((older, newer))
        return ROWS if older != newer else []

    known = [(3, "3 · why"), (2, "2"), (1, "1")]
    dialog = show(qtbot, RevisionsDialog(known, 3, between, LIGHT, parent), 700, 500)
    assert asked == [(2, 3)]
    assert "1 difference(s) in meaning." in words_on(dialog)
    qtbot.keyClick(dialog.older, Qt.Key.Key_Up)
    assert asked[-1] == (3, 3)
    assert "The two mean the same." in words_on(dialog)
