from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextOption

from discoursecoder.ui.panels.text.document import is_right_to_left
from discoursecoder.ui.panels.text.look import DARK, Look
from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.release_text import ReleaseText
from ui.panels.text.passages import TEXT, lines, show, span


def colour_at(panel: TextPanel, position: int) -> str:
    cursor = QTextCursor(panel.surface.view.document())
    cursor.setPosition(position + 1)
    return cursor.charFormat().foreground().color().name()


def test_zones_that_are_not_body_are_dimmed_and_the_body_is_not(panel: TextPanel) -> None:
    dimmed = Look().dimmed
    assert colour_at(panel, span("Accueil")[0]) == dimmed
    assert colour_at(panel, span("Imprimer")[0]) == dimmed
    assert colour_at(panel, span("ministre")[0]) != dimmed


def test_another_look_dims_in_its_own_colour(panel: TextPanel) -> None:
    panel.set_look(DARK)
    assert colour_at(panel, span("Accueil")[0]) == DARK.dimmed


def test_lines_leave_room_for_underlines_and_empty_lines_are_low(panel: TextPanel) -> None:
    document = panel.surface.view.document()
    paragraph = document.findBlockByNumber(4).layout()
    pitch = paragraph.lineAt(1).y() - paragraph.lineAt(0).y()
    assert pitch >= 1.4 * paragraph.lineAt(0).height()
    first, empty = document.findBlockByNumber(2), document.findBlockByNumber(3)
    height = document.documentLayout().blockBoundingRect(empty).height()
    assert height < document.documentLayout().blockBoundingRect(first).height()


def test_direction_follows_the_first_strong_letter_of_the_body(panel: TextPanel) -> None:
    assert is_right_to_left(ReleaseText("2022 – بيان", ((0, 11),)))
    assert not is_right_to_left(ReleaseText("بيان 2022 Texte", ((5, 15),)))
    assert not is_right_to_left(ReleaseText("2758"))
    show(panel, "عنوان\n2758 التقى الوزير نظيره\nطباعة", "ar")
    option = panel.surface.view.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft


def test_a_line_without_any_space_is_wrapped_anywhere(panel: TextPanel) -> None:
    text = "x" * 6000
    panel.set_release(text, body=lines(text), paragraphs=lines(text), sentences=[], clauses=[])
    assert panel.surface.view.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
    show(panel)
    assert panel.surface.view.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_the_document_has_a_block_for_every_line_of_the_text(panel: TextPanel) -> None:
    document = panel.surface.view.document()
    assert document.blockCount() == TEXT.count("\n") + 1
    assert document.characterCount() == len(TEXT) + 1
