from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.tooltip import show_tooltip


def test_markup_in_a_memo_is_shown_as_it_was_written(panel: TextPanel) -> None:
    show_tooltip(QPoint(10, 10), ["a <img src=x> & b\nline", "second"], panel)
    assert QToolTip.text() == "<div>a &lt;img src=x&gt; &amp; b<br>line<hr>second</div>"


def test_nothing_to_tell_shows_no_tooltip(panel: TextPanel, qtbot: QtBot) -> None:
    show_tooltip(QPoint(10, 10), ["first"], panel)
    show_tooltip(QPoint(10, 10), [], panel)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
