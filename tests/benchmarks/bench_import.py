"""How long it takes to import 1,000 releases of 4 kB: reading, segmenting, writing, undoing.

Run: python tests/benchmarks/bench_import.py
"""

import tempfile
import time
from pathlib import Path

from discoursecoder.core.formats.release_files import read_releases
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.projects import start_project
from discoursecoder.core.operations.releases import import_releases

RELEASES = 1000
SENTENCES = (
    "Le ministre des Affaires étrangères a reçu son homologue et a salué le haut niveau de leur coopération. ",
    "« La Charte des Nations unies doit être respectée par tous », a-t-il déclaré à l’issue de l’entretien. ",
    "Premièrement, élargir la coopération en matière de santé ; deuxièmement, soutenir l’organisation régionale. ",
    "M. le ministre s’est opposé à toute ingérence, cf. p. 12 du communiqué n° 2758 de l’année dernière. ",
)


def page(number: int) -> str:
    """A page of about 4 kB as saved from a site, unlike every other."""
    head = (
        f"Accueil > Actualités\nEntretien numéro {number} des deux ministres\n2024-03-{number % 28 + 1:02d} 18:30\n\n"
    )
    body = ""
    while len((head + body).encode()) < 3900:
        paragraph = "".join(SENTENCES[(number + step) % len(SENTENCES)] for step in range(5))
        body += f"{paragraph}\n\n"
    return f"{head}{body}[ Imprimer ]\n"


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "pages"
        folder.mkdir()
        size = 0
        for number in range(RELEASES):
            content = page(number).encode()
            size += len(content)
            (folder / f"{number:04d}.txt").write_bytes(content)
        read_releases([folder / "0000.txt"])  # what is imported lazily is imported once
        with start_project(Path(name) / "study.dcoder") as project:
            before = len(project.events())
            began = time.perf_counter()
            read, problems = read_releases([folder])
            parsed = time.perf_counter()
            project.apply(import_releases(project, read))
            done = time.perf_counter()
            entries = len(project.events()) - before
            project.apply(undo(project))
            undone = time.perf_counter()
            left = project.count(Release)
    print(f"{RELEASES} releases of {size / RELEASES / 1000:.1f} kB, {len(problems)} problems")
    print(f"read and segmented {parsed - began:.2f} s, written {done - parsed:.2f} s")
    print(f"in all {done - began:.2f} s, journal entries {entries}")
    print(f"one undo {undone - done:.2f} s, releases left {left}")


if __name__ == "__main__":
    main()
