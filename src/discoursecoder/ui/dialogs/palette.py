"""The palette: three letters find a category or a command."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from discoursecoder.ui.models.choices import Choice, ChoiceList, ranked
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL, Colours
from discoursecoder.ui.widgets.rows import ChoiceDelegate

_WIDTH, _ROWS = 460, 8


class Palette(QDialog):
    """Announces what was chosen and how: "apply", "stay" (Shift+Enter) or "memo" (Ctrl+Enter)."""

    chosen = Signal(str, str)
    command_chosen = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._choices: Sequence[Choice] = ()
        self._model = ChoiceList(self)
        self._build(colours)

    def _build(self, colours: Colours) -> None:
        named(self, self.tr("Palette"))
        self.setObjectName("palette")
        self.typed = named(QLineEdit(), self.tr("Category or command"))
        self.typed.setPlaceholderText(self.tr("Category or command …"))
        self.typed.textChanged.connect(self._on_typed)
        self.typed.installEventFilter(self)
        self.view = named(QListView(), self.tr("What fits"))
        self.view.setModel(self._model)
        self.view.setItemDelegate(ChoiceDelegate(colours, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        hint = plain_label(self.tr("Enter applies · Shift+Enter stays · Ctrl+Enter opens the memo"), "dimmed")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addWidget(self.typed)
        layout.addWidget(self.view, 1)
        layout.addWidget(hint)

    def open_with(self, choices: Sequence[Choice], corner: QPoint) -> None:
        """Offer some choices; `corner` is where the upper right corner goes, on the screen."""
        self._choices = choices
        self.typed.clear()
        self._on_typed("")
        height = self.view.sizeHintForRow(0) if self._model.rowCount() else 40
        self.resize(_WIDTH, height * _ROWS + 90)
        self.move(corner.x() - _WIDTH, corner.y())
        self.show()
        self.typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def current(self) -> Choice | None:
        """The choice that Enter takes."""
        return self._model.choice(self.view.currentIndex().row())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types; Enter takes."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            row = min(self._model.rowCount() - 1, max(0, self.view.currentIndex().row() + step))
            self.view.setCurrentIndex(self._model.index(row))
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            how = "apply"
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                how = "stay"
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                how = "memo"
            self._take(how)
            return True
        return False

    def _on_typed(self, typed: str) -> None:
        self._model.set_choices(ranked(typed, self._choices))
        if self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(0))

    def _on_clicked(self, _index: QModelIndex) -> None:
        self._take("apply")

    def _take(self, how: str) -> None:
        choice = self.current()
        if choice is None:
            return
        if choice.command:
            self.close()
            self.command_chosen.emit(choice.id)
            return
        if how != "stay":
            self.close()
        else:
            self.typed.selectAll()
        self.chosen.emit(choice.id, how)
