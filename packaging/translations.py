"""Bring the translations of the window up to date: collect its texts, then compile what is translated.

    python packaging/translations.py

New texts appear in resources/translations/*.ts without a translation; a test says which. The English file holds
plurals only.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def collect(language: str) -> None:
    """Put the texts of the window's modules into the .ts file of a language, without dropping any translation."""
    target = FOLDER / f"discoursecoder_{language}.ts"
    modules = sorted(str(path) for path in (ROOT / "src" / "discoursecoder" / "ui").rglob("*.py"))
    command = [str(TOOLS / "pyside6-lupdate"), "-tr-function-alias", "QT_TRANSLATE_NOOP+=_", *modules]
    command += ["-ts", str(target), "-locations", "none", "-no-obsolete", "-source-language", "en"]
    command += ["-target-language", language]
    if language == "en":
        command.append("-pluralonly")
    subprocess.run(command, check=True)


def compile_language(language: str) -> None:
    """Make the .qm file that the window loads."""
    source = FOLDER / f"discoursecoder_{language}.ts"
    subprocess.run([str(TOOLS / "pyside6-lrelease"), str(source), "-qm", str(source.with_suffix(".qm"))], check=True)


def main() -> None:
    """Both languages."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in ("en", "fr"):
        collect(language)
        compile_language(language)


if __name__ == "__main__":
    main()
