"""Draw the pictures of the README anew, from the program itself on a fresh sample, without a display.

python packaging/screenshots.py
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from discoursecoder.app import Program
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.sample import build_sample
from discoursecoder.core.settings import Settings, Theme, save_settings
from discoursecoder.ui.application import make_application
from discoursecoder.ui.panels.agreement.panel import AgreementPanel

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "screenshots"

CODER, LEAD = "Amina", "Marie"
LANGUAGE, CATEGORY = "fr", "HEG"
PATIENCE_MS = 120_000


def wait_until(ready: Callable[[], bool], what: str) -> None:
    """Let the program go on until something is so."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not ready():
        if deadline.hasExpired():
            sys.exit(f"Waited in vain for {what}.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def settle() -> None:
    """Let what was put off be done: layouts, and what is prepared when idle."""
    for _ in range(20):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@contextmanager
def program(theme: Theme, language: str, project: Path | None = None, coder: str = "") -> Iterator[Program]:
    """The program with its window shown, on a project and as one of its coders."""
    save_settings(Settings(theme=theme, language=language))
    made = Program(make_application(["discoursecoder"]))
    if project is not None:
        made.files.open_path(project)
        made.session.code_as(next(one for one in made.session.coders() if one.name == coder))
    made.window.show()
    made.window.activateWindow()
    settle()
    yield made
    made.window.close()
    made.window.deleteLater()
    settle()


def save(made: Program, name: str) -> None:
    """Save what the window shows."""
    settle()
    path = FOLDER / f"{name}.png"
    if not made.window.grab().save(str(path)):
        sys.exit(f"{path} cannot be written.")
    print(f"{path.relative_to(FOLDER.parents[1])}")


def draw_code(project: Path, theme: Theme, language: str, name: str) -> None:
    """A release that has been coded, with one coding chosen."""
    with program(theme, language, project, CODER) as made:
        code = made.window.code
        row = next(row for row in code.releases.rows() if row.language == LANGUAGE)
        code.open_release(row.id)
        category = next(one for one in code.codebook.categories if one.short == CATEGORY)
        wanted = [one for one in code.codings.values() if one.category_id == category.id]
        chosen = max(wanted, key=_start)
        settle()
        code.text.set_selection(_start(chosen), _start(chosen))
        code.text.select_coding(chosen.id)
        code.text.show_span(_start(chosen), code.text.surface.view.document().characterCount() - 1)
        made.window.acts.back_to_text()
        save(made, name)


def _start(coding: Coding) -> int:
    return coding.start or 0


def draw_agreement(project: Path) -> None:
    """How far the coders of the sample agree."""
    with program("light", "en", project, LEAD) as made:
        made.window.show_place("agreement")
        panel = made.window.place("agreement")
        wait_until(lambda: isinstance(panel, AgreementPanel) and panel.report is not None, "the measured agreement")
        save(made, "agreement-light")


def draw_welcome() -> None:
    """What is shown first, when nothing has been opened yet."""
    with program("light", "en") as made:
        save(made, "welcome-light")


def main() -> None:
    """All pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DISCOURSECODER_HOME"] = str(Path(folder) / "home")
        draw_welcome()
        project = Path(folder) / "sample.dcoder"
        build_sample(project).close()
        draw_code(project, "light", "en", "code-light")
        draw_code(project, "dark", "en", "code-dark")
        draw_code(project, "light", "fr", "code-fr")
        draw_agreement(project)


if __name__ == "__main__":
    main()
