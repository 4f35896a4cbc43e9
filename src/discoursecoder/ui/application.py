"""The application of Qt: names, style, theme, language, and the net below every mistake."""

import faulthandler
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from discoursecoder import __version__
from discoursecoder.core import paths
from discoursecoder.core.messages import language as language_in_use
from discoursecoder.core.messages import use_language
from discoursecoder.core.settings import Settings, Theme
from discoursecoder.ui.tasks import load_ahead
from discoursecoder.ui.widgets.icons import application_icon
from discoursecoder.ui.widgets.palette import CONTRAST, DARK, LIGHT, Colours, qt_palette
from discoursecoder.ui.widgets.stylesheet import build_stylesheet

_SMALLEST_PIXELS = 13

_WITHOUT_PROJECT = (
    "panels.text.panel",
    "widgets.rows",
    "widgets.tokens",
    "widgets.notice",
    "widgets.progress",
    "actions",
)
"""What the window is made of and can be loaded before the project file can."""


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one application of the process; the one there is already, where there is one."""
    present = QCoreApplication.instance()
    if isinstance(present, QApplication):
        return present
    application = QApplication([arguments[0] if arguments else "discoursecoder"])
    application.setApplicationName("DiscourseCoder")
    application.setApplicationDisplayName("DiscourseCoder")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("discoursecoder")
    application.setStyle("Fusion")
    application.setWindowIcon(application_icon(LIGHT.frame, LIGHT.accent))
    font = application.font()
    if application.fontMetrics().ascent() and font.pixelSize() < _SMALLEST_PIXELS and font.pointSizeF() < 9.75:
        font.setPixelSize(_SMALLEST_PIXELS)
        application.setFont(font)
    return application


def start_with(arguments: Sequence[str], *, ahead: str) -> QApplication:
    """Start Qt and load the text's surface while the module `ahead` is loaded on another processor.

    Loading the project file takes as long as all of Qt, and neither needs the other.
    """
    load_ahead(ahead)
    application = make_application(arguments)
    application.fontMetrics().horizontalAdvance("x")
    for module in _WITHOUT_PROJECT:
        import_module(f"discoursecoder.ui.{module}")
    return application


def speak(application: QApplication, settings: Settings) -> str:
    """Speak the language of the settings, else of the system, in window and core; English for any other.

    Returns:
        The language in use, "en" or "fr".
    """
    use_language(settings.language or QLocale.system().name())
    code = language_in_use()
    QLocale.setDefault(QLocale(code) if settings.language else QLocale.system())
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    _install(application, f"discoursecoder_{code}", str(paths.resource("translations")))
    _install(application, f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return code


def _install(application: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)


def colours_for(application: QApplication, theme: Theme) -> Colours:
    """The colours of a theme; the system decides where the user did not."""
    if theme == "system":
        return DARK if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return {"dark": DARK, "contrast": CONTRAST}.get(theme, LIGHT)


def dress(application: QApplication, colours: Colours) -> None:
    """Give the whole application its colours."""
    application.setPalette(qt_palette(colours))
    application.setStyleSheet(build_stylesheet(colours))


def catch_everything(tell: Callable[[BaseException], None]) -> None:
    """Have mistakes told in the window instead of ending the program, and hard crashes written to the log folder."""

    def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        try:
            tell(error.with_traceback(trace))
        except Exception:  # noqa: BLE001  # telling failed; the terminal is what is left
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = _hook
    try:
        paths.log_folder().mkdir(parents=True, exist_ok=True)
        crash = (paths.log_folder() / "crash.log").open("w", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(crash)


class FirstPaint(QObject):
    """Calls something once, when a window has been painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint, and let it be finished."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
