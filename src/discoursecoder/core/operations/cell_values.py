"""Cells of a table as values of variables: several values in a cell, actors by name or alias, new actors."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from discoursecoder.core import errors
from discoursecoder.core.formats.tables import Field, Scalar
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.coding import VariableValue
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Variable

SEPARATOR = ";"
"""Stands between several values in a cell."""


class CellProblem(NamedTuple):
    """What is wrong with a cell, and in which column."""

    column: str
    sentence: str


class CellValues:
    """Turns cells into values; actors that the registry lacks are made once and kept in `new_actors`."""

    def __init__(self, variables: Iterable[Variable], actors: Iterable[Actor]) -> None:
        self.new_actors: list[Actor] = []
        self._variables = {name.casefold(): v for v in variables for name in (*v.names.values(), v.name)}
        self._actors: dict[str, set[str]] = {}
        for actor in actors:
            for name in (actor.name, *actor.aliases):
                self._actors.setdefault(_folded(name), set()).add(actor.id)

    def knows(self, column: str) -> bool:
        """Whether a column is named like a variable."""
        return self._named(column) is not None

    def read(self, cells: Mapping[str, Field]) -> tuple[tuple[VariableValue, ...], list[CellProblem]]:
        """The values of one row, each once; and what could not be understood."""
        values: list[VariableValue] = []
        problems: list[CellProblem] = []
        for column, cell in cells.items():
            variable = self._named(column)
            if variable is None:
                continue
            given = _given(variable, cell)
            if len(given) > 1 and not variable.multiple:
                shown = ", ".join(str(one) for one in given)
                problems.append(CellProblem(column, say("codings.one_value", None, name=variable.name, value=shown)))
                continue
            for one in given:
                try:
                    values.append(self._value(variable, one))
                except errors.Refused as error:
                    problems.append(CellProblem(column, str(error)))
        return tuple(dict.fromkeys(values)), problems

    def _named(self, column: str) -> Variable | None:
        """The variable of that name; an export calls one that is named like a column of ours "… (variable)"."""
        folded = column.casefold()
        return self._variables.get(folded) or self._variables.get(folded.removesuffix(" (variable)"))

    def _value(self, variable: Variable, given: Scalar) -> VariableValue:
        """One value that its variable takes.

        Raises:
            BadValue: if it does not.
            AmbiguousName: for a name that several actors have.
        """
        if variable.variable_kind == "number":
            return VariableValue(variable_id=variable.id, number=_number(variable, given))
        text = str(given).strip()
        if variable.variable_kind == "actor":
            return VariableValue(variable_id=variable.id, actor_id=self._actor(text))
        if variable.variable_kind == "choice":
            text = _choice(variable, text)
        return VariableValue(variable_id=variable.id, text=text)

    def _actor(self, name: str) -> str:
        found = self._actors.get(_folded(name), set())
        if len(found) > 1:
            raise errors.AmbiguousName(noun=say("noun.actor"), name=name, ways=say("ways.actor"))
        for actor_id in found:
            return actor_id
        actor = Actor(id=new_id(), name=" ".join(name.split()))
        self.new_actors.append(actor)
        self._actors[_folded(name)] = {actor.id}
        return actor.id


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _given(variable: Variable, cell: Field) -> list[Scalar]:
    """The values in a cell; a text that takes one value is never split."""
    if isinstance(cell, tuple):
        return [one for one in cell if str(one).strip()]
    if isinstance(cell, str) and not (variable.variable_kind == "text" and not variable.multiple):
        return [part.strip() for part in cell.split(SEPARATOR) if part.strip()]
    return [cell] if str(cell).strip() else []


def _number(variable: Variable, given: Scalar) -> float:
    try:
        number = float(given)
    except ValueError:
        number = float("nan")
    if number != number or number in {float("inf"), float("-inf")}:  # noqa: PLR0124 - only nan differs from itself
        raise errors.BadValue(field=variable.name, value=given, allowed=say("allowed.number"))
    return number


def _choice(variable: Variable, text: str) -> str:
    """The choice of that name, in any language of the codebook and in any letter case."""
    for choice in variable.choices:
        if text.casefold() in {name.casefold() for name in (choice.name, *choice.names.values())}:
            return choice.name
    allowed = ", ".join(choice.name for choice in variable.choices)
    raise errors.BadValue(field=variable.name, value=text, allowed=allowed)
