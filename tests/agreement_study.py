"""Projects with planned codings, for tests of agreement."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from builders import TEXT, category_short, coder_named, release_number, sentences_of, small_project
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.store.project import ProjectFile

SENTENCES = sentences_of(TEXT)
"""The four sentences of every release."""

FOUND = dict[str, Sequence[int]]
"""Numbers of sentences (0 to 3) by short code of a category."""


def study(path: Path, *, coders: Sequence[str] = ("Amina", "Bruno"), releases: int = 1) -> ProjectFile:
    """A project with so many releases of four sentences and nothing coded."""
    texts = [f"Communiqué {number}{TEXT[TEXT.index(chr(10)) :]}" for number in range(1, releases + 1)]
    return small_project(path, coders=coders, texts=texts)


def sentences(number: int = 1) -> list[tuple[int, int]]:
    """The sentences of a release of `study`, as spans."""
    text = f"Communiqué {number}{TEXT[TEXT.index(chr(10)) :]}"
    return [(span.start, span.end) for span in sentences_of(text)]


def add(project: ProjectFile, records: Iterable[Record]) -> None:
    """Put records into the project."""
    project.apply(Changes("prepare", "prepared", created(records)))


def assignment(project: ProjectFile, coder: str, release: int = 1, **fields: Any) -> Assignment:
    """A finished assignment, unless fields say otherwise."""
    plain = {"state": "finished", "finished": now(), "codebook_revision": 1, **fields}
    return Assignment(
        id=new_id(),
        release_id=release_number(project, release).id,
        coder_id=coder_named(project, coder).id,
        created=now(),
        **plain,
    )


def coding(
    project: ProjectFile, coder: str, short: str, span: tuple[int, int] | None, release: int = 1, **fields: Any
) -> Coding:
    """A coding of a span, or of the whole release."""
    place = release_number(project, release)
    text = project.text(place.text_sha256)
    found = {} if span is None else {"start": span[0], "end": span[1], "quotation": text[span[0] : span[1]]}
    return Coding(
        id=new_id(),
        release_id=place.id,
        coder_id=coder_named(project, coder).id,
        category_id=category_short(project, short).id,
        codebook_revision=1,
        created=now(),
        changed=now(),
        **{**found, **fields},
    )


def nothing_found(project: ProjectFile, coder: str, number: int, release: int = 1) -> Decision:
    """The decision that a sentence holds nothing."""
    start, end = sentences(release)[number]
    return Decision(
        id=new_id(),
        release_id=release_number(project, release).id,
        coder_id=coder_named(project, coder).id,
        start=start,
        end=end,
        codebook_revision=1,
        created=now(),
    )


def finish(project: ProjectFile, coder: str, found: FOUND, release: int = 1, **fields: Any) -> None:
    """A coder codes whole sentences of a release and finishes it."""
    spans = sentences(release)
    codings = [
        coding(project, coder, short, spans[number], release) for short, numbers in found.items() for number in numbers
    ]
    add(project, [assignment(project, coder, release, **fields), *codings])
