from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.palette import DARK, LIGHT, Colours, contrast, readable
from discoursecoder.ui.widgets.rows import ChoiceDelegate, Role, RowDelegate, TreeDelegate, TwoLineDelegate
from ui.seeing import colours_on, show, written_rows

Make = Callable[[Colours, QWidget], RowDelegate]


def shown(qtbot: QtBot, make: Make, *rows: dict[int, object], width: int = 300, colours: Colours = LIGHT) -> QListView:
    """A list whose rows have data by role."""
    view = QListView()
    model = QStandardItemModel(view)
    for facts in rows:
        item = QStandardItem()
        for role, value in facts.items():
            item.setData(value, role)
        model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(make(colours, view))
    view.setMouseTracking(True)
    view.setStyleSheet(f"QListView {{ background: {colours.paper}; border: none; outline: none }}")
    return show(qtbot, view, width, 200)


def row(name: str, **facts: object) -> dict[int, object]:
    found: dict[int, object] = {Qt.ItemDataRole.DisplayRole: name}
    return found | {Role[key]: value for key, value in facts.items()}


def row_colours(view: QListView, number: int) -> set[str]:
    return colours_on(view.viewport(), view.visualRect(view.model().index(number, 0)))


def words(monkeypatch: pytest.MonkeyPatch, view: QListView) -> dict[str, str]:
    with written_rows(monkeypatch) as written:
        view.grab()
    return dict(written)


def test_a_release_has_title_second_line_and_count(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = shown(qtbot, TwoLineDelegate, row("Wang Yi meets", SECOND="2022-08-05 · fr", COUNT=14, STATE="new"))
    assert words(monkeypatch, view) == {
        "Wang Yi meets": LIGHT.ink,
        "14": LIGHT.dimmed,
        "2022-08-05 · fr": LIGHT.dimmed,
    }


def test_a_count_of_nothing_is_not_written(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = shown(qtbot, TwoLineDelegate, row("Wang Yi meets", COUNT=0, STATE="new"))
    assert list(words(monkeypatch, view)) == ["Wang Yi meets"]


def test_the_three_states_of_a_release_look_different(qtbot: QtBot) -> None:
    view = shown(qtbot, TwoLineDelegate, *(row("Same", STATE=state) for state in ("new", "in_progress", "finished")))
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.clearFocus()
    boxes = [view.visualRect(view.model().index(number, 0)) for number in range(3)]
    pictures = [view.viewport().grab(box).toImage() for box in boxes]
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_chosen_row_and_one_under_the_pointer_have_grounds_of_their_own(qtbot: QtBot) -> None:
    view = shown(qtbot, TwoLineDelegate, row("One", STATE="new"), row("Two", STATE="new"), row("Three", STATE="new"))
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.mouseMove(view.viewport(), QPoint(5, 5))
    QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(1, 0)).center())
    QApplication.processEvents()
    assert LIGHT.chosen in row_colours(view, 0)
    assert LIGHT.hover in row_colours(view, 1)
    assert not {LIGHT.chosen, LIGHT.hover} & row_colours(view, 2)


def test_a_line_shows_where_the_keyboard_is(qtbot: QtBot) -> None:
    view = shown(qtbot, TreeDelegate, row("One", BRANCH=True), row("Two", BRANCH=True))
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    assert LIGHT.accent in row_colours(view, 1)
    assert LIGHT.accent not in row_colours(view, 0)


def test_a_category_has_chip_key_and_both_counts(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = shown(qtbot, TreeDelegate, row("Cooperation", COLOUR="#2a7f3e", KEY="l", COUNT=3, TOTAL=31))
    assert words(monkeypatch, view) == {
        "Cooperation": LIGHT.ink,
        "l": LIGHT.dimmed,
        "3": LIGHT.ink,
        "31": LIGHT.dimmed,
    }
    assert readable("#2a7f3e", LIGHT, 3.0) in row_colours(view, 0)


def test_a_branch_has_no_chip_and_what_cannot_be_coded_is_pale(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = shown(qtbot, TreeDelegate, row("Contestation", COLOUR="#2a7f3e", BRANCH=True, PALE=True))
    assert readable("#2a7f3e", LIGHT, 3.0) not in row_colours(view, 0)
    assert words(monkeypatch, view) == {"Contestation": LIGHT.dimmed}


def test_a_chip_stands_out_from_the_paper_whatever_the_colour(qtbot: QtBot) -> None:
    view = shown(qtbot, TreeDelegate, row("Yellow", COLOUR="#fff8c0"))
    chip = readable("#fff8c0", LIGHT, 3.0)
    assert contrast(chip, LIGHT.paper) >= 3.0
    assert chip in row_colours(view, 0)


def test_another_theme_is_painted_from_then_on(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = shown(qtbot, TreeDelegate, row("Cooperation", COLOUR="#2a7f3e", KEY="l"))
    delegate = view.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    delegate.set_colours(DARK)
    assert words(monkeypatch, view) == {"Cooperation": DARK.ink, "l": DARK.dimmed}


def test_a_choice_has_name_key_path_and_chip(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = row("Hegemony", SECOND="Contestation · criticism of", COLOUR="#aa3355", KEY="h")
    view = shown(qtbot, ChoiceDelegate, facts, row("Undo", KEY="Ctrl+Z"))
    assert words(monkeypatch, view) == {
        "h": LIGHT.dimmed,
        "Hegemony": LIGHT.ink,
        "Contestation · criticism of": LIGHT.dimmed,
        "Ctrl+Z": LIGHT.dimmed,
        "Undo": LIGHT.ink,
    }
    assert readable("#aa3355", LIGHT, 3.0) in row_colours(view, 0)


@pytest.mark.parametrize("make", [TwoLineDelegate, TreeDelegate, ChoiceDelegate])
def test_rows_grow_with_the_font_and_names_too_long_are_cut(qtbot: QtBot, make: Make) -> None:
    facts = row("Visits, statements and joint declarations " * 8, COLOUR="#2a7f3e", KEY="l", COUNT=3, STATE="new")
    view = shown(qtbot, make, facts, width=120)
    before = view.sizeHintForIndex(view.model().index(0, 0))
    font = view.font()
    font.setPixelSize(40)
    view.setFont(font)
    after = view.sizeHintForIndex(view.model().index(0, 0))
    assert after.height() > 1.5 * before.height()
    assert before.width() < 400
    assert view.grab().size() == QSize(120, 200)
