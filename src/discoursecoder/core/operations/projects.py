"""Beginning a project."""

from dataclasses import replace
from pathlib import Path

from discoursecoder.core import errors
from discoursecoder.core.messages import language as language_in_use
from discoursecoder.core.messages import say
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook_document import CodebookDocument
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.operations.codebook import import_codebook
from discoursecoder.core.store.project import ProjectFile, create_project

DEFAULT_LEAD = "Lead"


def start_project(
    path: Path | str,
    *,
    title: str = "",
    lead: str = DEFAULT_LEAD,
    codebook: CodebookDocument | None = None,
    language: str = "",
) -> ProjectFile:
    """Make a project file with its lead and, if given, its codebook; these first entries cannot be undone.

    Args:
        path: where; `.dcoder` is added to a name without it.
        title: what the project is called; the file's name without one.
        lead: the name of the project lead, who sees everybody's work.
        codebook: the document of the codebook to begin with.
        language: "en" or "fr", the language the project speaks; that in use without one.

    Raises:
        FileExists, ProjectReadOnly, WriteFailed, BadValue: as their names say.
    """
    place = Path(path)
    if place.suffix.lower() != ".dcoder":
        place = place.with_name(place.name + ".dcoder")
    lead = " ".join(lead.split())
    if not lead:
        raise errors.BadValue(field=say("field.name"), value=lead, allowed=say("allowed.name"))
    moment = now()
    title = title.strip() or place.stem
    records = [
        Project(id=new_id(), title=title, language=language or language_in_use(), created=moment),
        Coder(id=new_id(), name=lead, role="lead", created=moment),
    ]
    file = create_project(place, records, act="start_project", summary=say("act.start_project", title=title))
    if codebook is not None:
        try:
            file.apply(replace(import_codebook(file, codebook, coder_id=records[1].id), undoable=False))
        except BaseException:
            file.close()
            place.unlink(missing_ok=True)
            raise
    return file


def lead_of(project: ProjectFile) -> Coder | None:
    """The project lead; None in a package, which holds nobody but its coder."""
    leads = project.read(Coder, role="lead")
    return leads[0] if leads else None


def rename_project(project: ProjectFile, title: str, *, coder_id: str | None = None) -> Changes:
    """Give the project another title.

    Raises:
        BadValue: for an empty title.
    """
    before = project.project
    title = title.strip()
    if not title:
        raise errors.BadValue(field=say("field.title"), value=title, allowed=say("allowed.name"))
    changes = (Change(before, before.model_copy(update={"title": title})),) if title != before.title else ()
    return Changes("rename_project", say("act.rename_project", title=title), changes, coder_id=coder_id)
