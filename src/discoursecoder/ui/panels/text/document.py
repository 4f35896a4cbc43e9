"""Setting a text into a view: once, with its direction, its wrapping, its line height and its dimmed zones."""

import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)

from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.positions import Positions
from discoursecoder.ui.panels.text.release_text import ReleaseText
from discoursecoder.ui.panels.text.view import ShortTextView, TextView

_UNBROKEN = re.compile(r"\S{5000}")
PADDING = 6
"""Room in pixels around the text inside the viewport, for outlines and handles."""


def is_right_to_left(release: ReleaseText) -> bool:
    """The direction of the first strong character of the body (of the text, where there is no body)."""
    start = release.body[0][0] if release.body else 0
    for character in release.text[start : start + 5000]:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL", "L"):
            return kind != "L"
    return False


def fill(view: TextView, release: ReleaseText, positions: Positions, look: Look) -> None:
    """Set the text of a release into a view and dress it."""
    option = view.document().defaultTextOption()
    rtl = is_right_to_left(release)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    # A line of a million characters without a space takes Qt two minutes to break at words.
    unbroken = _UNBROKEN.search(release.text) is not None
    wrap = QTextOption.WrapMode.WrapAnywhere if unbroken else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    option.setWrapMode(wrap)
    view.document().setDefaultTextOption(option)
    view.setWordWrapMode(wrap)
    view.setPlainText(release.text)
    dress(view, release, positions, look)


def dress(view: TextView, release: ReleaseText, positions: Positions, look: Look) -> None:
    """Give the text its font, colours and line height; codings never touch the document's formats."""
    _colour(view, look)
    font = look.text_font(release.language)
    view.setFont(font)
    view.document().setDefaultFont(font)
    if isinstance(view, ShortTextView):
        _space(view, look, release)
    dimmed = QTextCharFormat()
    dimmed.setForeground(look.colour("dimmed"))
    cursor = QTextCursor(view.document())
    cursor.beginEditBlock()
    for start, end in release.outside():
        cursor.setPosition(positions.to_units(start))
        cursor.setPosition(positions.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(dimmed)
    cursor.endEditBlock()


def _colour(view: TextView, look: Look) -> None:
    palette = QPalette(view.palette())
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(group, role, look.colour("paper"))
        palette.setColor(group, QPalette.ColorRole.Text, look.colour("ink"))
        palette.setColor(group, QPalette.ColorRole.Highlight, look.colour("selection"))
        palette.setColor(group, QPalette.ColorRole.HighlightedText, look.colour("ink"))
    view.setPalette(palette)


def _space(view: ShortTextView, look: Look, release: ReleaseText) -> None:
    """Line height for underlines, space between paragraphs, and empty lines no higher than that space."""
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    natural = QFontMetricsF(look.text_font(release.language)).height()
    gap = look.size * 1.1
    document = view.document()
    document.setDocumentMargin(PADDING)
    lines = QTextBlockFormat()
    lines.setLineHeight(look.line_height * 100, proportional)
    lines.setBottomMargin(gap)
    empty = QTextBlockFormat()
    empty.setLineHeight(max(1.0, gap - natural * (look.line_height - 1) * 0.5), fixed)
    empty.setBottomMargin(0)
    before_empty = QTextBlockFormat(lines)
    before_empty.setBottomMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(lines)
    block = document.begin()
    while block.isValid():
        following = block.next()
        if _is_empty(block):
            _set(cursor, block, empty)
        elif following.isValid() and _is_empty(following):
            _set(cursor, block, before_empty)
        block = following
    cursor.endEditBlock()
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(look.size)
    frame.setBottomMargin(look.size * 6)
    document.rootFrame().setFrameFormat(frame)


def _is_empty(block: QTextBlock) -> bool:
    return block.length() <= 1


def _set(cursor: QTextCursor, block: QTextBlock, form: QTextBlockFormat) -> None:
    cursor.setPosition(block.position())
    cursor.mergeBlockFormat(form)
