"""The start page: new, open, the sample, recent projects."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.icons import icon
from discoursecoder.ui.widgets.labels import ElidedLabel, plain_label, scaled
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours

_WIDTH = 560


class WelcomePanel(QWidget):
    """Three ways to begin, and the projects worked on last."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()

    def _build(self) -> None:
        title = plain_label("DiscourseCoder")
        title.setFont(scaled(self.font(), 2.2, bold=True))
        about = plain_label(
            self.tr("Code what governments say, compare coders, and report how far they agree."), "dimmed", wrap=True
        )
        about.setFont(scaled(self.font(), 1.15))
        self._buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        for name, label, wanted in (
            ("sample", self.tr("Open the sample"), self.sample_wanted),
            ("new", self.tr("New project …"), self.new_wanted),
            ("open", self.tr("Open …"), self.open_wanted),
        ):
            button = QPushButton(label)
            button.setIconSize(QSize(18, 18))
            button.clicked.connect(wanted)
            self._buttons[name] = button
            line.addWidget(button)
        self._buttons["sample"].setObjectName("primary")
        line.addStretch(1)
        self._heading = plain_label(self.tr("Recent projects"))
        self._heading.setFont(scaled(self.font(), 1.0, bold=True))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(SMALL)
        hint = plain_label(
            self.tr("Or drop a project, or text files of releases, anywhere on this window."), "dimmed", wrap=True
        )
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        layout = QVBoxLayout(column)
        layout.setSpacing(LARGE)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(about)
        layout.addSpacing(MEDIUM)
        layout.addLayout(line)
        layout.addSpacing(MEDIUM)
        layout.addWidget(self._heading)
        layout.addLayout(self._recent)
        layout.addWidget(hint)
        layout.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 6)
        outer.addStretch(1)
        self.setFocusProxy(self._buttons["sample"])

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        for name, button in self._buttons.items():
            button.setIcon(icon(name, colours.on_accent if name == "sample" else colours.ink))

    def set_recent(self, paths: Sequence[str]) -> None:
        """Show the projects worked on last; those that are gone are left out."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        known = [Path(path) for path in paths if Path(path).is_file()]
        self._heading.setVisible(bool(known))
        for path in known:
            self._recent.addWidget(self._line(path))

    def _line(self, path: Path) -> QWidget:
        line = QWidget()
        button = named(
            QPushButton(path.stem.replace("&", "&&")), self.tr("Open %s").replace("%s", path.stem), str(path)
        )
        button.setObjectName("link")
        button.clicked.connect(lambda _=False, p=str(path): self.recent_wanted.emit(p))
        folder = ElidedLabel(0.9)
        folder.setObjectName("dimmed")
        folder.set_text(str(path.parent))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button)
        layout.addWidget(folder, 1)
        return line
