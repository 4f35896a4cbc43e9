import os
import subprocess
import sys
from pathlib import Path

from builders import small_project

HEAVY = ("numpy", "openpyxl", "yaml", "matplotlib", "charset_normalizer", "alembic", "regex", "pandas")

PROBE = """
import sys
from discoursecoder.__main__ import show_window

def painted():
    from PySide6.QtWidgets import QApplication
    shown = [window.code for window in QApplication.topLevelWidgets() if hasattr(window, "code")]
    print("open" if any(code.page for code in shown) else "empty")
    print(" ".join(name for name in sys.argv[2].split(",") if name in sys.modules))
    QApplication.quit()

sys.exit(show_window([sys.argv[1]], after_paint=painted))
"""


def start(path: Path, home: Path) -> list[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DISCOURSECODER_HOME": str(home)}
    command = [sys.executable, "-c", PROBE, str(path), ",".join(HEAVY)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split("\n")


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    small_project(tmp_path / "study.dcoder").close()

    assert start(tmp_path / "study.dcoder", tmp_path)[:2] == ["open", ""]


def test_a_file_that_is_no_project_opens_the_welcome_page(tmp_path: Path) -> None:
    broken = tmp_path / "broken.dcoder"
    broken.write_text("no project", encoding="utf-8")

    assert start(broken, tmp_path)[0] == "empty"
    assert broken.read_text(encoding="utf-8") == "no project"
