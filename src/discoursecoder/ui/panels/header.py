"""Above the text: title, dates, language and issuer of the release, and the button that finishes it."""

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from discoursecoder.core.model.release import Release
from discoursecoder.ui.widgets.labels import ElidedLabel, plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM

_WIDE = 640
"""The width from which there is room to begin where the text does."""


class HeaderPanel(QWidget):
    """Two lines of facts; what was guessed at import says so."""

    finish_wanted = Signal()
    reopen_wanted = Signal()
    mode_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._finished = False
        self._build()

    def _build(self) -> None:
        self.title = ElidedLabel(1.35, bold=True)
        self.facts = ElidedLabel(1.0)
        self.facts.setObjectName("dimmed")
        self.button = QPushButton()
        self.button.setObjectName("link")
        self.button.clicked.connect(self._on_clicked)
        self.decided = plain_label(name="dimmed")
        self.mode = QCheckBox(self.tr("Sentence by sentence"))
        self.mode.setAccessibleDescription(self.tr("Each sentence is decided upon: categories, or none"))
        self.mode.clicked.connect(self.mode_wanted)
        first = QHBoxLayout()
        first.setSpacing(MEDIUM)
        first.addWidget(self.title, 1)
        first.addWidget(self.button)
        second = QHBoxLayout()
        second.setSpacing(LARGE)
        second.addWidget(self.facts, 1)
        second.addWidget(self.decided)
        second.addWidget(self.mode)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(96, LARGE - 4, LARGE, LARGE - 6)
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addLayout(second)

    def show_release(self, release: Release | None, *, finished: bool, may_code: bool) -> None:
        """Show the facts of a release, or nothing."""
        self._finished = finished
        self.title.set_text(release.title if release else "")
        self.facts.set_text(" · ".join(self._facts(release)) if release else "")
        self.button.setVisible(release is not None and may_code)
        self.show_mode(on=False, offered=False)
        self.button.setText(self.tr("Finished · Reopen") if finished else self.tr("Finish release"))

    def show_mode(self, *, on: bool, offered: bool, decided: int = 0, whole: int = 0) -> None:
        """Whether each sentence is decided upon, how many are, and whether that can be chosen here."""
        self.mode.setChecked(on)
        self.mode.setVisible(offered)
        said = self.tr("%1 of %2 sentences decided")
        self.decided.setText(said.replace("%1", str(decided)).replace("%2", str(whole)))
        self.decided.setVisible(on)

    def set_left(self, pixels: int) -> None:
        """Begin the lines where the text column begins."""
        layout = self.layout()
        if layout is not None:
            left = pixels if self.width() > _WIDE else LARGE
            layout.setContentsMargins(max(LARGE, left), LARGE - 4, LARGE, LARGE - 6)

    def _facts(self, release: Release) -> list[str]:
        facts = []
        if release.issued:
            facts.append(self._said(self.tr("issued"), readable_date(release.issued), "issued" in release.guessed))
        if release.event_date:
            guessed = "event_date" in release.guessed
            facts.append(self._said(self.tr("event"), readable_date(release.event_date), guessed))
        if release.language:
            facts.append(self._said("", release.language, "language" in release.guessed))
        for name in ("issuer", "country"):
            value = getattr(release, name)
            if value and not (name == "country" and release.issuer):
                facts.append(self._said("", value, name in release.guessed))
        return facts

    def _said(self, label: str, value: str, guessed: bool) -> str:
        said = f"{label} {value}".strip()
        return self.tr("%s (guessed)").replace("%s", said) if guessed else said

    def _on_clicked(self) -> None:
        if self._finished:
            self.reopen_wanted.emit()
        else:
            self.finish_wanted.emit()


def readable_date(iso: str) -> str:
    """A date, or a date and time, of ISO 8601 in the window's language; what is neither stays as it is."""
    locale = QLocale()
    if len(iso) > 10:
        moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
        return locale.toString(moment, "d MMM yyyy, HH:mm") if moment.isValid() else iso
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return locale.toString(day, "d MMM yyyy") if day.isValid() else iso
