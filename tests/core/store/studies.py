"""A small study for tests: a lead's project with two coders, two releases, a codebook and codings."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created, removed
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision, VariableValue
from discoursecoder.core.model.event import Event
from discoursecoder.core.model.mark import LexiconEntry, Mark
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import Record, new_id
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation, Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.core.store.project import ProjectFile, create_project

EARLY = datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
TITLES = ("Talks in Phnom Penh", "The Belt and Road")
TEXTS = (
    "Talks in Phnom Penh\nBoth sides spoke. “Sovereignty” is not for sale. 各方同意。 They will meet again.\n",
    "The Belt and Road\nThe minister criticised hegemony. Cooperation goes on. 𝔸 new page begins.\n",
)


def text_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def release_of(title: str, text: str, **fields: Any) -> Release:
    return Release(id=new_id(), title=title, text_sha256=text_hash(text), language="en", **fields)


def segmentation_of(release: Release, text: str) -> Segmentation:
    start = text.index("\n") + 1
    end = len(text.rstrip("\n"))
    sentences, begin = [], start
    for position in range(start, end):
        if text[position] in ".。" and begin < position + 1:
            sentences.append(Span(begin, position + 1))
            begin = position + 1 + (position + 1 < end and text[position + 1] == " ")
    return Segmentation(
        id=new_id(),
        release_id=release.id,
        segmenter="test",
        version="1",
        zones=(Zone("title", 0, start), Zone("body", start, end)),
        paragraphs=(Span(start, end),),
        sentences=tuple(sentences),
    )


class Study:
    """The records of the study by short names, and acts upon an open project file."""

    def __init__(self) -> None:
        self.project = Project(id=new_id(), title="Study of statements", created=EARLY)
        self.anna, self.boris, self.lead = (
            Coder(id=new_id(), name=name, role=role, created=EARLY)
            for name, role in (("Anna Ivanova", "coder"), ("Boris Petrov", "coder"), ("Zora Lead", "lead"))
        )
        self.lavrov = Actor(id=new_id(), name="Lavrov", aliases=("the Russian side",), note="note by Zora")
        self.revision = Revision(id=new_id(), number=1, note="first, by Zora", coder_id=self.lead.id, created=EARLY)
        self.claims = Category(id=new_id(), name="Claims", codable=False)
        self.sovereignty = Category(id=new_id(), name="Sovereignty", short="SOV", parent_id=self.claims.id)
        self.criticism = Category(id=new_id(), name="Criticism", short="CRI", position=1)
        self.speaker = Variable(id=new_id(), name="speaker", variable_kind="actor", multiple=True)
        self.stance = Variable(
            id=new_id(),
            name="stance",
            variable_kind="choice",
            choices=(Choice(name="supports"), Choice(name="opposes")),
        )
        self.un = LexiconEntry(id=new_id(), name="UN", forms=("ONU",))
        self.releases = [release_of(title, text) for title, text in zip(TITLES, TEXTS, strict=True)]
        self.segmentations = [segmentation_of(r, t) for r, t in zip(self.releases, TEXTS, strict=True)]
        self.mark = Mark(id=new_id(), release_id=self.releases[0].id, mark_kind="quoted", start=38, end=51)
        self.texts = {text_hash(text): text for text in TEXTS}

    def shared(self) -> list[Record]:
        """Everything that is no coder's own."""
        codebook = [self.revision, self.claims, self.sovereignty, self.criticism, self.speaker, self.stance, self.un]
        coders = [self.anna, self.boris, self.lead]
        return [*coders, self.lavrov, *codebook, *self.releases, *self.segmentations, self.mark]

    def assignment(self, coder: Coder, release: Release, **fields: Any) -> Assignment:
        return Assignment(id=new_id(), release_id=release.id, coder_id=coder.id, created=EARLY, **fields)

    def coding(
        self, coder: Coder, number: int, start: int, end: int, category: Category | None = None, **fields: Any
    ) -> Coding:
        """A coding in the release of that number."""
        release = self.releases[number]
        fields = {"codebook_revision": 1, "created": EARLY, "changed": EARLY, **fields}
        return Coding(
            id=new_id(),
            release_id=release.id,
            coder_id=coder.id,
            category_id=(category or self.sovereignty).id,
            start=start,
            end=end,
            quotation=TEXTS[number][start:end],
            **fields,
        )

    def decision(self, coder: Coder, number: int, start: int, end: int) -> Decision:
        return Decision(
            id=new_id(),
            release_id=self.releases[number].id,
            coder_id=coder.id,
            start=start,
            end=end,
            codebook_revision=1,
            created=EARLY,
        )

    def memo(self, coder: Coder, target: Record, text: str) -> Memo:
        return Memo(
            id=new_id(),
            target_kind=target.kind,
            target_id=target.id,
            coder_id=coder.id,
            text=text,
            created=EARLY,
            changed=EARLY,
        )

    def spoken_by(self, actor: Actor) -> VariableValue:
        return VariableValue(variable_id=self.speaker.id, actor_id=actor.id)

    def create(self, path: Path) -> ProjectFile:
        """The project with everything shared in it, and nobody's work."""
        project = create_project(path, [self.project], act="start_project", summary="begun")
        put(project, *self.shared(), texts=self.texts)
        return project

    def create_with_work(self, path: Path) -> ProjectFile:
        """The project with both coders at work on both releases."""
        project = self.create(path)
        for coder in (self.anna, self.boris):
            for number, release in enumerate(self.releases):
                first = self.coding(coder, number, 20, 30, memo=f"memo of {coder.name} on {number}")
                spoken = self.coding(coder, number, 22, 40, self.criticism, values=(self.spoken_by(self.lavrov),))
                put(project, self.assignment(coder, release, state="in_progress"), first, spoken)
                put(project, self.memo(coder, release, f"{coder.name} thinks about {number}"))
                put(project, self.decision(coder, number, 60, 70))
        return project


def put(project: ProjectFile, *records: Record, texts: dict[str, str] | None = None) -> Event | None:
    """Add records in one act."""
    return project.apply(Changes("put", "added", created(records), texts=texts or {}))


def drop(project: ProjectFile, *records: Record) -> Event | None:
    """Remove records in one act."""
    return project.apply(Changes("drop", "removed", removed(records)))


def alter(project: ProjectFile, record: Record, **fields: Any) -> Record:
    """Change fields of a record in one act; the record as it is then."""
    before = project.get(type(record), record.id)
    assert before is not None
    after = type(record).model_validate({**dict(before), **fields})
    project.apply(Changes("alter", "changed", (Change(before, after),)))
    return after
