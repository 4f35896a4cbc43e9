"""What the mouse means: clicks, double clicks, dragged edges and dropped categories become acts of the panel."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, SignalInstance

from discoursecoder.ui.panels.text.release_text import Edge, ReleaseText, Span
from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.panels.text.surface import Surface


class Target(Protocol):
    """What gestures need of the panel."""

    coding_activated: SignalInstance
    codings_listed: SignalInstance
    edges_changed: SignalInstance
    category_dropped: SignalInstance

    def select_coding(self, id: str | None) -> None:  # noqa: A002 - the field's name, as everywhere
        """Select one coding or none."""

    def put_coding(self, coding: ShownCoding) -> None:
        """Show one coding."""

    def selection(self) -> Span:
        """The selected span."""


class Gestures(QObject):
    """Connects one surface's pointer and margin with the panel."""

    def __init__(self, panel: Target, surface: Surface, release: Callable[[], ReleaseText]) -> None:
        super().__init__(surface)
        self._panel = panel
        self._surface = surface
        self._overlay = surface.overlay
        self._release = release
        self._before: ShownCoding | None = None
        surface.margin.clicked.connect(self._on_bracket_clicked)
        surface.margin.activated.connect(self._on_bracket_activated)
        surface.margin.badge_clicked.connect(self._on_badge_clicked)
        surface.pointer.clicked.connect(self._on_text_clicked)
        surface.pointer.double_clicked.connect(self._on_text_double_clicked)
        surface.pointer.edge_dragged.connect(self._on_edge_dragged)
        surface.pointer.edge_released.connect(self._on_edge_released)
        surface.pointer.category_hovered.connect(self._on_category_hovered)
        surface.pointer.category_dropped.connect(self._on_category_dropped)

    def select_next(self, names: list[str]) -> None:
        """Select the coding after the selected one in a list of ids, in a circle."""
        if not names:
            return
        selected = self._overlay.selected
        following = names.index(selected) + 1 if selected in names else 0
        self._panel.select_coding(names[following % len(names)])

    def dropped_on(self, position: int) -> Span | None:
        """The span a category dropped at a position codes: the selection there, else the sentence, if it is body."""
        start, end = self._panel.selection()
        if start <= position < end:
            return start, end
        release = self._release()
        index = release.sentence_at(position)
        if index is None:
            return None
        low, high = release.clip(*release.sentences[index])
        return (low, high) if low <= position < high else None

    def _on_bracket_clicked(self, name: str) -> None:
        self._surface.view.setFocus()
        self._panel.select_coding(name or None)

    def _on_badge_clicked(self, names: list[str], point: QPoint) -> None:
        self._surface.view.setFocus()
        self._panel.codings_listed.emit(names, self._surface.margin.mapToGlobal(point))

    def _on_bracket_activated(self, name: str) -> None:
        self._panel.coding_activated.emit(name)

    def _on_text_clicked(self, position: int, exact: bool) -> None:
        here = self._overlay.index.at(position) if exact else []
        self._panel.select_coding(here[0].id if here else None)

    def _on_text_double_clicked(self, position: int) -> None:
        here = self._overlay.index.at(position)
        if here:
            selected = [coding.id for coding in here if coding.id == self._overlay.selected]
            name = selected[0] if selected else here[0].id
            self._panel.select_coding(name)
            self._panel.coding_activated.emit(name)

    def _on_edge_dragged(self, edge: Edge, position: int) -> None:
        coding = self._overlay.index.get(self._overlay.selected)
        if coding is None:
            return
        self._before = self._before or coding
        span = self._release().with_edge((coding.start, coding.end), edge, position)
        if span != (coding.start, coding.end):
            self._panel.put_coding(coding.moved(*span))

    def _on_edge_released(self) -> None:
        before, self._before = self._before, None
        coding = self._overlay.index.get(self._overlay.selected)
        if before is None or coding is None or coding.id != before.id:
            return
        if (coding.start, coding.end) != (before.start, before.end):
            self._panel.edges_changed.emit(coding.id, coding.start, coding.end)

    def _on_category_hovered(self, position: int) -> None:
        target = self.dropped_on(position) if position >= 0 else None
        if target != self._overlay.target:
            self._overlay.target = target
            self._surface.view.viewport().update()

    def _on_category_dropped(self, category: str, position: int) -> None:
        target = self.dropped_on(position)
        if target is not None:
            self._panel.category_dropped.emit(category, *target)
