"""Bringing releases in, correcting what is known about them, taking them out."""

from collections.abc import Mapping, Sequence

from discoursecoder.core import errors
from discoursecoder.core.formats.release_files import ReadRelease
from discoursecoder.core.messages import say
from discoursecoder.core.model.adjudication import Adjudication
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.changes import Change, Changes, created, removed
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.mark import Mark
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.model.record import Record, new_id
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.operations.finding import find
from discoursecoder.core.store.project import ProjectFile

FIELDS = (
    "title",
    "issued",
    "event_date",
    "issuer",
    "country",
    "counterpart",
    "place",
    "language",
    "url",
    "release_kind",
)
"""What a person can say about a release; a field so given is no longer guessed."""

_FURTHER = frozenset({"country", "counterpart", "url", "release_kind"})
"""What the text of a page never tells, so that it comes from the format alone."""


def import_releases(
    project: ProjectFile,
    read: Sequence[ReadRelease],
    *,
    coder_id: str | None = None,
    given: Mapping[str, str] | None = None,
) -> Changes:
    """Bring releases in, all in one act; a text that the project already has is left out.

    Args:
        project: the project file.
        read: releases as the readers of `core.formats` return them.
        coder_id: who acts.
        given: fields of `FIELDS` that hold for all of them, such as the language.

    Raises:
        BadValue: for a field that is none.
    """
    given = dict(given or {})
    if not given.keys() <= set(FIELDS):
        unknown = ", ".join(given.keys() - set(FIELDS))
        raise errors.BadValue(field=say("field.field"), value=unknown, allowed=", ".join(FIELDS))
    known = {release.text_sha256 for release in project.read(Release)}
    texts: dict[str, str] = {}
    records: list[Record] = []
    for one in read:
        if one.text_sha256 in known:
            continue
        known.add(one.text_sha256)
        texts[one.text_sha256] = one.text
        release = _release(one, given)
        records += [release, _segmentation(release.id, one)]
    summary = say("act.import_releases", count=len(texts))
    return Changes("import_releases", summary, created(records), texts, coder_id)


def duplicates(project: ProjectFile, read: Sequence[ReadRelease]) -> list[Problem]:
    """Which of the releases that were read the import leaves out, and what each is the same as, text by text."""
    titles = {release.text_sha256: release.title for release in project.read(Release)}
    first: dict[str, ReadRelease] = {}
    found: list[Problem] = []
    for one in read:
        title = titles.get(one.text_sha256)
        before = first.setdefault(one.text_sha256, one)
        if title is not None:
            found.append(Problem(one.path, one.place, say("document.in_project", None, title=title)))
        elif before is not one:
            where = before.file_name if before.path != one.path else before.place
            found.append(Problem(one.path, one.place, say("document.read_twice", None, where=where)))
    return found


def _release(read: ReadRelease, given: Mapping[str, str]) -> Release:
    page = read.page
    fields = {
        "title": page.title or read.file_name,
        "issued": page.issued,
        "event_date": page.event_date,
        "issuer": page.issuer or "",
        "place": page.place or "",
        "language": page.language or "",
        **{name: value for name, value in read.facts.items() if name in _FURTHER},
        **given,
    }
    return Release(
        id=new_id(),
        text_sha256=read.text_sha256,
        guessed=tuple(sorted(name for name in page.guessed if name not in given)),
        file_name=read.file_name,
        source_sha256=read.source_sha256,
        encoding=read.encoding,
        encoding_found_by=read.encoding_found_by,
        replacements=read.replacements,
        extra=dict(read.extra),
        **fields,
    )


def _segmentation(release_id: str, read: ReadRelease) -> Segmentation:
    found = read.segmentation
    # The spans come from our own segmenter; validating each anew takes a fifth of the time of writing.
    return Segmentation.model_construct(
        id=new_id(),
        release_id=release_id,
        segmenter=found.segmenter,
        version=found.version,
        zones=read.page.zones,
        paragraphs=found.paragraphs,
        sentences=found.sentences,
        clauses=found.clauses,
    )


def change_release(project: ProjectFile, release_id: str, *, coder_id: str | None = None, **fields: str) -> Changes:
    """Correct what is known about a release; what a person says is no longer guessed.

    Raises:
        UnknownName: if there is no such release.
        BadValue: for a field that is none, or an empty title.
    """
    release = find(project, Release, release_id)
    for name in fields:
        if name not in FIELDS:
            raise errors.BadValue(field=say("field.field"), value=name, allowed=", ".join(FIELDS))
    if not fields.get("title", release.title).strip():
        raise errors.BadValue(field=say("field.title"), value="", allowed=say("allowed.name"))
    guessed = tuple(name for name in release.guessed if name not in fields)
    after = release.model_copy(update={**fields, "guessed": guessed})
    changes = (Change(release, after),) if after != release else ()
    return Changes("change_release", say("act.change_release", name=after.title), changes, coder_id=coder_id)


def remove_releases(project: ProjectFile, release_ids: Sequence[str], *, coder_id: str | None = None) -> Changes:
    """Take releases out with all that was made on them, in one act that can be undone.

    Raises:
        UnknownName: if one is not in the project.
    """
    releases = [find(project, Release, one) for one in dict.fromkeys(release_ids)]
    ids = [release.id for release in releases]
    kinds: tuple[type[Record], ...] = (Adjudication, Decision, Coding, Assignment, Mark, Segmentation)
    dependents: list[Record] = [record for kind in kinds for record in project.read(kind, release_id=ids)]
    targets = [*ids, *(record.id for record in dependents if isinstance(record, Coding))]
    memos: list[Record] = list(project.read(Memo, target_id=targets))
    summary = say("act.remove_releases", count=len(releases))
    return Changes("remove_releases", summary, removed([*memos, *dependents, *releases]), coder_id=coder_id)
