"""A category found in the text: made in the words of a passage, and the passage coded with it, in one act."""

from discoursecoder.core.messages import say
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, removed
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.span import Span
from discoursecoder.core.operations.assignments import begin
from discoursecoder.core.operations.categories import add_category
from discoursecoder.core.operations.codings import quote, shorten
from discoursecoder.core.operations.finding import find, find_contradicted, open_assignment
from discoursecoder.core.store.project import ProjectFile


def tag_in_vivo(
    project: ProjectFile,
    name: str,
    *,
    release_id: str,
    coder_id: str,
    start: int,
    end: int,
    parent_id: str | None = None,
    short: str = "",
    pass_number: int = 1,
) -> Changes:
    """Add a category and code the characters [start, end) of a release with it.

    Raises:
        UnknownName, ReleaseFinished, SpanOutside, SpanNotInBody: as their names say.
        NameTaken: for a name or short code in use.
        BadValue: for a name that cannot be.
    """
    release = find(project, Release, release_id)
    coder = find(project, Coder, coder_id)
    assignment = open_assignment(project, release, coder, pass_number)
    quotation = quote(project, release, Span(start, end))
    added = add_category(project, name, parent_id=parent_id, coder_id=coder.id, short=short)
    category = next(change.after for change in added.of("category") if isinstance(change.after, Category))
    moment = now()
    coding = Coding(
        id=new_id(),
        release_id=release.id,
        coder_id=coder.id,
        category_id=category.id,
        start=start,
        end=end,
        quotation=quotation,
        pass_number=pass_number,
        codebook_revision=category.since_revision,
        created=moment,
        changed=moment,
    )
    started = begin(assignment, release_id=release.id, coder_id=coder.id, pass_number=pass_number)
    contradicted = removed(find_contradicted(project, coding))
    summary = say("act.tag_in_vivo", category=category.name, quotation=shorten(quotation), release=release.title)
    changes = (*added.changes, Change(None, coding), *started, *contradicted)
    return Changes("tag_in_vivo", summary, changes, coder_id=coder.id)
