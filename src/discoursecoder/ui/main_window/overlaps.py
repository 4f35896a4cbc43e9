"""Codings that lie over one another: listed in words, and told to who cannot see which one is in focus."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.models.choices import Choice
from discoursecoder.ui.widgets.access import announce

if TYPE_CHECKING:
    from discoursecoder.ui.dialogs.overlaps import OverlapsPopup


class Overlaps(QObject):
    """Opens the list of the codings at the caret or behind a badge of the margin."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._popup: OverlapsPopup | None = None
        text = window.code.text
        text.codings_listed.connect(self._on_listed)
        text.coding_selected.connect(self._on_selected)

    def show_here(self) -> None:
        """List the codings at the caret, or those that meet the coding in focus."""
        text = self._window.code.text
        view = text.surface.view
        names = text.codings_here()
        if names:
            self.show_list(names, view.viewport().mapToGlobal(view.cursorRect().bottomLeft()))
        else:
            self._window.say(self.tr("There is no coding here."))

    def show_list(self, names: Sequence[str], corner: QPoint) -> None:
        """List some codings at a place of the screen."""
        from discoursecoder.ui.dialogs.overlaps import OverlapsPopup

        window = self._window
        if self._popup is not None:
            self._popup.deleteLater()
        popup = self._popup = OverlapsPopup(window.colours, window)
        popup.chosen.connect(self._on_chosen)
        choices = [choice for choice in map(self._choice, names) if choice is not None]
        popup.open_with(choices, corner, window.code.text.selected_coding or "")

    def _choice(self, coding_id: str) -> Choice | None:
        code = self._window.code
        coding = code.codings.get(coding_id)
        category = code.categories.get(coding.category_id) if coding is not None else None
        if coding is None or category is None:
            return None
        seen = self._window.session.seen
        parts = (seen.name if seen else "", self.tr("unsure") if coding.unsure else "", coding.memo)
        second = " · ".join(" ".join(part.split()) for part in parts if part)
        path = code.tree.path(category.id)
        return Choice(coding.id, path, second or coding.quotation, category.short, category.color, category.short)

    def _on_chosen(self, coding_id: str) -> None:
        code = self._window.code
        coding = code.codings.get(coding_id)
        code.text.select_coding(coding_id)
        if coding is not None and coding.start is not None and coding.end is not None:
            code.text.show_span(coding.start, coding.end)
        self._window.acts.back_to_text()

    def _on_listed(self, names: Sequence[str], corner: QPoint) -> None:
        self.show_list(names, corner)

    def _on_selected(self, coding_id: str) -> None:
        """Say which coding is in focus, and which of how many it is where several lie over one another."""
        code = self._window.code
        coding = code.codings.get(coding_id)
        if coding is None or coding.category_id not in code.categories:
            return
        said = [code.tree.path(coding.category_id), self.tr("unsure") if coding.unsure else ""]
        names = code.text.codings_meeting(coding_id)
        if len(names) > 1:
            number = self.tr("%1 of %2 here").replace("%1", str(names.index(coding_id) + 1))
            said.append(number.replace("%2", str(len(names))))
        announce(code.text, ", ".join(part for part in said if part))
