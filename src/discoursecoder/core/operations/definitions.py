"""Codings made under an older definition: confirming them under the present one, or recoding them.

A finished release stays finished: what is asked here is whether a coding still holds, and only that may change.
"""

from collections.abc import Sequence

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import now
from discoursecoder.core.operations.codings import shorten
from discoursecoder.core.operations.finding import find, find_active_category
from discoursecoder.core.store.project import ProjectFile


def confirm_definitions(project: ProjectFile, coding_ids: Sequence[str], *, coder_id: str) -> Changes:
    """Say of some of one's own codings that they hold under the present revision of the codebook too.

    Raises:
        UnknownName, CategoryArchived: as their names say.
        NotAllowed: if one is another coder's.
    """
    codings = _own(project, coding_ids, coder_id)
    known = {category.id: category for category in project.read(Category)}
    for coding in codings:
        if known[coding.category_id].status == "archived":
            raise errors.CategoryArchived(category=known[coding.category_id].name)
    moment, revision = now(), project.revision
    changes = tuple(
        Change(one, one.model_copy(update={"codebook_revision": revision, "changed": moment}))
        for one in codings
        if one.codebook_revision < revision
    )
    summary = say("codebook.definitions_confirmed", count=len(changes))
    return Changes("confirm_definitions", summary, changes, coder_id=coder_id)


def recode_codings(project: ProjectFile, coding_ids: Sequence[str], category_id: str, *, coder_id: str) -> Changes:
    """Give some of one's own codings another category, under the present revision of the codebook.

    Raises:
        UnknownName, NotCodable, CategoryArchived: as their names say.
        NotAllowed: if one is another coder's.
        DuplicateCoding: if she coded one of the spans so already, with the same variables.
    """
    category = find_active_category(project, category_id)
    codings = _own(project, coding_ids, coder_id)
    moment = now()
    stands = {_place(one) for one in project.read(Coding, coder_id=coder_id, category_id=category_id)}
    changes = []
    for coding in codings:
        if coding.category_id != category.id and _place(coding) in stands:
            what = shorten(coding.quotation) or say("noun.release")
            raise errors.DuplicateCoding(category=category.name, quotation=what)
        stands.add(_place(coding))
        update = {"category_id": category.id, "codebook_revision": max(project.revision, 1), "changed": moment}
        changes.append(Change(coding, coding.model_copy(update=update)))
    summary = say("codebook.recoded", count=len(changes), name=category.name)
    return Changes("recode_codings", summary, tuple(changes), coder_id=coder_id)


def note_revision(project: ProjectFile, number: int, note: str, *, coder_id: str | None = None) -> Changes:
    """Write down why a revision of the codebook was made.

    Raises:
        UnknownName: if there is no such revision.
    """
    found = project.read(Revision, number=number)
    if not found:
        raise errors.UnknownName(noun=say("codebook.noun_revision"), name=number, known=f"1 - {project.revision}")
    after = found[0].model_copy(update={"note": note.strip()})
    changes = (Change(found[0], after),) if after != found[0] else ()
    return Changes("note_revision", say("codebook.noted", number=number), changes, coder_id=coder_id)


def _own(project: ProjectFile, coding_ids: Sequence[str], coder_id: str) -> list[Coding]:
    """The codings, all of them this coder's, in the order asked."""
    coder = find(project, Coder, coder_id)
    wanted = list(dict.fromkeys(coding_ids))
    found = {one.id: one for one in project.read(Coding, id=wanted)}
    for identity in wanted:
        if identity not in found:
            raise errors.UnknownName(noun=Coding.kind, name=identity, known="-")
        if found[identity].coder_id != coder.id:
            raise errors.NotAllowed(what=say("refused.other_coder"))
    return [found[identity] for identity in wanted]


def _place(coding: Coding) -> tuple[object, ...]:
    return coding.release_id, coding.start, coding.end, coding.pass_number, frozenset(coding.values)
