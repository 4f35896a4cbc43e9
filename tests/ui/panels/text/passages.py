"""A short release to code, and where things stand on a panel that shows it."""

import re

from PySide6.QtCore import QPoint

from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.shown import ShownCoding

TEXT = (
    "Accueil > Actualités\n"
    "\n"
    "Le ministre a salué le soutien de la partie russe. Il a rejeté toute ingérence étrangère dans la région.\n"
    "\n"
    "Les deux parties élargissent la coopération en matière de santé, de connectivité et d’économie numérique. "
    "Elles refusent la confrontation des blocs et défendent un système international fondé sur le droit, "
    "au lieu d’une pseudo-sécurité d’exclusion. Elles resteront en contact.\n"
    "\n"
    "[ Imprimer ]\n"
)


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where some words stand."""
    start = text.index(words)
    return start, start + len(words)


def coding(name: str, words: str, colour: str = "#d55e00", *, text: str = TEXT) -> ShownCoding:
    """A coding on some words of a text."""
    return ShownCoding(name, *span(words, text), name.upper(), colour, f"category {name}")


def at(name: str, start: int, end: int, colour: str = "#d55e00") -> ShownCoding:
    """A coding on a span."""
    return ShownCoding(name, start, end, name.upper(), colour, f"category {name}")


def lines(text: str) -> list[tuple[int, int]]:
    """The lines of a text that hold something."""
    return [found.span() for found in re.finditer(r"[^\n]+", text)]


def sentences(text: str) -> list[tuple[int, int]]:
    """Sentences, cut roughly."""
    return [
        (start + found.start(), start + found.end())
        for start, end in lines(text)
        for found in re.finditer(r"[^.。 ][^.。]*[.。]?", text[start:end])
    ]


def show(panel: TextPanel, text: str = TEXT, language: str | None = "fr") -> None:
    """Give a panel a text of which all lines but the first and the last are body."""
    body = lines(text)[1:-1] or lines(text)
    panel.set_release(text, body=body, paragraphs=body, sentences=sentences(text), clauses=[], language=language)


def point_of(panel: TextPanel, position: int) -> QPoint:
    """The middle of a character in the viewport."""
    view = panel.surface.view
    cursor = view.textCursor()
    cursor.setPosition(panel.surface.overlay.positions.to_units(position))
    left = view.cursorRect(cursor)
    cursor.setPosition(panel.surface.overlay.positions.to_units(position + 1))
    right = view.cursorRect(cursor)
    return QPoint((left.center().x() + right.center().x()) // 2, left.center().y())
