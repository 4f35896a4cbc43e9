import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.tokens import Name, TokenField, meant
from ui.seeing import click_row, settle, show

NAMES = (
    Name("Russia", ("la partie russe", "Moscou")),
    Name("United States", ("États-Unis",)),
    Name("Niger"),
    Name("Nigeria"),
)


@pytest.fixture
def window(qtbot: QtBot, parent: QWidget) -> QWidget:
    """A window with another field to go to."""
    QVBoxLayout(parent).addWidget(QLineEdit())
    show(qtbot, parent)
    parent.show()
    return parent


def field_in(window: QWidget, *, several: bool = True, known_only: bool = False) -> TokenField:
    field = TokenField(several=several, known_only=known_only)
    field.set_names(NAMES)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    settle()
    field.setFocus()
    return field


def entered(field: TokenField) -> list[tuple[str, ...]]:
    """What is handed over from now on."""
    found: list[tuple[str, ...]] = []
    field.entered.connect(found.append)
    return found


def press(qtbot: QtBot, field: TokenField, key: Qt.Key) -> None:
    """Press a key as a window system hands it over: to the list of completions while it is open."""
    qtbot.keyClick(QApplication.activePopupWidget() or field, key)
    settle()


def popup_rows(field: TokenField) -> list[str]:
    completer = field.completer()
    assert isinstance(completer, QCompleter)
    model = completer.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_enter_hands_over_what_was_typed_and_goes_on(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    told = entered(field)
    qtbot.keyClicks(field, "russia; moscou; united states")
    with qtbot.waitSignal(field.left_forward):
        press(qtbot, field, Qt.Key.Key_Return)
    assert told == [("Russia", "United States")]
    assert field.text() == "Russia; United States"


def test_leaving_the_field_hands_over_once(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    told = entered(field)
    qtbot.keyClicks(field, "moscou")
    press(qtbot, field, Qt.Key.Key_Tab)
    field.setFocus()
    press(qtbot, field, Qt.Key.Key_Tab)
    assert told == [("Russia",)]


def test_escape_restores_what_holds(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    field.set_values(["Niger"])
    told = entered(field)
    field.selectAll()
    qtbot.keyClicks(field, "xyz")
    press(qtbot, field, Qt.Key.Key_Escape)
    press(qtbot, field, Qt.Key.Key_Tab)
    assert (field.text(), told) == ("Niger", [])


def test_an_emptied_field_hands_over_that_nothing_holds(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    field.set_values(["Niger", "Russia"])
    told = entered(field)
    field.selectAll()
    press(qtbot, field, Qt.Key.Key_Delete)
    press(qtbot, field, Qt.Key.Key_Return)
    assert told == [()]


def test_a_new_name_is_handed_over_as_typed_where_new_ones_are_taken(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window, several=False)
    told = entered(field)
    qtbot.keyClicks(field, "  Groupe des 77 ")
    press(qtbot, field, Qt.Key.Key_Return)
    assert told == [("Groupe des 77",)]


def test_an_unknown_name_is_dropped_where_only_known_ones_are_taken(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window, known_only=True)
    told = entered(field)
    qtbot.keyClicks(field, "zzz")
    press(qtbot, field, Qt.Key.Key_Return)
    assert (field.text(), told) == ("", [])


def test_a_field_for_one_name_keeps_semicolons(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window, several=False)
    qtbot.keyClicks(field, "A; B")
    assert field.values() == ("A; B",)


def test_completions_are_found_by_any_part_of_a_name_or_alias(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    qtbot.keyClicks(field, "RUSSE")
    assert popup_rows(field) == ["la partie russe → Russia"]


def test_choosing_a_completion_writes_the_name_after_those_there_are(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    told = entered(field)
    qtbot.keyClicks(field, "Niger; partie")
    assert QApplication.activePopupWidget() is not None
    press(qtbot, field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.left_forward):
        press(qtbot, field, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert told == [("Niger", "Russia")]
    assert field.text() == "Niger; Russia"


def test_a_completion_is_chosen_by_a_click(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    told = entered(field)
    qtbot.keyClicks(field, "partie")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QAbstractItemView)
    with qtbot.waitSignal(field.left_forward):
        click_row(popup, 0)
    assert (told, field.text()) == ([("Russia",)], "Russia")


def test_escape_closes_the_list_of_completions_and_then_restores_what_holds(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    field.set_values(["Niger"])
    field.selectAll()
    qtbot.keyClicks(field, "russ")
    assert QApplication.activePopupWidget() is not None
    press(qtbot, field, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert field.text() == "russ"
    press(qtbot, field, Qt.Key.Key_Escape)
    assert field.text() == "Niger"


def test_opening_the_list_of_completions_does_not_hand_over_half_a_name(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    told = entered(field)
    qtbot.keyClicks(field, "par")
    QApplication.processEvents()
    assert told == []


def test_a_whole_name_is_meant_before_one_that_only_begins_so() -> None:
    assert meant("niger", NAMES, begun=True) == "Niger"
    assert meant("nigeri", NAMES, begun=True) == "Nigeria"
    assert meant("MOSCOU", NAMES, begun=True) == "Russia"
    assert meant("états", NAMES, begun=True) == "United States"
    assert meant("  ", NAMES, begun=True) is None
    assert meant("igeria", NAMES, begun=True) is None


def test_where_a_new_name_can_be_meant_a_beginning_is_no_name() -> None:
    assert meant("Un", NAMES, begun=False) is None
    assert meant("nigeri", NAMES, begun=False) is None
    assert meant("moscou", NAMES, begun=False) == "Russia"


@pytest.mark.parametrize("names", [[], ["Niger"], ["Niger", "Nigeria"], ["Russia", "Niger", "Russia"]])
def test_names_shown_are_the_names_read_without_doubles(window: QWidget, names: list[str]) -> None:
    field = field_in(window)
    field.set_values(names)
    assert field.values() == tuple(dict.fromkeys(names))


def _list_of(field: TokenField) -> QAbstractItemView:
    completer = field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    return popup


def test_enter_takes_the_name_that_is_lit_in_the_list(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    found = entered(field)
    qtbot.keyClicks(field, "rus")
    assert _list_of(field).currentIndex().data() == "Russia"
    qtbot.keyClick(_list_of(field), Qt.Key.Key_Return)
    assert found == [("Russia",)]


def test_a_list_that_was_closed_leaves_what_was_typed(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    found = entered(field)
    qtbot.keyClicks(field, "Un")
    assert _list_of(field).isVisible()
    qtbot.keyClick(_list_of(field), Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found == [("Un",)]


def test_a_name_that_only_holds_what_was_typed_is_listed_but_not_lit(window: QWidget, qtbot: QtBot) -> None:
    field = field_in(window)
    found = entered(field)
    qtbot.keyClicks(field, "tates")
    assert _list_of(field).isVisible()
    assert not _list_of(field).currentIndex().isValid()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found == [("tates",)]
