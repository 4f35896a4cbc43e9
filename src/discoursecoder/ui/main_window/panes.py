"""The panes of a place: their sizes, and going from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


def restore(splitter: QSplitter, sizes: Sequence[int] | None) -> None:
    """Give the panes the sizes remembered, if they fit this splitter."""
    if sizes is not None and len(sizes) == splitter.count() and all(size > 0 for size in sizes):
        splitter.setSizes(list(sizes))


def following(panes: Sequence[QWidget], focused: QWidget | None) -> QWidget | None:
    """The pane after the one that holds the focus, in a circle; hidden ones are passed over."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return None
    here = [number for number, pane in enumerate(shown) if focused is not None and holds(pane, focused)]
    return shown[(here[0] + 1) % len(shown)] if here else shown[0]


def holds(pane: QWidget, widget: QWidget) -> bool:
    """Whether a widget is the pane or lies in it."""
    return pane is widget or pane.isAncestorOf(widget)


def enter(pane: QWidget) -> None:
    """Give the focus to a pane."""
    target = pane.focusProxy() or pane
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)
