"""The codings that lie over one another at a place, as a list of words: path of the category, coder and memo."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListView, QVBoxLayout, QWidget

from discoursecoder.ui.models.choices import Choice, ChoiceList
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL, Colours
from discoursecoder.ui.widgets.rows import ChoiceDelegate

_WIDTH, _ROWS = 460, 12


class OverlapsPopup(QDialog):
    """Announces the coding that is chosen; Enter or a click chooses, Escape leaves everything as it was."""

    chosen = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._model = ChoiceList(self)
        self._build(colours)

    def _build(self, colours: Colours) -> None:
        named(self, self.tr("Codings here"))
        self.setObjectName("popup")
        self._heading = plain_label("", "dimmed")
        self.view = named(QListView(), self.tr("Codings here"), self.tr("Enter selects the coding"))
        self.view.setModel(self._model)
        self.view.setItemDelegate(ChoiceDelegate(colours, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda _: self._take())
        self.view.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addWidget(self._heading)
        layout.addWidget(self.view, 1)

    def open_with(self, codings: Sequence[Choice], corner: QPoint, selected: str) -> None:
        """Offer codings, with one in focus; `corner` is where the upper left corner goes, on the screen."""
        self._model.set_choices(codings)
        self._heading.setText(self.tr("%n coding(s) here", "", len(codings)))
        row = next((row for row, coding in enumerate(codings) if coding.id == selected), 0)
        height = self.view.sizeHintForRow(0) if codings else 0
        self.resize(_WIDTH, height * min(_ROWS, len(codings)) + self._heading.sizeHint().height() + 3 * MEDIUM)
        room = self.screen().availableGeometry()
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        self.move(left, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.show()
        self.view.setCurrentIndex(self._model.index(row))
        self.view.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter chooses, also where the platform takes it for something else."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        takes = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in keys
        if takes:
            self._take()
        return takes

    def _take(self) -> None:
        coding = self._model.choice(self.view.currentIndex().row())
        self.close()
        if coding is not None:
            self.chosen.emit(coding.id)
