import faulthandler
import subprocess
import sys
from collections.abc import Iterator
from typing import TextIO

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.core import paths
from discoursecoder.core.messages import language, say
from discoursecoder.core.settings import Settings, Theme
from discoursecoder.ui.application import FirstPaint, catch_everything, colours_for, dress, make_application, speak
from discoursecoder.ui.widgets.palette import DARK, LIGHT, Colours


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application of all tests, given back as it was."""
    palette, sheet, locale = qapp.palette(), qapp.styleSheet(), QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
    QLocale.setDefault(locale)


@pytest.fixture
def crash_logs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[TextIO]]:
    """The files to which hard crashes would be written; the hook of the tests comes back afterwards."""
    handed: list[TextIO] = []
    monkeypatch.setattr(faulthandler, "enable", handed.append)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    yield handed
    for file in handed:
        file.close()


def test_there_is_one_application_only(application: QApplication) -> None:
    assert make_application(["discoursecoder"]) is application


def test_a_new_application_has_its_name_and_style() -> None:
    program = (
        "from discoursecoder.ui.application import make_application\n"
        "made = make_application([])\n"
        "print(made.applicationName(), made.style().objectName(), made.fontMetrics().height() >= 13)"
    )
    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout

    assert said.split() == ["DiscourseCoder", "fusion", "True"]


def test_window_and_core_speak_the_language_of_the_settings(application: QApplication) -> None:
    assert speak(application, Settings(language="fr")) == "fr"

    assert QCoreApplication.translate("Commands", "Undo") == "Annuler"
    assert say("error.NothingToUndo") == say("error.NothingToUndo", "fr")
    assert QLocale().language() == QLocale.Language.French


def test_another_language_takes_the_place_of_the_one_before(application: QApplication) -> None:
    speak(application, Settings(language="fr"))
    speak(application, Settings(language="en"))

    assert QCoreApplication.translate("Commands", "Undo") == "Undo"
    assert QCoreApplication.translate("ReleaseList", "%n coding(s)", None, 2) == "2 codings"


def test_a_language_that_is_not_there_is_english(application: QApplication) -> None:
    assert speak(application, Settings(language="eo")) == "en"
    assert language() == "en"


@pytest.mark.parametrize(("theme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_user_chooses_light_or_dark(application: QApplication, theme: Theme, colours: Colours) -> None:
    assert colours_for(application, theme) is colours


@pytest.mark.parametrize(("scheme", "colours"), [(Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)])
def test_else_the_system_decides(scheme: Qt.ColorScheme, colours: Colours) -> None:
    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802  # Qt's name
            return scheme

    class System:
        def styleHints(self) -> Hints:  # noqa: N802  # Qt's name
            return Hints()

    assert colours_for(System(), "system") is colours  # type: ignore[arg-type]  # what is asked of it is there


def test_everything_is_dressed_in_the_colours_of_the_theme(application: QApplication) -> None:
    dress(application, DARK)

    assert application.palette().color(QPalette.ColorRole.Base).name() == DARK.paper
    assert DARK.accent in application.styleSheet()


def test_a_mistake_is_told_instead_of_ending_the_program(crash_logs: list[TextIO]) -> None:
    told: list[BaseException] = []
    catch_everything(told.append)
    error = ValueError("a mistake")
    sys.excepthook(ValueError, error, None)

    assert told == [error]
    assert [file.name for file in crash_logs] == [str(paths.log_folder() / "crash.log")]


@pytest.mark.usefixtures("crash_logs")
def test_a_mistake_that_cannot_be_told_goes_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    def fail(_error: BaseException) -> None:
        raise RuntimeError("no window")

    catch_everything(fail)
    sys.excepthook(ValueError, ValueError("a mistake"), None)

    assert "ValueError: a mistake" in capsys.readouterr().err


@pytest.mark.usefixtures("crash_logs")
def test_an_interruption_of_the_terminal_is_no_mistake() -> None:
    told: list[BaseException] = []
    catch_everything(told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert told == []


@pytest.mark.usefixtures("crash_logs")
def test_without_a_folder_for_the_log_mistakes_are_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    blocked = tmp_path_factory.mktemp("blocked") / "file"
    blocked.write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("DISCOURSECODER_HOME", str(blocked))
    told: list[BaseException] = []
    catch_everything(told.append)
    sys.excepthook(ValueError, ValueError("a mistake"), None)

    assert len(told) == 1


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[str] = []
    FirstPaint(widget, lambda: told.append("painted"))
    assert told == []

    widget.show()
    qtbot.waitUntil(lambda: bool(told))
    widget.repaint()
    QApplication.processEvents()

    assert told == ["painted"]
