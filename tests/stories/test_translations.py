"""Every text of the window is there in French, and plurals in English too."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOL = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))


class Message(NamedTuple):
    """A text of the window, the class that shows it, and its forms in another language."""

    context: str
    source: str
    forms: tuple[str, ...]


def messages(path: Path) -> list[Message]:
    found = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # a file of this checkout
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.append(Message(context.findtext("name", ""), message.findtext("source", ""), tuple(forms)))
    return found


def places(text: str) -> list[str]:
    """What is filled into a text: %n, %s, %1."""
    return sorted(part[0] for part in text.split("%")[1:] if part and part[0] in "ns123")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_text_is_translated_with_what_is_filled_in(language: str) -> None:
    wrong = [
        message
        for message in messages(FOLDER / f"discoursecoder_{language}.ts")
        if not all(message.forms) or any(places(form) != places(message.source) for form in message.forms)
    ]

    assert wrong == []


def test_the_files_hold_exactly_the_texts_of_the_window(tmp_path: Path) -> None:
    assert TOOL is not None, "it comes with PySide6-Essentials"
    fresh = tmp_path / "fresh.ts"
    modules = sorted(str(path) for path in (ROOT / "src" / "discoursecoder" / "ui").rglob("*.py"))
    command = [TOOL, "-tr-function-alias", "QT_TRANSLATE_NOOP+=_", *modules, "-ts", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    wanted = {(message.context, message.source) for message in messages(fresh)}
    known = {(message.context, message.source) for message in messages(FOLDER / "discoursecoder_fr.ts")}

    assert known == wanted


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_loaded_is_what_was_translated(qtbot: QtBot, language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"discoursecoder_{language}", str(FOLDER))

    stale = [
        message
        for message in messages(FOLDER / f"discoursecoder_{language}.ts")
        if len(message.forms) == 1 and translator.translate(message.context, message.source) != message.forms[0]
    ]
    assert stale == []


def test_plurals_follow_the_language(qtbot: QtBot) -> None:
    said = {}
    for language in ("en", "fr"):
        translator = QTranslator()
        assert translator.load(f"discoursecoder_{language}", str(FOLDER))
        QCoreApplication.installTranslator(translator)
        said[language] = [
            QCoreApplication.translate("ReleaseList", "%n coding(s)", None, count) for count in (0, 1, 2)
        ]
        QCoreApplication.removeTranslator(translator)

    assert said == {
        "en": ["0 codings", "1 coding", "2 codings"],
        "fr": ["0 codage", "1 codage", "2 codages"],
    }
