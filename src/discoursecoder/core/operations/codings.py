"""Coding: a category in a span or in a release, its variables, its edges, its removal."""

from collections.abc import Iterable, Sequence
from typing import Any

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created, removed
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision, Origin, VariableValue
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.span import Span
from discoursecoder.core.operations.assignments import begin
from discoursecoder.core.operations.finding import (
    find,
    find_active_category,
    find_contradicted,
    find_segmentation,
    open_assignment,
)
from discoursecoder.core.operations.values import check_values
from discoursecoder.core.store.project import ProjectFile

_SUMMARY_LENGTH = 60


def tag_span(
    project: ProjectFile,
    *,
    release_id: str,
    coder_id: str,
    category_id: str,
    start: int,
    end: int,
    values: Iterable[VariableValue] = (),
    memo: str = "",
    unsure: bool = False,
    origin: Origin = "hand",
    pass_number: int = 1,
    added: Sequence[Actor] = (),
) -> Changes:
    """Code the characters [start, end) of a release with a category.

    The coder's assignment becomes "in progress"; without one she gets it. What she said to find nothing in, and
    now codes, is no longer said to hold nothing. Values may name actors to be `added` in the same act.

    Raises:
        UnknownName, NotCodable, CategoryArchived, ReleaseFinished, SpanOutside, BadValue: as their names say.
        DuplicateCoding: if she coded the span so already, with the same variables.
    """
    return _tag(
        project,
        release=find(project, Release, release_id),
        coder=find(project, Coder, coder_id),
        category=find_active_category(project, category_id),
        span=Span(start, end),
        pass_number=pass_number,
        fields={"values": check_values(project, values, added), "memo": memo, "unsure": unsure, "origin": origin},
        added=added,
    )


def tag_release(
    project: ProjectFile,
    *,
    release_id: str,
    coder_id: str,
    category_id: str,
    values: Iterable[VariableValue] = (),
    memo: str = "",
    unsure: bool = False,
    pass_number: int = 1,
) -> Changes:
    """Code a release as a whole with a category.

    Raises:
        UnknownName, NotCodable, CategoryArchived, ReleaseFinished, BadValue, DuplicateCoding: see `tag_span`.
    """
    return _tag(
        project,
        release=find(project, Release, release_id),
        coder=find(project, Coder, coder_id),
        category=find_active_category(project, category_id),
        span=None,
        pass_number=pass_number,
        fields={"values": check_values(project, values), "memo": memo, "unsure": unsure, "origin": "hand"},
    )


def _tag(
    project: ProjectFile,
    *,
    release: Release,
    coder: Coder,
    category: Category,
    span: Span | None,
    pass_number: int,
    fields: dict[str, Any],
    added: Sequence[Actor] = (),
) -> Changes:
    assignment = open_assignment(project, release, coder, pass_number)
    moment = now()
    coding = Coding(
        id=new_id(),
        release_id=release.id,
        coder_id=coder.id,
        category_id=category.id,
        start=span.start if span else None,
        end=span.end if span else None,
        quotation=quote(project, release, span) if span else "",
        pass_number=pass_number,
        codebook_revision=max(project.revision, 1),
        created=moment,
        changed=moment,
        **fields,
    )
    _refuse_duplicate(project, coding, category)
    started = begin(assignment, release_id=release.id, coder_id=coder.id, pass_number=pass_number)
    summary = say("act.tag_span", category=category.name, quotation=shorten(coding.quotation), release=release.title)
    if span is None:
        summary = say("act.tag_release", category=category.name, release=release.title)
    changes = (*created(added), Change(None, coding), *started, *removed(find_contradicted(project, coding)))
    return Changes("tag_span" if span else "tag_release", summary, changes, coder_id=coder.id)


def quote(project: ProjectFile, release: Release, span: Span) -> str:
    """What the text says at a span that may be coded.

    Raises:
        SpanOutside: if it is empty, leaves the text, or begins or ends outside the body.
    """
    text = project.text(release.text_sha256)
    if not 0 <= span.start < span.end <= len(text):
        raise errors.SpanOutside(release=release.title, start=span.start, end=span.end, length=len(text))
    body = find_segmentation(project, release).body
    for position in (span.start, span.end - 1):
        if not any(zone.start <= position < zone.end for zone in body):
            raise errors.SpanNotInBody(release=release.title, start=span.start, end=span.end)
    return text[span.start : span.end]


def shorten(text: str) -> str:
    """A quotation for a line of the history."""
    line = " ".join(text.split())
    return line if len(line) <= _SUMMARY_LENGTH else line[: _SUMMARY_LENGTH - 1] + "…"


def _refuse_duplicate(project: ProjectFile, coding: Coding, category: Category) -> None:
    same = project.read(
        Coding,
        release_id=coding.release_id,
        coder_id=coding.coder_id,
        category_id=coding.category_id,
        start=coding.start,
        end=coding.end,
        pass_number=coding.pass_number,
    )
    if any(other.id != coding.id and set(other.values) == set(coding.values) for other in same):
        what = shorten(coding.quotation) or say("noun.release")
        raise errors.DuplicateCoding(category=category.name, quotation=what)


def _own_coding(project: ProjectFile, coding_id: str, coder_id: str) -> tuple[Coding, Release, Assignment | None]:
    """A coding that this coder may change now.

    Raises:
        UnknownName, ReleaseFinished: as their names say.
        NotAllowed: if it is another coder's.
    """
    coding = find(project, Coding, coding_id)
    coder = find(project, Coder, coder_id)
    if coding.coder_id != coder.id:
        raise errors.NotAllowed(what=say("refused.other_coder"))
    release = find(project, Release, coding.release_id)
    return coding, release, open_assignment(project, release, coder, coding.pass_number)


def change_coding(
    project: ProjectFile, coding_id: str, *, coder_id: str, added: Sequence[Actor] = (), **fields: Any
) -> Changes:
    """Change `category_id`, `values`, `memo`, `unsure` or `origin` of one's own coding.

    A suggested coding that its coder touches is confirmed by that. Values may name actors to be `added` in the same
    act.

    Raises:
        TypeError: for another field.
        UnknownName, NotAllowed, ReleaseFinished, BadValue, DuplicateCoding: as their names say.
    """
    if not fields.keys() <= {"category_id", "values", "memo", "unsure", "origin"}:
        raise TypeError(f"change_coding does not take {sorted(fields)}")
    coding, release, _ = _own_coding(project, coding_id, coder_id)
    category = find(project, Category, coding.category_id)
    if "values" in fields:
        fields["values"] = check_values(project, fields["values"], added)
    if fields.get("category_id", coding.category_id) != coding.category_id:
        category = find_active_category(project, fields["category_id"])
        fields["codebook_revision"] = max(project.revision, 1)
    if coding.origin == "suggested":
        fields.setdefault("origin", "confirmed")
    after = coding.model_copy(update=fields)
    if after == coding:
        return Changes("change_coding", "", coder_id=coder_id)
    _refuse_duplicate(project, after, category)
    summary = say(
        "act.change_coding", category=category.name, quotation=shorten(coding.quotation), release=release.title
    )
    return Changes("change_coding", summary, (*created(added), Change(coding, _touched(after))), coder_id=coder_id)


def _touched(coding: Coding) -> Coding:
    return Coding.model_validate({**dict(coding), "changed": now()})


def move_edges(project: ProjectFile, coding_id: str, *, start: int, end: int, coder_id: str) -> Changes:
    """Let one's own coding cover [start, end) instead.

    Raises:
        UnknownName, NotAllowed, ReleaseFinished, SpanOutside, DuplicateCoding: as their names say.
    """
    coding, release, _ = _own_coding(project, coding_id, coder_id)
    if (coding.start, coding.end) == (start, end):
        return Changes("move_edges", "", coder_id=coder_id)
    category = find(project, Category, coding.category_id)
    quotation = quote(project, release, Span(start, end))
    after = _touched(coding.model_copy(update={"start": start, "end": end, "quotation": quotation}))
    _refuse_duplicate(project, after, category)
    summary = say("act.move_edges", category=category.name, quotation=shorten(quotation), release=release.title)
    changes = (Change(coding, after), *removed(find_contradicted(project, after)))
    return Changes("move_edges", summary, changes, coder_id=coder_id)


def remove_codings(project: ProjectFile, coding_ids: Sequence[str], *, coder_id: str) -> Changes:
    """Remove some of one's own codings in one act.

    Raises:
        UnknownName, NotAllowed, ReleaseFinished: as their names say.
    """
    codings = [_own_coding(project, coding_id, coder_id)[0] for coding_id in dict.fromkeys(coding_ids)]
    summary = say("act.remove_codings", count=len(codings))
    if len(codings) == 1:
        category = find(project, Category, codings[0].category_id)
        release = find(project, Release, codings[0].release_id)
        summary = say(
            "act.remove_coding",
            category=category.name,
            quotation=shorten(codings[0].quotation),
            release=release.title,
        )
    return Changes("remove_codings", summary, removed(codings), coder_id=coder_id)


def remove_coding(project: ProjectFile, coding_id: str, *, coder_id: str) -> Changes:
    """Remove one's own coding.

    Raises:
        UnknownName, NotAllowed, ReleaseFinished: as their names say.
    """
    return remove_codings(project, [coding_id], coder_id=coder_id)


def confirm_codings(project: ProjectFile, coding_ids: Sequence[str], *, coder_id: str) -> Changes:
    """Confirm suggested codings, so that they count.

    Raises:
        UnknownName, NotAllowed, ReleaseFinished: as their names say.
    """
    confirmed: list[Change] = []
    contradicted: dict[str, Decision] = {}
    for coding_id in dict.fromkeys(coding_ids):
        coding, _, _ = _own_coding(project, coding_id, coder_id)
        if coding.origin == "suggested":
            after = _touched(coding.model_copy(update={"origin": "confirmed"}))
            confirmed += [Change(coding, after)]
            contradicted.update({one.id: one for one in find_contradicted(project, after)})
    summary = say("act.confirm_codings", count=len(confirmed))
    changes = (*confirmed, *removed(contradicted.values()))
    return Changes("confirm_codings", summary, changes, coder_id=coder_id)
