"""How fast the window is: from nothing to the first paint, and from a key press to a coding stored and repainted.

Start is measured as whole processes, each in turn with a bare one that imports PySide6 and sqlmodel and paints an
empty window. Run it as a program; it needs no display.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 9
CODINGS, LENGTH = 300, 20_000
KEY_PRESSES = 200

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlmodel
application = QApplication(sys.argv[:1])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

OURS = """
import sys
from discoursecoder.__main__ import show_window

def quit():
    from PySide6.QtWidgets import QApplication
    windows = QApplication.topLevelWidgets()
    assert any(getattr(one, "code", None) and one.code.codings for one in windows)
    QApplication.quit()

sys.exit(show_window([sys.argv[1]], after_paint=quit))
"""


def environment(home: Path) -> dict[str, str]:
    """A home of its own, no display, and compiled modules kept, as in any user's environment."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "DISCOURSECODER_HOME": str(home)}


def one_start(program: str, project: Path, home: Path) -> float:
    """Seconds from starting the process to its end after the first paint."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, str(project)], check=True, env=environment(home))
    return time.perf_counter() - begun


def measure_starts(project: Path, home: Path) -> tuple[list[float], list[float]]:
    """Both kinds of start in turn, after one of each that is not counted."""
    one_start(BARE, project, home)
    one_start(OURS, project, home)
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(one_start(BARE, project, home))
        ours.append(one_start(OURS, project, home))
    return bare, ours


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def make_study(folder: Path) -> Path:
    """A release of 20 kB with 300 codings of one coder, in several lanes."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from builders import coder_named, release_number, small_project
    from discoursecoder.core.model.category import Category
    from discoursecoder.core.operations.codings import tag_span

    sentence = "Les deux parties sont convenues de maintenir une coordination étroite et de coopérer. "
    paragraph = sentence * 5
    text = "Communiqué\n" + "\n".join([paragraph.strip()] * (LENGTH // len(paragraph))) + "\n[ Imprimer ]"
    project = small_project(folder / "bench.dcoder", texts=(text,))
    release, coder = release_number(project, 1), coder_named(project, "Amina")
    codable = [category for category in project.read(Category) if category.codable]
    step = (len(text) - 400) // CODINGS
    for number in range(CODINGS):
        start = 20 + number * step
        changes = tag_span(
            project,
            release_id=release.id,
            coder_id=coder.id,
            category_id=codable[number % len(codable)].id,
            start=start,
            end=start + 40 + number % 60,
        )
        project.apply(changes)
    project.close()
    return folder / "bench.dcoder"


def measure_codings(project: Path) -> list[float]:
    """Milliseconds from each key press until the coding is committed and the text repainted."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from discoursecoder.app import Program
    from discoursecoder.ui.application import make_application

    application = make_application(sys.argv[:1])
    program = Program(application)
    program.open(project, sample=False)
    amina = next(one for one in program.session.coders() if one.name == "Amina")
    program.session.code_as(amina)
    program.window.show()
    text = program.window.code.text
    view = text.surface.view
    view.setFocus()
    application.processEvents()
    taken = []
    for number in range(KEY_PRESSES):
        start = 30 + number * 61
        text.set_selection(start, start + 25)
        text.show_span(start, start + 25)
        application.processEvents()
        begun = time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_H)
        application.processEvents()
        view.viewport().repaint()
        taken.append((time.perf_counter() - begun) * 1000)
    assert len(program.window.code.codings) >= CODINGS + KEY_PRESSES - 5
    program.window.close()
    return taken


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["DISCOURSECODER_HOME"] = str(folder / "home")
        project = make_study(folder)
        bare, ours = measure_starts(project, folder / "home")
        ratio = statistics.median(ours) / statistics.median(bare)
        ratios = [one / other for one, other in zip(ours, bare, strict=True)]
        print(f"bare window with PySide6 and sqlmodel: {statistics.median(bare):.3f} s (median of {ROUNDS})")
        print(f"window ready with a project: {statistics.median(ours):.3f} s")
        print(f"ratio: {ratio:.2f} of medians, {statistics.median(ratios):.2f} median of pairs (goal: below 1.30)")
        taken = measure_codings(project)
        print(
            f"one coding, key press to committed and repainted, 20 kB with {CODINGS} codings: "
            f"median {statistics.median(taken):.1f} ms, p95 {percentile(taken, 0.95):.1f} ms (goal: below 50)"
        )


if __name__ == "__main__":
    main()
