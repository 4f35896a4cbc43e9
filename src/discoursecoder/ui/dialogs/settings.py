"""The settings on one page: language, look of the window and of the text, keys, name, and where backups lie."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core import paths
from discoursecoder.core.settings import Settings
from discoursecoder.ui.widgets.labels import plain_label, scaled
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL


def _(_context: str, text: str) -> str:
    """Mark a text for the translators; it is translated when shown."""
    return text


LANGUAGES: Mapping[str, str] = {
    "": _("SettingsDialog", "Like the system"),
    "en": "English",
    "fr": "Français",
}
THEMES: Mapping[str, str] = {
    "system": _("SettingsDialog", "Light or dark like the system"),
    "light": _("SettingsDialog", "Light"),
    "dark": _("SettingsDialog", "Dark"),
    "contrast": _("SettingsDialog", "High contrast"),
}
ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
LINE_HEIGHTS: Mapping[float, str] = {
    1.25: _("SettingsDialog", "Narrow"),
    1.42: _("SettingsDialog", "Usual"),
    1.7: _("SettingsDialog", "Wide"),
    2.0: _("SettingsDialog", "Double"),
}
LINE_LENGTHS: Mapping[int, str] = {
    60: _("SettingsDialog", "Short"),
    73: _("SettingsDialog", "Usual"),
    90: _("SettingsDialog", "Long"),
    110: _("SettingsDialog", "Very long"),
}


class SettingsDialog(QDialog):
    """Announces what is changed as it is changed; the language is asked for when the dialog is closed."""

    changed = Signal(dict)
    renamed = Signal(str)
    keys_wanted = Signal()

    def __init__(self, settings: Settings, name: str, parent: QWidget) -> None:
        """Take the settings as they are, and the name of who codes ("": nobody yet)."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(560, 620)
        self._page = QFormLayout()
        self._build(settings, name)
        self._connect()

    def _build(self, settings: Settings, name: str) -> None:
        self._page.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self._page.setHorizontalSpacing(LARGE)
        self._page.setVerticalSpacing(MEDIUM)
        self._page.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._build_window(settings, name)
        self._build_text(settings)
        self._build_keys(settings)
        self._head(self.tr("Backups"))
        folder = plain_label(str(paths.data_folder() / "backups"), "dimmed", wrap=True)
        folder.setTextInteractionFlags(folder.textInteractionFlags().TextSelectableByMouse)
        self._line(self.tr("Folder"), folder)
        page = QWidget()
        page.setObjectName("frame")
        page.setLayout(self._page)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        foot.setContentsMargins(LARGE, 0, LARGE, LARGE)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(scrolled, 1)
        layout.addLayout(foot)

    def _build_window(self, settings: Settings, name: str) -> None:
        self._head(self.tr("The window"), first=True)
        self._language = _choice(LANGUAGES, settings.language)
        self.theme = _choice(THEMES, settings.theme)
        self.name = QLineEdit(name)
        self.name.setEnabled(bool(name))
        self._line(self.tr("Language"), self._language)
        self._line(self.tr("Colours"), self.theme)
        self._line(self.tr("Name of who codes"), self.name)

    def _build_text(self, settings: Settings) -> None:
        self._head(self.tr("The text of releases"))
        self.zoom = _choice({step: f"{step} %" for step in ZOOMS}, settings.zoom)
        families = {family: family for family in QFontDatabase.families() if QFontDatabase.isSmoothlyScalable(family)}
        self.font_family = _choice({"": self.tr("Chosen by the script of the release"), **families}, settings.font)
        self.line_height = _choice(LINE_HEIGHTS, settings.line_height)
        self.line_length = _choice(LINE_LENGTHS, settings.line_length)
        self._line(self.tr("Size"), self.zoom)
        self._line(self.tr("Font"), self.font_family)
        self._line(self.tr("Space between lines"), self.line_height)
        self._line(self.tr("Length of lines"), self.line_length)

    def _build_keys(self, settings: Settings) -> None:
        self._head(self.tr("Keys"))
        self.letters = QCheckBox(self.tr("Single letters are keys while the text has the focus"))
        self.letters.setChecked(settings.letter_keys)
        self.keys = QPushButton(self.tr("Change keys …"))
        self._page.addRow(self.letters)
        self.keys.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(self.keys)
        line.addStretch(1)
        self._page.addRow(line)

    def _connect(self) -> None:
        fields = {
            "theme": self.theme,
            "zoom": self.zoom,
            "font": self.font_family,
            "line_height": self.line_height,
            "line_length": self.line_length,
        }
        for name, box in fields.items():
            box.activated.connect(lambda _, key=name, chosen=box: self.changed.emit({key: chosen.currentData()}))
        self.letters.toggled.connect(lambda on: self.changed.emit({"letter_keys": on}))
        self.keys.clicked.connect(self.keys_wanted)
        self.name.editingFinished.connect(self._on_named)

    def language(self) -> str:
        """The code of the language chosen, "" for that of the system."""
        return str(self._language.currentData())

    def _on_named(self) -> None:
        name = self.name.text().strip()
        if name and self.name.isModified():
            self.name.setModified(False)
            self.renamed.emit(name)

    def _head(self, words: str, *, first: bool = False) -> None:
        heading = plain_label(words)
        heading.setFont(scaled(heading.font(), 1.1, bold=True))
        heading.setContentsMargins(0, 0 if first else LARGE, 0, SMALL)
        self._page.addRow(heading)

    def _line(self, words: str, field: QWidget) -> None:
        label = plain_label(words)
        label.setBuddy(field)
        if not isinstance(field, QLabel):
            field.setAccessibleName(words)
        self._page.addRow(label, field)


def _choice(offered: Mapping[str, str] | Mapping[int, str] | Mapping[float, str], chosen: float | str) -> QComboBox:
    """A box of values with their words; a value that is not offered stands there by itself."""
    box = QComboBox()
    box.setMinimumContentsLength(12)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, words in offered.items():
        box.addItem(QCoreApplication.translate("SettingsDialog", words), value)
    if box.findData(chosen) < 0:
        box.addItem(str(chosen), chosen)
    box.setCurrentIndex(box.findData(chosen))
    return box
