"""Small projects for tests, made through the same doors as real ones."""

import json
from collections.abc import Sequence
from pathlib import Path

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.codebook_document import document_data
from discoursecoder.core.model.codebook_records import CodebookRecords, from_records
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation, Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.core.operations.codings import tag_span
from discoursecoder.core.store.project import ProjectFile, create_project
from discoursecoder.core.text.canonical import text_sha256

TEXT = (
    "Le ministère communique\n"
    "La partie russe soutient la position. Les deux parties sont convenues de coopérer.\n"
    "Le ministre a critiqué l’hégémonie. Il a salué l’accord.\n"
    "[ Imprimer ]"
)


def sentences_of(text: str) -> list[Span]:
    """The sentences of the second to the last but one line, ended by full stops."""
    spans = []
    start = text.index("\n") + 1
    for position in range(start, text.rindex("\n")):
        if text[position] == ".":
            spans.append(Span(start, position + 1))
            start = position + 2
    return spans


def release_records(text: str = TEXT, title: str = "Le ministère communique", **fields: str) -> list[Record]:
    """A release whose first line is its title and whose last line is its footer, with its segments."""
    body_start, body_end = text.index("\n") + 1, text.rindex("\n")
    release = Release(id=new_id(), title=title, text_sha256=text_sha256(text), language="fr", **fields)
    lines = []
    start = body_start
    for line in text[body_start:body_end].split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    segmentation = Segmentation(
        id=new_id(),
        release_id=release.id,
        segmenter="builder",
        version="1",
        zones=(
            Zone("title", 0, body_start - 1),
            Zone("body", body_start, body_end),
            Zone("footer", body_end + 1, len(text)),
        ),
        paragraphs=tuple(lines),
        sentences=tuple(sentences_of(text)),
    )
    return [release, segmentation]


def small_project(
    path: Path, *, coders: Sequence[str] = ("Amina", "Bruno"), texts: Sequence[str] = (TEXT,)
) -> ProjectFile:
    """A project with a lead (Marie), coders, one branch of two categories, two variables, actors and releases."""
    moment = now()
    lead = Coder(id=new_id(), name="Marie", role="lead", created=moment)
    project = create_project(
        path,
        [Project(id=new_id(), title="Étude", language="fr", created=moment), lead],
        act="start_project",
        summary="begun",
    )
    branch = Category(id=new_id(), name="Contestation", short="CTS", codable=False, position=1)
    records: list[Record] = [
        branch,
        Category(id=new_id(), name="Criticism of hegemony", short="HEG", key="h", parent_id=branch.id),
        Category(id=new_id(), name="Cooperation pledge", short="PLE", key="l"),
        Variable(id=new_id(), name="target", variable_kind="actor", multiple=True),
        Variable(
            id=new_id(),
            name="stance",
            variable_kind="choice",
            choices=(Choice(name="supports"), Choice(name="opposes")),
        ),
        Actor(id=new_id(), name="Russia", actor_kind="state", aliases=("la partie russe",)),
        Actor(id=new_id(), name="United States", actor_kind="state"),
    ]
    content = json.dumps(document_data(from_records(codebook_of(records))), ensure_ascii=False)
    records.append(Revision(id=new_id(), number=1, coder_id=lead.id, content=content, created=moment))
    records += [Coder(id=new_id(), name=name, created=moment) for name in coders]
    frozen = {}
    for number, text in enumerate(texts):
        frozen[text_sha256(text)] = text
        records += release_records(text, f"Release {number + 1}", file_name=f"release-{number + 1}.txt")
    project.apply(Changes("prepare", "prepared", created(records), frozen, lead.id, undoable=False))
    return project


def codebook_of(records: Sequence[Record]) -> CodebookRecords:
    """The records that make up a codebook, among some."""
    return CodebookRecords(
        tuple(one for one in records if isinstance(one, Category)),
        tuple(one for one in records if isinstance(one, Variable)),
        tuple(one for one in records if isinstance(one, Actor)),
    )


def coder_named(project: ProjectFile, name: str) -> Coder:
    """The coder of that name."""
    return project.read(Coder, name=name)[0]


def category_short(project: ProjectFile, short: str) -> Category:
    """The category of that short code."""
    return project.read(Category, short=short)[0]


def release_number(project: ProjectFile, number: int) -> Release:
    """The release of that number, from 1."""
    return project.read(Release, title=f"Release {number}")[0]


def tag(project: ProjectFile, coder: str, short: str, start: int, end: int, *, release: int = 1) -> Coding:
    """Code a span and apply it."""
    changes = tag_span(
        project,
        release_id=release_number(project, release).id,
        coder_id=coder_named(project, coder).id,
        category_id=category_short(project, short).id,
        start=start,
        end=end,
    )
    project.apply(changes)
    return next(change.after for change in changes.of("coding") if isinstance(change.after, Coding))
