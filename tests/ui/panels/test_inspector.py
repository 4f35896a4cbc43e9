from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.ui.panels.inspector import InspectorPanel, ShownValues
from discoursecoder.ui.widgets.choice_box import ChoiceBox
from discoursecoder.ui.widgets.labels import ElidedLabel
from discoursecoder.ui.widgets.tokens import Name, TokenField
from ui.seeing import button_of, click, show, words_on

TARGET = Variable(id="target", name="target", variable_kind="actor", multiple=True, description="Who is meant")
STANCE = Variable(
    id="stance",
    name="stance",
    names={"fr": "position"},
    variable_kind="choice",
    choices=(Choice(name="supports", names={"fr": "soutient"}), Choice(name="opposes")),
)
PLACE = Variable(id="place", name="place_named", variable_kind="text")
YEAR = Variable(id="year", name="year", variable_kind="number")
VARIABLES = [TARGET, STANCE, PLACE, YEAR]
NAMES = [Name("Russia", ("la partie russe",)), Name("United States")]
CODING = ShownValues("c1", "Hegemony <b>", "l’hégémonie", 1, {"target": ("Russia",)}, memo="irony?", unsure=False)


@pytest.fixture
def panel(qtbot: QtBot) -> InspectorPanel:
    made = InspectorPanel()
    made.set_variables(VARIABLES, "en")
    made.set_actors(NAMES, VARIABLES)
    made.show_coding(CODING, may_change=True)
    return show(qtbot, made, 340, 420)


def field(panel: InspectorPanel, name: str) -> QWidget:
    """The field of a variable, or the memo, by the name under which it is read out."""
    return next(one for one in panel.findChildren(QWidget) if one.accessibleName() == name)


def line(panel: InspectorPanel, name: str) -> QLineEdit:
    found = field(panel, name)
    assert isinstance(found, QLineEdit)
    return found


def box(panel: InspectorPanel) -> ChoiceBox:
    found = field(panel, "stance")
    assert isinstance(found, ChoiceBox)
    return found


def entered(panel: InspectorPanel) -> list[tuple[object, ...]]:
    """What is entered from now on."""
    found: list[tuple[object, ...]] = []
    panel.values_entered.connect(lambda *args: found.append(args))
    panel.memo_entered.connect(lambda *args: found.append(args))
    panel.unsure_entered.connect(lambda *args: found.append(args))
    return found


def test_a_coding_is_shown_with_category_values_memo_and_doubt(panel: InspectorPanel) -> None:
    values = {"target": ("Russia", "United States"), "stance": ("opposes",), "place": ("Alger",), "year": ("2022",)}
    panel.show_coding(replace(CODING, values=values, unsure=True), may_change=True)
    assert "Hegemony <b>" in words_on(panel)
    assert line(panel, "target").text() == "Russia; United States"
    assert box(panel).currentText() == "opposes"
    assert (line(panel, "place_named").text(), line(panel, "year").text()) == ("Alger", "2022")
    assert (panel.memo.text(), panel.unsure.isChecked()) == ("irony?", True)


def test_another_coding_shows_nothing_of_the_one_before(panel: InspectorPanel) -> None:
    panel.show_coding(replace(CODING, coding_id="c2", values={}, memo=""), may_change=True)
    assert [line(panel, name).text() for name in ("target", "place_named", "year")] == ["", "", ""]
    assert (box(panel).currentText(), panel.memo.text()) == ("—", "")


def test_an_actor_is_entered_by_an_alias_and_enter(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.show_coding(replace(CODING, values={}), may_change=True)
    found = entered(panel)
    target = line(panel, "target")
    target.setFocus()
    qtbot.keyClicks(target, "la partie")
    qtbot.keyClick(QApplication.activePopupWidget() or target, Qt.Key.Key_Return)
    assert found == [("c1", "target", ("Russia",))]


def test_a_new_actor_is_entered_as_it_is_typed(panel: InspectorPanel, qtbot: QtBot) -> None:
    found = entered(panel)
    target = line(panel, "target")
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_End)
    qtbot.keyClicks(target, "; Groupe des 77")
    qtbot.keyClick(target, Qt.Key.Key_Return)
    assert found == [("c1", "target", ("Russia", "Groupe des 77"))]


def test_enter_goes_from_field_to_field_and_from_the_last_back_to_the_text(
    panel: InspectorPanel, qtbot: QtBot
) -> None:
    line(panel, "target").setFocus()
    visited = []
    with qtbot.waitSignal(panel.finished_with):
        for _ in range(4):
            focused = QApplication.focusWidget()
            assert focused is not None
            visited.append(focused.accessibleName())
            qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert visited == ["target", "stance", "place_named", "year"]


def test_a_choice_is_made_by_a_letter_and_taken_back(panel: InspectorPanel, qtbot: QtBot) -> None:
    found = entered(panel)
    box(panel).setFocus()
    qtbot.keyClicks(box(panel), "o")
    panel.show_coding(replace(CODING, values={"stance": ("opposes",)}), may_change=True)
    qtbot.keyClick(box(panel), Qt.Key.Key_Home)
    assert found == [("c1", "stance", ("opposes",)), ("c1", "stance", ())]


def test_scrolling_over_a_choice_changes_nothing(panel: InspectorPanel) -> None:
    found = entered(panel)
    middle = QPointF(box(panel).rect().center())
    wheel = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box(panel), wheel)
    assert (found, box(panel).currentText()) == ([], "—")


def test_text_is_entered_when_its_field_is_left_and_only_if_it_changed(panel: InspectorPanel, qtbot: QtBot) -> None:
    found = entered(panel)
    place = line(panel, "place_named")
    place.setFocus()
    qtbot.keyClick(place, Qt.Key.Key_Tab)
    assert found == []
    place.setFocus()
    qtbot.keyClicks(place, " Alger ")
    qtbot.keyClick(place, Qt.Key.Key_Tab)
    assert found == [("c1", "place", ("Alger",))]


def test_letters_are_not_taken_for_a_number(panel: InspectorPanel, qtbot: QtBot) -> None:
    found = entered(panel)
    year = line(panel, "year")
    year.setFocus()
    qtbot.keyClicks(year, "x2o022y")
    qtbot.keyClick(year, Qt.Key.Key_Return)
    assert found == [("c1", "year", ("2022",))]


def test_a_number_can_be_taken_away_again(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.show_coding(replace(CODING, values={"year": ("2022",)}), may_change=True)
    found = entered(panel)
    year = line(panel, "year")
    year.setFocus()
    year.selectAll()
    qtbot.keyClick(year, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.finished_with):
        qtbot.keyClick(year, Qt.Key.Key_Return)
    assert found == [("c1", "year", ())]


@pytest.mark.parametrize(("name", "written"), [("target", "Niger"), ("place_named", "Oran"), ("year", "1962")])
def test_what_is_still_being_written_is_handed_over_when_another_release_is_opened(
    panel: InspectorPanel, qtbot: QtBot, name: str, written: str
) -> None:
    panel.show_coding(replace(CODING, values={}), may_change=True)
    found = entered(panel)
    line(panel, name).setFocus()
    qtbot.keyClicks(line(panel, name), written)
    panel.commit()
    assert [args[2] for args in found] == [(written,)]


def test_a_memo_is_entered_when_it_is_left_and_leads_back_to_the_text(panel: InspectorPanel, qtbot: QtBot) -> None:
    found = entered(panel)
    panel.focus_memo()
    assert panel.memo.hasFocus()
    panel.memo.selectAll()
    qtbot.keyClicks(panel.memo, "sure")
    with qtbot.waitSignal(panel.finished_with):
        qtbot.keyClick(panel.memo, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert found[:1] == [("c1", "sure")]


def test_a_memo_being_written_is_handed_over_before_the_coding_goes(panel: InspectorPanel, qtbot: QtBot) -> None:
    found = entered(panel)
    panel.focus_memo()
    qtbot.keyClicks(panel.memo, "no ")
    panel.commit()
    assert found == [("c1", "no irony?")]


def test_doubt_is_ticked_by_mouse_or_keyboard(panel: InspectorPanel, qtbot: QtBot) -> None:
    found = entered(panel)
    qtbot.mouseClick(panel.unsure, Qt.MouseButton.LeftButton, pos=QPoint(6, panel.unsure.height() // 2))
    qtbot.keyClick(panel.unsure, Qt.Key.Key_Space)
    assert found == [("c1", True), ("c1", False)]


def test_showing_a_coding_enters_nothing(panel: InspectorPanel) -> None:
    found = entered(panel)
    panel.show_coding(replace(CODING, values={"stance": ("supports",)}, memo="x", unsure=True), may_change=True)
    panel.show_coding(None, may_change=True)
    assert found == []


def test_remove_asks_for_the_coding_shown(panel: InspectorPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.remove_wanted) as told:
        click(button_of(panel, "Remove"))
    assert told.args == ["c1"]


def test_only_a_suggestion_can_be_confirmed(panel: InspectorPanel, qtbot: QtBot) -> None:
    assert "Confirm suggestion" not in words_on(panel)
    panel.show_coding(replace(CODING, suggested=True), may_change=True)
    with qtbot.waitSignal(panel.confirm_wanted) as told:
        click(button_of(panel, "Confirm suggestion"))
    assert told.args == ["c1"]


def test_the_work_of_others_and_finished_releases_can_only_be_read(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.show_coding(replace(CODING, suggested=True), may_change=False)
    assert not {"Remove", "Confirm suggestion"} & set(words_on(panel))
    found = entered(panel)
    qtbot.keyClicks(line(panel, "place_named"), "Oran")
    panel.focus_memo()
    panel.focus_first()
    assert (found, panel.memo.hasFocus(), line(panel, "target").hasFocus()) == ([], False, False)


def test_without_a_coding_it_says_how_to_make_one(panel: InspectorPanel) -> None:
    panel.show_coding(None, may_change=True)
    assert words_on(panel) == [
        "This coding",
        "Select text and press a category's key, or click a bracket in the margin.",
    ]


def test_it_says_how_many_codings_overlap_here(panel: InspectorPanel) -> None:
    assert not any("here" in said for said in words_on(panel))
    panel.show_coding(replace(CODING, overlapping=3), may_change=True)
    assert any(said.startswith("3 code") for said in words_on(panel))


def test_the_first_empty_field_is_where_one_goes_on(panel: InspectorPanel) -> None:
    panel.focus_first()
    assert box(panel).hasFocus()
    full: dict[str, tuple[str, ...]] = {
        "target": ("Russia",),
        "stance": ("opposes",),
        "place": ("Oran",),
        "year": ("1962",),
    }
    panel.show_coding(replace(CODING, values=full), may_change=True)
    panel.focus_first()
    assert line(panel, "target").hasFocus()


def test_without_variables_one_goes_to_the_memo(panel: InspectorPanel) -> None:
    panel.set_variables([], "en")
    panel.focus_first()
    assert panel.memo.hasFocus()


def test_another_codebook_changes_the_fields_and_keeps_the_coding_shown(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.set_variables([STANCE, TARGET], "fr")
    panel.set_actors(NAMES, [STANCE, TARGET])
    assert line(panel, "target").text() == "Russia"
    position = field(panel, "position")
    assert isinstance(position, ChoiceBox)
    assert [position.itemText(at) for at in range(position.count())] == ["—", "soutient", "opposes"]
    assert panel.memo.isVisible()
    found = entered(panel)
    position.setFocus()
    qtbot.keyClicks(position, "s")
    assert found == [("c1", "stance", ("supports",))]
    assert isinstance(field(panel, "target"), TokenField)


def notes(panel: InspectorPanel) -> list[str]:
    """What is seen below the fields of actors."""
    return [one.text() for one in panel.findChildren(ElidedLabel) if one.isVisible()]


def test_the_words_that_gave_a_value_stand_below_it(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    panel.set_variables(VARIABLES, "en")
    panel.origins_of = lambda _coding: {"target": "from the text: <i>Lavrov a dit</i>"}
    panel.show_coding(CODING, may_change=True)
    show(qtbot, panel, 340, 420)
    assert notes(panel) == ["from the text: <i>Lavrov a dit</i>"]
    panel.origins_of = lambda _coding: {}
    panel.show_coding(CODING, may_change=True)
    assert notes(panel) == []


def test_where_the_text_gave_the_speaker_the_target_is_asked_for_next(qtbot: QtBot) -> None:
    speaker = Variable(id="speaker", name="speaker", variable_kind="actor", multiple=True)
    addressee = Variable(id="addressee", name="addressee", variable_kind="actor", multiple=True)
    panel = InspectorPanel()
    panel.set_variables([speaker, addressee, TARGET], "en")
    coding = replace(CODING, values={"speaker": ("Russia",)})
    show(qtbot, panel, 340, 420)
    panel.show_coding(coding, may_change=True)
    panel.focus_first()
    assert field(panel, "addressee").hasFocus()
    panel.origins_of = lambda _coding: {"speaker": "from the text: …"}
    panel.show_coding(coding, may_change=True)
    panel.focus_first()
    assert field(panel, "target").hasFocus()
