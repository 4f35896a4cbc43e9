"""A bar that finds words in what is read: a field, what it takes them for, which find is in turn, and Escape."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from discoursecoder.ui.widgets.access import announce, named
from discoursecoder.ui.widgets.icons import icon
from discoursecoder.ui.widgets.labels import plain_label, plain_tooltip
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours


class FindBar(QWidget):
    """Announces what to find and where to go; what was found is told from outside."""

    changed = Signal()
    stepped = Signal(int)  # 1 to the next find, -1 to the one before
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()

    def _build(self) -> None:
        named(self, self.tr("Find in the release"))
        self.words = named(QLineEdit(), self.tr("Find in the release"), self.tr("Enter goes to the next find"))
        self.words.setPlaceholderText(self.tr("Find in the release …"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self.words.installEventFilter(self)
        self.pattern = QCheckBox(self.tr("pattern"))
        self.pattern.setToolTip(self.tr("A regular expression"))
        self.case = QCheckBox(self.tr("capitals"))
        self.case.setToolTip(self.tr("Tell capitals and small letters apart"))
        for box in (self.pattern, self.case):
            box.setAccessibleDescription(box.toolTip())
            box.clicked.connect(lambda _: self.changed.emit())
            box.installEventFilter(self)
        self.said = plain_label(name="dimmed")
        self.before = named(QToolButton(), self.tr("Previous find"))
        self.before.setArrowType(Qt.ArrowType.UpArrow)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after = named(QToolButton(), self.tr("Next find"))
        self.after.setArrowType(Qt.ArrowType.DownArrow)
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button = named(QToolButton(), self.tr("Close the bar"))
        self.close_button.clicked.connect(self.closed)
        for button in (self.before, self.after, self.close_button):
            button.setToolTip(button.accessibleName())
            button.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.said)
        for widget in (self.before, self.after, self.pattern, self.case, self.close_button):
            layout.addWidget(widget)
        self.setFocusProxy(self.words)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self.close_button.setIcon(icon("close", colours.dimmed))

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Say which find of how many is in turn, or what is wrong with the words."""
        self.said.setObjectName("warning" if wrong else "dimmed")
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.said.setToolTip(plain_tooltip(sentence))
        if sentence:
            announce(self.words, sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Shift+Enter in the field go on and back, Escape anywhere closes."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        if watched is self.words and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return False
