import subprocess
import sys

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import at, coding, point_of, span


def background(panel: TextPanel, position: int) -> QColor:
    """The colour just above a letter, within its tint."""
    view = panel.surface.view
    cursor = view.textCursor()
    cursor.setPosition(position)
    place = QPoint(point_of(panel, position).x(), view.cursorRect(cursor).top())
    return view.viewport().grab().toImage().pixelColor(place)


def mixed(colour: str, share: float) -> QColor:
    over, paper = QColor(colour), QColor(Look().paper)
    parts = zip((over.red(), over.green(), over.blue()), (paper.red(), paper.green(), paper.blue()), strict=True)
    return QColor(*(round(one * share + other * (1 - share)) for one, other in parts))


def near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) <= 3


def test_coded_text_is_tinted_at_thirty_percent_and_other_text_is_not(panel: TextPanel) -> None:
    panel.put_coding(coding("a", "le soutien", "#0072b2"))
    assert near(background(panel, span("soutien")[0]), mixed("#0072b2", 0.30))
    assert near(background(panel, span("ministre")[0]), QColor(Look().paper))


def test_the_topmost_coding_alone_tints_until_another_is_selected(panel: TextPanel) -> None:
    panel.set_codings(
        [coding("inner", "le soutien", "#0072b2"), coding("outer", "a salué le soutien de la partie", "#d55e00")]
    )
    there = span("soutien")[0]
    assert near(background(panel, there), mixed("#0072b2", 0.30))
    panel.select_coding("outer")
    assert near(background(panel, there), mixed("#d55e00", 0.30))


def test_adding_a_coding_computes_its_blocks_alone(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "le soutien"), coding("b", "au lieu")])
    panel.grab()
    overlay = panel.surface.overlay
    document = panel.surface.view.document()
    before = [overlay.shapes(document.findBlockByNumber(number)) for number in (2, 4)]
    panel.put_coding(coding("c", "le droit"))
    after = [overlay.shapes(document.findBlockByNumber(number)) for number in (2, 4)]
    assert after[0] is before[0]
    assert after[1] is not before[1]


def test_a_sentence_said_to_hold_nothing_is_underlined_with_dots_and_others_are_not(panel: TextPanel) -> None:
    view = panel.surface.view.viewport()
    before = view.grab().toImage()
    panel.set_nothing([span("Elles resteront en contact.")])
    marked = view.grab().toImage()
    assert marked != before
    changed = {
        y for y in range(marked.height()) for x in range(marked.width()) if marked.pixel(x, y) != before.pixel(x, y)
    }
    line = point_of(panel, span("resteront")[0]).y()
    assert all(abs(y - line) < 20 for y in changed)

    panel.set_nothing([])
    assert view.grab().toImage() == before


def test_the_document_is_never_changed_by_codings(panel: TextPanel) -> None:
    revision = panel.surface.view.document().revision()
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    panel.move_edge("end", "word", 1)
    panel.remove_coding("a")
    panel.grab()
    assert panel.surface.view.document().revision() == revision


def test_the_selected_coding_has_a_handle_at_each_edge(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "le soutien")])
    assert panel.surface.overlay.handles() == {}
    panel.select_coding("a")
    handles = panel.surface.overlay.handles()
    start, end = span("le soutien")
    assert abs(handles["start"].x1() - point_of(panel, start).x()) < 12
    assert abs(handles["end"].x1() - point_of(panel, end - 1).x()) < 12
    assert handles["start"].x1() < handles["end"].x1()


def test_a_coding_over_an_empty_line_and_the_whole_text_can_be_painted(panel: TextPanel) -> None:
    text = panel.surface.overlay.release.text
    panel.set_codings([at("all", 0, len(text)), at("break", text.index("\n\n"), text.index("\n\n") + 2)])
    panel.select_coding("all")
    assert not panel.grab().isNull()


def test_painting_imports_no_numpy() -> None:
    program = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from discoursecoder.ui.panels.text.panel import TextPanel\n"
        "app = QApplication(['x', '-platform', 'offscreen'])\n"
        "panel = TextPanel()\n"
        "panel.set_release('un deux', body=[(0, 7)], paragraphs=[(0, 7)], sentences=[(0, 7)])\n"
        "panel.grab()\n"
        "print([name for name in ('numpy', 'regex', 'sqlalchemy', 'openpyxl') if name in sys.modules])\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
