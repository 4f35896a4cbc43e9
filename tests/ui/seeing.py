"""Showing a widget, and seeing what is on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.rows import RowDelegate

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def show(qtbot: QtBot, widget: AnyWidget, width: int = 400, height: int = 300) -> AnyWidget:
    """A widget shown as the window in front; one without a parent is taken away after the test."""
    if widget.parent() is None:
        qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    qtbot.waitExposed(widget)
    QApplication.processEvents()
    return widget


def colours_on(widget: QWidget, box: QRect | None = None) -> set[str]:
    """The colours of the pixels of a widget, or of a part of it."""
    return colours_of(widget.grab(box or widget.rect()).toImage())


def colours_of(image: QImage) -> set[str]:
    """The colours of the pixels of a picture that are not transparent."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() > 200}


def words_on(widget: QWidget) -> list[str]:
    """What the labels and buttons say that can be seen."""
    found: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return [one.text() for one in found if one.isVisible() and one.text()]


def button_of(widget: QWidget, text: str) -> QPushButton:
    """The button with a text."""
    return next(one for one in widget.findChildren(QPushButton) if one.text() == text)


def click(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.rect().center())


def click_row(view: QAbstractItemView, row: int, *, double: bool = False) -> None:
    """Click on a row of a list."""
    point: QPoint = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    if double:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def settle() -> None:
    """Let what was posted arrive, and go what was to be deleted."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def written_rows(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """The texts that delegates write meanwhile, each with its colour."""
    written: list[tuple[str, str]] = []
    write = RowDelegate.write

    def _write(  # noqa: PLR0917  # the shape of what it stands in for
        self: RowDelegate,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        colour: str,
        **flags: Qt.AlignmentFlag,
    ) -> None:
        if text:
            written.append((text, colour))
        write(self, painter, rect, text, font, colour, **flags)

    with monkeypatch.context() as patch:
        patch.setattr(RowDelegate, "write", _write)
        yield written
