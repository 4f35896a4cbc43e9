import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.category import Category, CategoryText
from discoursecoder.ui.panels.codebook_editor.fields import FieldsPane
from discoursecoder.ui.widgets.palette import CATEGORY_COLOURS, LIGHT
from ui.seeing import show

HEG = Category(
    id="heg",
    name="Hegemony",
    names={"ru": "Г"},
    short="HEG",
    key="h",
    definition="domination",
    examples=("one", "two\nlines"),
    texts={"fr": CategoryText(include="l’hégémonie")},
)


@pytest.fixture
def pane(qtbot: QtBot) -> FieldsPane:
    made = show(qtbot, FieldsPane(LIGHT), 560, 700)
    made.set_languages([("", "own"), ("fr", "French"), ("ru", "ru")])
    made.set_editable(editable=True)
    made.show_category(HEG)
    return made


def choose(pane: FieldsPane, code: str) -> None:
    pane.language.setCurrentIndex(pane.language.findData(code))
    pane.language.activated.emit(pane.language.currentIndex())


def test_all_fields_are_shown(pane: FieldsPane) -> None:
    assert (pane.name.text(), pane.short.text(), pane.key.text()) == ("Hegemony", "HEG", "h")
    assert pane.texts["definition"].text() == "domination"
    assert pane.texts["examples"].text() == "one\ntwo \u23ce lines"
    assert pane.codable.isChecked()


def test_showing_and_leaving_enters_nothing(pane: FieldsPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.field_entered):
        for field in (pane.name, pane.short, *pane.texts.values()):
            field.setFocus()
        pane.commit()
        choose(pane, "fr")
        pane.commit()


def test_a_field_is_entered_when_it_is_left(pane: FieldsPane, qtbot: QtBot) -> None:
    pane.name.setFocus()
    pane.name.setText("")
    qtbot.keyClicks(pane.name, "Domination")
    with qtbot.waitSignal(pane.field_entered) as told:
        qtbot.keyClick(pane.name, Qt.Key.Key_Return)
    assert told.args == ["heg", "name", "Domination"]
    editor = pane.texts["examples"]
    editor.setFocus()
    editor.setPlainText(editor.text() + "\nthree")
    with qtbot.waitSignal(pane.field_entered) as told:
        editor.clearFocus()
    assert told.args == ["heg", "examples", ("one", "two\nlines", "three")]


def test_the_wording_of_another_language_is_entered_beside_the_others(pane: FieldsPane, qtbot: QtBot) -> None:
    choose(pane, "fr")
    assert pane.name.text() == ""
    assert pane.name.placeholderText() == "Hegemony"
    assert pane.texts["include"].text() == "l’hégémonie"
    pane.name.setFocus()
    qtbot.keyClicks(pane.name, "Domination")
    with qtbot.waitSignal(pane.field_entered) as told:
        pane.name.editingFinished.emit()
    assert told.args == ["heg", "names", {"ru": "Г", "fr": "Domination"}]
    pane.texts["definition"].setFocus()
    pane.texts["definition"].setPlainText("dominer")
    with qtbot.waitSignal(pane.field_entered) as told:
        pane.texts["definition"].clearFocus()
    text = CategoryText(include="l’hégémonie", definition="dominer")
    assert told.args == ["heg", "texts", {"fr": text}]


def test_boxes_and_colour_are_entered_at_once(pane: FieldsPane, qtbot: QtBot) -> None:
    for box, field, value in ((pane.codable, "codable", False), (pane.exclusive, "exclusive", True)):
        with qtbot.waitSignal(pane.field_entered) as told:
            box.click()
        assert told.args == ["heg", field, value]
    with qtbot.waitSignal(pane.field_entered) as told:
        pane.colour.menu().actions()[0].trigger()
    assert told.args == ["heg", "color", CATEGORY_COLOURS[0]]


def test_who_begins_to_write_learns_what_the_change_does(pane: FieldsPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.wording_touched):
        qtbot.keyClicks(pane.texts["definition"], "x")
    pane.show_effect(["Two codings.", "Revision 2."])
    assert pane.effect.text() == "Two codings. Revision 2."


def test_the_note_of_the_revision_is_written_below(pane: FieldsPane, qtbot: QtBot) -> None:
    pane.show_revision(3, "before")
    assert (pane.revision.text(), pane.note.text()) == ("Revision 3", "before")
    pane.note.setFocus()
    pane.note.selectAll()
    qtbot.keyClicks(pane.note, "why")
    pane.show_revision(3, "before")
    with qtbot.waitSignal(pane.note_entered) as told:
        qtbot.keyClick(pane.note, Qt.Key.Key_Return)
    assert told.args == ["why"]


def test_what_is_being_written_is_handed_over_before_another_category_is_shown(pane: FieldsPane, qtbot: QtBot) -> None:
    pane.texts["definition"].setPlainText("half written")
    with qtbot.waitSignal(pane.field_entered) as told:
        pane.show_category(HEG.model_copy(update={"id": "other", "status": "archived"}))
    assert told.args == ["heg", "definition", "half written"]
    assert pane.state.isVisible()


def test_a_frozen_category_is_only_read(pane: FieldsPane, qtbot: QtBot) -> None:
    pane.set_editable(editable=False)
    qtbot.keyClicks(pane.name, "x")
    qtbot.keyClicks(pane.texts["definition"], "x")
    assert (pane.name.text(), pane.texts["definition"].text()) == ("Hegemony", "domination")
    assert not pane.codable.isEnabled()
    assert Qt.FocusPolicy.NoFocus != pane.name.focusPolicy()
