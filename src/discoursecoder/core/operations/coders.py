"""Adding and naming coders."""

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.coder import Coder, Role
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.operations.finding import find
from discoursecoder.core.store.project import ProjectFile


def add_coder(project: ProjectFile, name: str, *, role: Role = "coder", coder_id: str | None = None) -> Changes:
    """Add a coder; `coder_id` is who acts.

    Raises:
        NotAllowed: in a package, which belongs to one coder.
        BadValue: for an empty name.
        NameTaken: if another coder has the name, in whatever capitals.
    """
    if project.project.package_id is not None:
        raise errors.NotAllowed(what=say("package.of_one_coder"))
    name = _fit(project, name)
    coder = Coder(id=new_id(), name=name, role=role, created=now())
    return Changes("add_coder", say("act.add_coder", name=name), created([coder]), coder_id=coder_id)


def rename_coder(project: ProjectFile, renamed_id: str, name: str, *, coder_id: str | None = None) -> Changes:
    """Give a coder another name.

    Raises:
        UnknownName, BadValue, NameTaken: as their names say.
    """
    coder = find(project, Coder, renamed_id)
    name = _fit(project, name, but=coder.id)
    renamed = coder.model_copy(update={"name": name})
    changes = (Change(coder, renamed),) if renamed != coder else ()
    return Changes("rename_coder", say("act.rename_coder", old=coder.name, name=name), changes, coder_id=coder_id)


def _fit(project: ProjectFile, name: str, *, but: str | None = None) -> str:
    name = " ".join(name.split())
    if not name:
        raise errors.BadValue(field=say("field.name"), value=name, allowed=say("allowed.name"))
    for other in project.read(Coder):
        if other.id != but and other.name.casefold() == name.casefold():
            raise errors.NameTaken(noun=say("noun.coder"), name=name)
    return name
