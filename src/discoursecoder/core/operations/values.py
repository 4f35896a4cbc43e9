"""Whether the values of a coding's variables are what the variables take."""

from collections.abc import Collection, Iterable

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.coding import VariableValue
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.finding import find, known_names
from discoursecoder.core.store.project import ProjectFile


def check_values(
    project: ProjectFile, values: Iterable[VariableValue], added: Collection[Actor] = ()
) -> tuple[VariableValue, ...]:
    """The values, each once, if every one fits its variable; they may name actors that the same act adds.

    Raises:
        UnknownName: for a variable or an actor that is not in the project.
        BadValue: for a value of the wrong kind, a choice that is not offered, or a second value of a variable
            that takes one.
    """
    unique = tuple(dict.fromkeys(values))
    if not unique:
        return unique
    variables = {variable.id: variable for variable in project.read(Variable)}
    seen: set[str] = set()
    for value in unique:
        variable = variables.get(value.variable_id)
        if variable is None:
            known = known_names(list(variables.values()))
            raise errors.UnknownName(noun=say("noun.variable"), name=value.variable_id, known=known)
        if variable.id in seen and not variable.multiple:
            raise errors.BadValue(field=variable.name, value=shown(value), allowed=say("allowed.one_value"))
        seen.add(variable.id)
        if variable.variable_kind != "actor" or value.actor_id not in {actor.id for actor in added}:
            _check_one(project, variable, value)
    return unique


def shown(value: VariableValue) -> str:
    """The value as a person would write it, an actor by id."""
    return value.actor_id or value.text or f"{value.number:g}"


def _check_one(project: ProjectFile, variable: Variable, value: VariableValue) -> None:
    if variable.variable_kind == "actor":
        if value.actor_id is None:
            raise errors.BadValue(field=variable.name, value=shown(value), allowed=say("allowed.actor"))
        find(project, Actor, value.actor_id)
    elif variable.variable_kind == "number":
        if value.number is None:
            raise errors.BadValue(field=variable.name, value=shown(value), allowed=say("allowed.number"))
    elif value.text is None:
        raise errors.BadValue(field=variable.name, value=shown(value), allowed=say("allowed.text"))
    elif variable.variable_kind == "choice":
        offered = [choice.name for choice in variable.choices]
        if value.text not in offered:
            raise errors.BadValue(field=variable.name, value=value.text, allowed=", ".join(offered))
