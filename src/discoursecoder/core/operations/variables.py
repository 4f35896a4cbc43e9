"""Acts on variables, the typed attributes of codings: adding, changing, ordering, renaming an answer, removing.

No act takes a value away from a coding: what is in use is archived, or refused with a sentence.
"""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Choice, Level, Variable, VariableKind
from discoursecoder.core.operations.finding import find
from discoursecoder.core.operations.revising import changes_with_revision, codebook_records
from discoursecoder.core.store.project import ProjectFile

FIELDS = ("name", "names", "variable_kind", "multiple", "choices", "level", "description", "status")
"""What `change_variable` can change."""


def add_variable(
    project: ProjectFile,
    name: str,
    *,
    variable_kind: VariableKind = "text",
    multiple: bool = False,
    choices: Sequence[str] = (),
    level: Level = "nominal",
    names: dict[str, str] | None = None,
    description: str = "",
    coder_id: str | None = None,
    note: str = "",
    gather: bool = False,
) -> Changes:
    """Add a variable behind the others.

    Raises:
        NameTaken: if a variable has the name.
        BadValue: for an empty name, or choices that do not fit the kind.
    """
    position = max((one.position for one in project.read(Variable)), default=-1) + 1
    fresh = Variable(id=new_id(), name="-", position=position)
    fields = {
        "name": name,
        "names": names or {},
        "variable_kind": variable_kind,
        "multiple": multiple,
        "choices": tuple(Choice(name=choice) for choice in choices),
        "level": level,
        "description": description,
    }
    variable = _checked(project, _validated(fresh, fields))
    summary = say("codebook.variable_added", name=variable.name)
    return _with(project, [variable], "add_variable", summary, coder_id=coder_id, note=note, gather=gather)


def change_variable(
    project: ProjectFile,
    variable_id: str,
    *,
    coder_id: str | None = None,
    note: str = "",
    gather: bool = False,
    **fields: Any,
) -> Changes:
    """Change fields of a variable, any of `FIELDS`; `choices` are `Choice` values.

    Raises:
        UnknownName: if there is no such variable.
        NameTaken: for a name in use.
        BadValue: for a field or value that cannot be.
        InUse: if codings have values that the variable would no longer take.
    """
    before = find(project, Variable, variable_id)
    after = _checked(project, _validated(before, fields))
    _refuse_loss(project, before, after)
    summary = say("codebook.variable_changed", name=after.name)
    return _with(project, [after], "change_variable", summary, coder_id=coder_id, note=note, gather=gather)


def move_variable(
    project: ProjectFile, variable_id: str, *, position: int, coder_id: str | None = None, note: str = ""
) -> Changes:
    """Put a variable at a place among the others, counted from 0 without itself.

    Raises:
        UnknownName: if there is no such variable.
    """
    variable = find(project, Variable, variable_id)
    others = sorted(
        (one for one in project.read(Variable) if one.id != variable.id),
        key=lambda one: (one.position, one.name, one.id),
    )
    others.insert(max(0, position), variable)
    placed = [one.model_copy(update={"position": rank}) for rank, one in enumerate(others)]
    summary = say("codebook.variable_moved", name=variable.name)
    return _with(project, placed, "move_variable", summary, coder_id=coder_id, note=note)


def rename_choice(
    project: ProjectFile,
    variable_id: str,
    choice: str,
    *,
    name: str,
    coder_id: str | None = None,
    note: str = "",
    gather: bool = False,
) -> Changes:
    """Call an answer of a choice variable otherwise, in the codebook and in every coding that gave it.

    Raises:
        UnknownName: if there is no such variable or answer.
        BadValue: for an empty name, or one that another answer has.
    """
    variable = find(project, Variable, variable_id)
    known = [one.name for one in variable.choices]
    if choice not in known:
        raise errors.UnknownName(noun=say("codebook.noun_choice"), name=choice, known=", ".join(known))
    name = " ".join(name.split())
    renamed = tuple(one.model_copy(update={"name": name}) if one.name == choice else one for one in variable.choices)
    after = _validated(variable, {"choices": renamed})
    given = []
    for coding in _valued(project, variable_id):
        values = tuple(
            one.model_copy(update={"text": name}) if (one.variable_id, one.text) == (variable_id, choice) else one
            for one in coding.values
        )
        if values != coding.values:
            given.append(Change(coding, coding.model_copy(update={"values": values})))
    summary = say("codebook.choice_renamed", variable=variable.name, name=choice, new=name)
    changes = _with(project, [after], "rename_choice", summary, coder_id=coder_id, note=note, gather=gather)
    return Changes(changes.act, summary, (*changes.changes, *given), coder_id=coder_id)


def remove_variable(
    project: ProjectFile, variable_id: str, *, coder_id: str | None = None, note: str = "", gather: bool = False
) -> Changes:
    """Remove a variable that no coding has a value of; else it can be archived.

    Raises:
        UnknownName: if there is no such variable.
        InUse: if codings have values of it.
    """
    variable = find(project, Variable, variable_id)
    valued = len(_valued(project, variable_id))
    if valued:
        raise _in_use(variable, valued)
    before = codebook_records(project)
    after = before._replace(variables=tuple(one for one in before.variables if one.id != variable_id))
    changes = changes_with_revision(project, before, after, coder_id=coder_id, note=note, gather=gather)
    return Changes("remove_variable", say("codebook.variable_removed", name=variable.name), changes, coder_id=coder_id)


def _with(
    project: ProjectFile,
    changed: Sequence[Variable],
    act: str,
    summary: str,
    *,
    coder_id: str | None,
    note: str,
    gather: bool = False,
) -> Changes:
    before = codebook_records(project)
    merged = {one.id: one for one in before.variables} | {one.id: one for one in changed}
    after = before._replace(variables=tuple(merged.values()))
    changes = changes_with_revision(project, before, after, coder_id=coder_id, note=note, gather=gather)
    return Changes(act, summary, changes, coder_id=coder_id)


def _validated(variable: Variable, fields: dict[str, Any]) -> Variable:
    """The variable with other fields.

    Raises:
        BadValue: for a field that is none of `FIELDS`, or a value that it does not take.
    """
    for field in fields:
        if field not in FIELDS:
            raise errors.BadValue(field=say("field.field"), value=field, allowed=", ".join(FIELDS))
    if "name" in fields:
        fields["name"] = " ".join(str(fields["name"]).split())
    if not fields.get("name", variable.name):
        raise errors.BadValue(field=say("field.name"), value="", allowed=say("allowed.name"))
    choices = fields.get("choices", variable.choices)
    kind = fields.get("variable_kind", variable.variable_kind)
    names = [choice.name.casefold() for choice in choices]
    if (kind == "choice") != bool(choices) or len(set(names)) != len(names) or not all(names):
        shown = ", ".join(choice.name for choice in choices)
        raise errors.BadValue(
            field=fields.get("name", variable.name), value=shown, allowed=say("codebook.choices_misfit")
        )
    try:
        return Variable.model_validate({**dict(variable), **fields})
    except ValidationError as error:
        first = error.errors()[0]
        where = str(first["loc"][0]) if first["loc"] else variable.name
        raise errors.BadValue(field=where, value=first["input"], allowed=first["msg"]) from None


def _checked(project: ProjectFile, variable: Variable) -> Variable:
    for other in project.read(Variable):
        if other.id != variable.id and other.name.casefold() == variable.name.casefold():
            raise errors.NameTaken(noun=say("codebook.noun_variable"), name=variable.name)
    return variable


def _refuse_loss(project: ProjectFile, before: Variable, after: Variable) -> None:
    """Refuse a change that values of codings would not survive."""
    gone = {choice.name for choice in before.choices} - {choice.name for choice in after.choices}
    other_kind = before.variable_kind != after.variable_kind
    narrower = before.multiple and not after.multiple
    if not (gone or other_kind or narrower):
        return
    lost = 0
    for coding in _valued(project, before.id):
        mine = [value for value in coding.values if value.variable_id == before.id]
        lost += other_kind or any(value.text in gone for value in mine) or (narrower and len(mine) > 1)
    if lost:
        raise _in_use(before, lost)


def _in_use(variable: Variable, codings: int) -> errors.InUse:
    users = say("codebook.users_codings", count=codings)
    return errors.InUse(noun=say("codebook.noun_variable"), name=variable.name, users=users)


def _valued(project: ProjectFile, variable_id: str) -> list[Coding]:
    """The codings that have a value of the variable."""
    return [one for one in project.read(Coding) if any(value.variable_id == variable_id for value in one.values)]
