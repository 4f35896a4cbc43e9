from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import TEXT, at, lines


def test_the_column_is_as_wide_as_is_comfortable_and_centred_in_a_wide_pane(panel: TextPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.column_moved):
        panel.resize(1400, 600)
    left, width = panel.surface.column()
    look = panel.surface.overlay.look
    assert abs(width - look.measure("fr")) <= 2
    assert abs(left + width / 2 - 700) <= 12
    metrics = QFontMetricsF(look.text_font("fr"))
    assert width < 80 * metrics.averageCharWidth()


def test_in_a_narrow_pane_the_column_gives_way_and_the_margin_does_not(panel: TextPanel) -> None:
    before = panel.surface.margin.width()
    panel.resize(480, 600)
    panel.grab()
    left, width = panel.surface.column()
    assert panel.surface.margin.width() <= before
    assert left >= panel.surface.margin.width()
    assert left + width <= 480


def test_the_text_stands_where_the_column_is_said_to_be(panel: TextPanel) -> None:
    view = panel.surface.view
    cursor = view.textCursor()
    cursor.setPosition(view.document().findBlockByNumber(2).position())
    shown = view.viewport().mapTo(panel, view.cursorRect(cursor).topLeft()).x()
    assert abs(shown - panel.surface.column()[0]) <= 2


def test_neighbouring_pages_are_prepared_bit_by_bit_when_nothing_else_is_to_do(panel: TextPanel) -> None:
    text = TEXT * 20
    body = lines(text)
    panel.set_release(text, body=body, paragraphs=body, sentences=body, clauses=[], language="fr")
    panel.set_codings([at(f"c{number}", start, end) for number, (start, end) in enumerate(body)])
    panel.grab()
    surface = panel.surface
    height = surface.view.viewport().height()
    near = [block for block, _ in surface.view.visible_blocks(-height, 2 * height)]
    missing = [block for block in near if not surface.overlay.is_prepared(block)]
    assert len(missing) > 4
    surface.prepare()
    assert 0 < sum(surface.overlay.is_prepared(block) for block in missing) < len(missing)
    for _ in missing:
        surface.prepare()
    assert all(surface.overlay.is_prepared(block) for block in missing)
