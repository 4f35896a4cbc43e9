import itertools

from PySide6.QtCore import QPointF

from discoursecoder.ui.panels.text.geometry import BlockLines, caret_at, is_mixed, place_at
from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import TEXT, lines, point_of, show, span


def test_a_stretch_on_one_line_lies_between_its_first_and_last_caret(panel: TextPanel) -> None:
    view = panel.surface.view
    block = view.document().findBlockByNumber(2)
    start, end = (place - block.position() for place in span("le soutien"))
    (rectangle,) = BlockLines(block, mixed=False).rectangles(start, end)
    corner = view.block_place(block)
    for place, edge in ((start, rectangle.left()), (end, rectangle.right())):
        cursor = view.textCursor()
        cursor.setPosition(block.position() + place)
        assert abs(view.cursorRect(cursor).center().x() - corner.x() - edge) <= 2


def test_a_stretch_across_lines_has_a_rectangle_for_each_without_hanging_spaces(panel: TextPanel) -> None:
    view = panel.surface.view
    block = view.document().findBlockByNumber(4)
    layout = block.layout()
    rectangles = BlockLines(block, mixed=False).rectangles(0, block.length() - 1)
    assert len(rectangles) == layout.lineCount() >= 3
    for number, rectangle in enumerate(rectangles):
        assert rectangle.right() <= layout.lineAt(number).naturalTextRect().right() + 0.01


def test_a_passage_from_right_to_left_with_latin_letters_is_covered_without_overlap(panel: TextPanel) -> None:
    text = "عنوان\nوالاقتصاد الرقمي (G20) بما يخدم مصالح الشعبين.\nطباعة"
    show(panel, text, "ar")
    assert is_mixed(text)
    block = panel.surface.view.document().findBlockByNumber(1)
    line = BlockLines(block, mixed=True)
    whole = sum(one.width() for one in line.rectangles(0, block.length() - 1))
    cut = text.split("\n")[1].index("20")
    parts = line.rectangles(0, cut) + line.rectangles(cut, block.length() - 1)
    assert abs(sum(one.width() for one in parts) - whole) <= 4
    spans = sorted((one.left(), one.right()) for one in parts)
    assert all(after[0] >= before[1] - 2 for before, after in itertools.pairwise(spans))


def test_an_empty_block_has_no_rectangles(panel: TextPanel) -> None:
    block = panel.surface.view.document().findBlockByNumber(3)
    assert BlockLines(block, mixed=False).rectangles(0, 1) == []


def test_the_character_under_a_point_is_found(panel: TextPanel) -> None:
    view = panel.surface.view
    for words in ("ministre", "ingérence", "blocs", "contact"):
        start = span(words)[0]
        found = place_at(view, QPointF(point_of(panel, start)))
        assert (found.unit, found.exact) == (start, True)


def test_a_point_beside_the_text_is_not_on_a_character(panel: TextPanel) -> None:
    view = panel.surface.view
    end = lines(TEXT)[1][1]
    beside = QPointF(view.viewport().width() - 2, point_of(panel, end - 1).y())
    assert not place_at(view, beside).exact
    assert not place_at(view, QPointF(5, view.viewport().height() - 2)).exact


def test_the_caret_goes_to_the_nearest_boundary(panel: TextPanel) -> None:
    start = span("ministre")[0]
    point = QPointF(point_of(panel, start))
    assert caret_at(panel.surface.view, point - QPointF(2, 0)) == start
    assert caret_at(panel.surface.view, point + QPointF(3, 0)) == start + 1
