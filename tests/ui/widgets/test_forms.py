import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.forms import FormDialog
from ui.seeing import button_of, click, settle, show, words_on


@pytest.fixture
def form(qtbot: QtBot, parent: QWidget) -> FormDialog:
    made = FormDialog(parent)
    made.describe("Add a coder", "Add")
    made.add_line("Name", QLineEdit())
    return show(qtbot, made)


def name_of(form: FormDialog) -> QLineEdit:
    found = form.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_the_button_says_what_will_be_done_and_does_it(form: FormDialog, qtbot: QtBot) -> None:
    assert form.windowTitle() == "Add a coder"
    with qtbot.waitSignal(form.accepted):
        click(button_of(form, "Add"))


def test_enter_in_a_field_does_it_and_escape_gives_up(form: FormDialog, qtbot: QtBot) -> None:
    field = name_of(form)
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    form.show()
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_form_opens_in_its_first_field_and_tab_goes_on_to_the_buttons(form: FormDialog, qtbot: QtBot) -> None:
    form.add_line("Role", QLineEdit())
    settle()
    visited = []
    for _ in range(4):
        focused = form.focusWidget()
        assert isinstance(focused, QLineEdit | QPushButton)
        visited.append(focused.text() or focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == ["Name", "Role", "Add", "Cancel"]


def test_cancel_gives_up(form: FormDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.rejected):
        click(button_of(form, "Cancel"))


def test_enter_does_nothing_while_something_is_missing(form: FormDialog, qtbot: QtBot) -> None:
    form.act.setEnabled(False)
    with qtbot.assertNotEmitted(form.accepted):
        qtbot.keyClick(name_of(form), Qt.Key.Key_Return)
    assert form.isVisible()


def test_each_field_is_read_out_by_its_label(form: FormDialog) -> None:
    field = name_of(form)
    assert field.accessibleName() == "Name"
    label = form.form.labelForField(field)
    assert isinstance(label, QLabel)
    assert label.buddy() is field


def test_a_sentence_stands_above_the_form_only_while_there_is_one(form: FormDialog) -> None:
    before = words_on(form)
    form.say("A <i>name</i> is missing.")
    assert set(words_on(form)) - set(before) == {"A <i>name</i> is missing."}
    form.say("")
    assert words_on(form) == before
