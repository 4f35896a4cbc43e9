from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.compared import Compared, ComparedRow, SideBySide
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.seeing import click_row, show

PIECES = (("same", "a "), ("removed", "<b>bare"), ("inserted", "plain"), ("same", " mention"))


def test_each_side_shows_its_own_text_and_no_markup(qtbot: QtBot) -> None:
    sides = show(qtbot, SideBySide(LIGHT))
    sides.show_pieces(PIECES)
    assert sides.older.toPlainText() == "a <b>bare mention"
    assert sides.newer.toPlainText() == "a plain mention"
    sides.set_colours(DARK)
    assert sides.newer.toPlainText() == "a plain mention"


def test_what_went_is_struck_out_and_what_came_is_underlined(qtbot: QtBot) -> None:
    sides = show(qtbot, SideBySide(LIGHT))
    sides.show_pieces(PIECES)
    older, newer = sides.older.textCursor(), sides.newer.textCursor()
    older.setPosition(4)
    newer.setPosition(4)
    assert older.charFormat().fontStrikeOut()
    assert newer.charFormat().fontUnderline()
    newer.setPosition(1)
    assert not newer.charFormat().fontUnderline()


def test_the_row_chosen_is_shown_and_the_first_at_once(qtbot: QtBot) -> None:
    compared = show(qtbot, Compared(LIGHT), 500, 400)
    compared.show_rows([ComparedRow("one\nline", PIECES), ComparedRow("added", ()), ComparedRow("b", PIECES[:1])])
    assert compared.view.model().index(0, 0).data() == "one \u23ce line"
    assert compared.sides.newer.toPlainText() == "a plain mention"
    click_row(compared.view, 1)
    assert not compared.sides.isVisible()
    click_row(compared.view, 2)
    assert compared.sides.isVisible()
    assert compared.sides.newer.toPlainText() == "a "
    compared.show_rows([])
    assert not compared.sides.isVisible()
