"""Measure the coding surface: opening, frames while scrolling, adding one coding.

Run: python tests/benchmarks/bench_text_surface.py (offscreen unless QT_QPA_PLATFORM says otherwise). Figures are
milliseconds of wall time with the CPU time of this process beside them; other work on the machine inflates the first.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.shown import ShownCoding

SENTENCE = "les deux parties sont convenues de maintenir une coordination étroite sur la question du droit"
WORDS = SENTENCE.split()
COLOURS = ["#0072b2", "#009e73", "#d55e00", "#b0529a", "#857200", "#3f8f3f", "#6a6ab5", "#7f5a3a"]


def invented(characters: int, seed: int) -> str:
    """A text of about that many characters in paragraphs of about 500."""
    chance = random.Random(seed)
    lines, length = [], 0
    while length < characters:
        line = " ".join(chance.choice(WORDS) for _ in range(80)).capitalize() + "."
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines)[:characters]


def marked(text: str, count: int, seed: int) -> list[ShownCoding]:
    """Codings of 20 to 200 characters at random places."""
    chance = random.Random(seed)
    codings = []
    for number in range(count):
        start = chance.randrange(len(text) - 201)
        end = start + chance.randint(20, 200)
        colour = COLOURS[number % len(COLOURS)]
        codings.append(
            ShownCoding(f"c{number}", start, end, f"C{number % 90:02}", colour, "category", pattern=number % 4)
        )
    return codings


def spans_of(text: str) -> list[tuple[int, int]]:
    """The lines of a text."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def timed(act: Callable[[], None]) -> tuple[float, float]:
    """Wall and CPU milliseconds of one act."""
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def told(name: str, samples: list[tuple[float, float]]) -> None:
    """Print median and p95 of wall and CPU time."""

    def at(values: list[float], share: float) -> float:
        return sorted(values)[min(len(values) - 1, int(len(values) * share))]

    wall, cpu = [one[0] for one in samples], [one[1] for one in samples]
    print(
        f"  {name:<34} wall {at(wall, 0.5):7.1f} p95 {at(wall, 0.95):7.1f} max {max(wall):7.1f}"
        f"   cpu {at(cpu, 0.5):7.1f} p95 {at(cpu, 0.95):7.1f}   n {len(samples)}"
    )


def wheel(panel: TextPanel, by: int) -> None:
    """Turn the wheel over the text and paint."""
    viewport = panel.surface.view.viewport()
    where = QPointF(100, 100)
    event = QWheelEvent(
        where,
        QPointF(viewport.mapToGlobal(QPoint(100, 100))),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def measure(characters: int, count: int) -> None:
    """Open, scroll, code."""
    text = invented(characters, 1)
    codings = marked(text, count, 2)
    lines = spans_of(text)
    panel = TextPanel()
    panel.resize(732, 680)
    panel.show()
    QApplication.processEvents()

    def opened() -> None:
        panel.set_release(text, body=lines, paragraphs=lines, sentences=lines, clauses=[], language="fr")
        panel.set_codings(codings)
        QApplication.processEvents()

    print(f"{len(text):,} characters, {count:,} codings")
    told("open to first paint", [timed(opened) for _ in range(3)])
    told("wheel frame, down", [timed(lambda: wheel(panel, -120)) for _ in range(40)])
    told("wheel frame, back over seen lines", [timed(lambda: wheel(panel, 120)) for _ in range(40)])
    bar = panel.surface.view.verticalScrollBar()

    def jumped(value: int) -> None:
        bar.setValue(value)
        QApplication.processEvents()

    chance = random.Random(3)
    told("jump to a random place", [timed(lambda: jumped(chance.randrange(bar.maximum() + 1))) for _ in range(30)])
    told("whole repaint", [timed(panel.surface.view.viewport().repaint) for _ in range(30)])
    first = panel.surface.overlay.positions.to_point(
        next(iter(panel.surface.view.visible_blocks(0, 600)))[0].position()
    )

    def put(number: int) -> None:
        start = min(first + number * 5, len(text) - 100)
        panel.put_coding(ShownCoding(f"new{number}", start, start + 60, "NEW", "#d55e00", "category"))
        QApplication.processEvents()

    told("put_coding and repaint", [timed(partial(put, number)) for number in range(60)])
    told("remove_coding and repaint", [timed(partial(removed, panel, number)) for number in range(60)])
    panel.close()


def removed(panel: TextPanel, number: int) -> None:
    """Take one away and paint."""
    panel.remove_coding(f"new{number}")
    QApplication.processEvents()


def main() -> int:
    """Print the figures of a usual release and of a very long one."""
    application = QApplication(sys.argv[:1])
    measure(20_000, 300)
    measure(200_000, 10_000)
    measure(1_000_000, 100_000)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
