"""The rows of every export, with all names resolved.

Everything is read in a few column reads and joined in memory. Where `coder_ids` is given, nothing of any other
coder is read: not a coding, not a memo, not a count.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from discoursecoder import __version__
from discoursecoder.core.messages import say
from discoursecoder.core.model.category import tree_order
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.export import (
    CategoryRow,
    CodingRow,
    EventRow,
    Export,
    GivenValue,
    MatrixRow,
    MemoRow,
    ReleaseRow,
)
from discoursecoder.core.model.mark import Mark
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import now
from discoursecoder.core.queries.marks import terms_of
from discoursecoder.core.queries.sentences import matrix_rows, sentence_count, sentence_rows
from discoursecoder.core.queries.study import Study
from discoursecoder.core.store.project import ProjectFile

_MARKS_SHOWN = {"quoted", "institution", "initiative"}


def collect_export(project: ProjectFile, coder_ids: Collection[str] | None = None) -> Export:
    """The whole project as tables; with `coder_ids` the work of these coders only."""
    study = Study(project, coder_ids)
    coders = {coding.coder_id for coding in study.codings} | {one.coder_id for one in study.assignments}
    return Export(
        project=project.project.title,
        made=now(),
        version=__version__,
        coders=tuple(sorted(study.coder(coder_id) for coder_id in coders)),
        codebook_revision=project.revision,
        variables=tuple(study.variables.values()),
        labels=study.labels,
        codings=tuple(_coding_rows(study)),
        releases=tuple(_release_rows(study)),
        categories=tuple(_category_rows(study)),
        matrix=tuple(matrix_rows(study)),
        sentences=sentence_rows(study),
        sentence_count=sentence_count(study),
        memos=tuple(_memo_rows(study)),
    )


def list_coding_rows(project: ProjectFile, coder_ids: Collection[str] | None = None) -> list[CodingRow]:
    """Every coding by release, place and coder."""
    return list(_coding_rows(Study(project, coder_ids)))


def list_release_rows(project: ProjectFile, coder_ids: Collection[str] | None = None) -> list[ReleaseRow]:
    """Every release by day of issue and title, with its text."""
    return list(_release_rows(Study(project, coder_ids)))


def list_matrix_rows(
    project: ProjectFile, coder_ids: Collection[str] | None = None
) -> tuple[tuple[str, ...], list[MatrixRow]]:
    """The labels of the categories, and per release how often each was coded."""
    study = Study(project, coder_ids)
    return study.labels, list(matrix_rows(study))


def list_event_rows(project: ProjectFile, coder_ids: Collection[str] | None = None) -> list[EventRow]:
    """The history, oldest first."""
    names = {coder.id: coder.name for coder in project.read(Coder)}
    return [
        EventRow(e.number, e.time, names.get(e.coder_id or "", ""), e.act, e.summary, e.role, e.id)
        for e in project.events()
        if coder_ids is None or e.coder_id in coder_ids
    ]


def _coding_rows(study: Study) -> Iterator[CodingRow]:
    marks = _marks(study)
    for coding in study.codings:
        release = study.releases[coding.release_id]
        yield CodingRow(
            id=coding.id,
            release_id=release.id,
            release=release.title,
            issued=release.issued,
            issuer=release.issuer,
            language=release.language,
            coder=study.coder(coding.coder_id),
            category=study.paths[coding.category_id],
            category_id=coding.category_id,
            short=study.categories[coding.category_id].short,
            start=coding.start,
            end=coding.end,
            quote=coding.quotation,
            values=_values(study, coding.values),
            origin=coding.origin,
            pass_number=coding.pass_number,
            marks=_marks_in(coding, marks.get(coding.release_id, []), study),
            memo=coding.memo,
            unsure=coding.unsure,
            codebook_revision=coding.codebook_revision,
            created=coding.created,
            changed=coding.changed,
        )


def _values(study: Study, given: tuple[VariableValue, ...]) -> Mapping[str, tuple[GivenValue, ...]]:
    """The values by the variable's name, each as a person reads it."""
    values: dict[str, tuple[GivenValue, ...]] = {}
    for one in given:
        name = study.variables[one.variable_id].name
        shown: GivenValue
        if one.actor_id is not None:
            shown = study.actors.get(one.actor_id, one.actor_id)
        else:
            shown = one.number if one.text is None and one.number is not None else one.text or ""
        values[name] = (*values.get(name, ()), shown)
    return values


def _marks(study: Study) -> dict[str, list[tuple[int, int]]]:
    """Per release the marks that an export names, sorted."""
    marks: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for mark in study.project.read(Mark, mark_kind=_MARKS_SHOWN):
        marks[mark.release_id].add((mark.start, mark.end))
    coded = {coding.release_id for coding in study.codings} & study.segmentations.keys()
    texts = ((one, study.texts[one], study.segmentations[one]) for one in sorted(coded))
    for release_id, spans in terms_of(study.project, texts):
        marks[release_id].update((span.start, span.end) for span in spans)
    return {release_id: sorted(spans) for release_id, spans in marks.items()}


def _marks_in(coding: Coding, marks: list[tuple[int, int]], study: Study) -> tuple[str, ...]:
    """The marked terms that lie wholly in the span, each once."""
    if not marks or coding.start is None or coding.end is None:
        return ()
    text = study.texts[coding.release_id]
    near = marks[bisect_left(marks, (coding.start, 0)) : bisect_left(marks, (coding.end, 0))]
    return tuple(dict.fromkeys(text[start:end] for start, end in near if end <= coding.end))


def _release_rows(study: Study) -> Iterator[ReleaseRow]:
    codings = Counter(coding.release_id for coding in study.codings)
    finished: dict[str, set[str]] = defaultdict(set)
    for assignment in study.assignments:
        if assignment.state == "finished":
            finished[assignment.release_id].add(study.coder(assignment.coder_id))
    for release in study.releases.values():
        yield ReleaseRow(
            release=release,
            text=study.texts[release.id],
            segmentation=study.segmentations.get(release.id),
            codings=codings[release.id],
            finished_by=tuple(sorted(finished[release.id])),
        )


def _category_rows(study: Study) -> Iterator[CategoryRow]:
    codings = Counter(coding.category_id for coding in study.codings)
    pairs = {(coding.category_id, coding.release_id) for coding in study.codings}
    releases = Counter(category_id for category_id, _ in pairs)
    for category, depth in tree_order(study.categories.values()):
        yield CategoryRow(category, study.paths[category.id], depth, codings[category.id], releases[category.id])


def _memo_rows(study: Study) -> Iterator[MemoRow]:
    """The memos on their own, then those that stand at a coding."""
    codings = {coding.id: coding for coding in study.codings}
    for memo in study.memos:
        subject, release = _subject(study, memo, codings)
        yield MemoRow(
            about=say(f"about.{memo.target_kind}"),
            subject=subject,
            release=release,
            coder=study.coder(memo.coder_id),
            text=memo.text,
            created=memo.created,
            changed=memo.changed,
            target_id=memo.target_id,
            id=memo.id,
        )
    for coding in study.codings:
        if coding.memo:
            yield MemoRow(
                about=say("about.coding"),
                subject=study.path(coding.category_id),
                release=study.releases[coding.release_id].title,
                coder=study.coder(coding.coder_id),
                text=coding.memo,
                created=coding.created,
                changed=coding.changed,
                target_id=coding.id,
                id="",
            )


def _subject(study: Study, memo: Memo, codings: Mapping[str, Coding]) -> tuple[str, str]:
    """What a memo is about, and the title of the release it belongs to; empty for what is not there any more."""
    release = study.releases.get(memo.target_id)
    coding = codings.get(memo.target_id)
    if memo.target_kind == "release" and release is not None:
        return release.title, release.title
    if memo.target_kind == "coding" and coding is not None:
        return study.path(coding.category_id), study.releases[coding.release_id].title
    if memo.target_kind == "category":
        return study.path(memo.target_id), ""
    return (study.project.project.title if memo.target_kind == "project" else ""), ""
