from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.category_acts import ArchiveDialog, MergeCategoryDialog, SplitCategoryDialog
from ui.seeing import button_of, click, show, words_on

CHOICES = [("a", "A"), ("b", "A / <b>")]


def test_what_archiving_does_is_said_before_it_is_done(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, ArchiveDialog("A\nB", ["Two codings stay.", "Revision 2."], parent), 500, 300)
    assert "A \u23ce B" in words_on(dialog)
    assert "Two codings stay.\nRevision 2." in words_on(dialog)
    qtbot.keyClicks(dialog.note, "no longer needed")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.note, Qt.Key.Key_Return)
    assert dialog.note.text() == "no longer needed"


def test_the_effect_follows_the_category_chosen(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, MergeCategoryDialog("C", CHOICES, lambda one: [f"into {one}"], parent), 500, 300)
    assert (dialog.target_id(), dialog.effect.text()) == ("a", "into a")
    qtbot.keyClick(dialog.target, Qt.Key.Key_Down)
    assert (dialog.target_id(), dialog.effect.text()) == ("b", "into b")


def test_nothing_is_merged_where_there_is_no_other(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, MergeCategoryDialog("C", [], lambda one: [one], parent), 500, 300)
    assert not dialog.act.isEnabled()
    assert dialog.target_id() == ""


def test_a_split_wants_two_names_and_takes_more(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, SplitCategoryDialog("C", lambda first: [f"below {first}"], parent), 560, 420)
    fields = [one for one in dialog.findChildren(QLineEdit) if one is not dialog.note]
    assert dialog.focusWidget() is fields[0]
    assert not dialog.act.isEnabled()
    qtbot.keyClicks(fields[0], "One")
    assert not dialog.act.isEnabled()
    assert dialog.effect.text() == "below One"
    qtbot.keyClicks(fields[1], "ONE")
    qtbot.keyClicks(fields[2], "Two")
    assert dialog.act.isEnabled()
    click(button_of(dialog, "One more part"))
    assert dialog.parts() == [{"name": "One", "short": "ONE"}, {"name": "Two", "short": ""}]
    assert len(dialog.findChildren(QLineEdit)) == len(fields) + 3
