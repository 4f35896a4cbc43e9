"""Running commands in tests as a user does, but in this process."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from discoursecoder.cli.application import run

PAGE = (
    "Accueil > Actualités\n"
    "Le ministre reçoit son homologue\n"
    "2024-03-05 18:30\n\n"
    "Le 4 mars 2024, le ministre a reçu son homologue. Il a critiqué l’hégémonie de certains pays.\n\n"
    "Les deux parties sont convenues de coopérer. Elles ont salué le haut niveau de leur relation.\n\n"
    "[ Imprimer ]\n"
)
"""A page saved from a ministry's site, invented."""


class Told(NamedTuple):
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """Runs commands and keeps what they say apart."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Told:
        self._capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        said = self._capsys.readouterr()
        return Told(status, said.out, said.err)

    def done(self, *arguments: str | Path) -> str:
        """Run a command that must succeed, and return what it printed."""
        told = self(*arguments)
        assert told.status == 0, told
        return told.out


def begin_study(terminal: Terminal, folder: Path, coders: Sequence[str] = ("Amina", "Bruno")) -> Path:
    """A project with the starter codebook, one release and coders to whom it is assigned."""
    project = folder / "study.dcoder"
    page = folder / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    terminal.done("new", project, "--title", "Study", "--lead", "Marie")
    terminal.done("import", project, page)
    terminal.done("coder", "add", project, *coders)
    for coder in coders:
        terminal.done("assign", project, "--coder", coder)
    return project


def code(terminal: Terminal, project: Path, rows: Sequence[tuple[str, str, str]], *options: str) -> Told:
    """Import codings from a table of coder, category and quotation."""
    from discoursecoder.core.text.canonical import canonicalise

    text = canonicalise(PAGE).text
    lines = ["release,coder,category,start,end,quote"]
    for coder, category, quotation in rows:
        start = text.index(quotation)
        lines.append(f'page.txt,{coder},{category},{start},{start + len(quotation)},"{quotation}"')
    table = project.with_name("codings.csv")
    table.write_text("\n".join(lines), encoding="utf-8")
    return terminal("codings", "import", project, table, *options)
