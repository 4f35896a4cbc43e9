"""Variables: typed attributes of a coding."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from discoursecoder.core.model.record import Record, Value

VariableKind = Literal["actor", "choice", "text", "number"]
Level = Literal["nominal", "ordinal", "interval", "ratio"]


class Choice(Value):
    """One answer of a choice variable; `names` by language."""

    name: str = Field(min_length=1)
    names: dict[str, str] = Field(default_factory=dict)


class Variable(Record):
    """What can be said about a coding: who speaks, at whom it aims, with which stance."""

    kind: ClassVar[str] = "variable"

    name: str = Field(min_length=1)
    names: dict[str, str] = Field(default_factory=dict)
    variable_kind: VariableKind = "text"
    multiple: bool = False
    choices: tuple[Choice, ...] = ()
    level: Level = "nominal"
    description: str = ""
    position: int = 0
    status: Literal["active", "archived"] = "active"

    @model_validator(mode="after")
    def _choices_fit(self) -> "Variable":
        if (self.variable_kind == "choice") != bool(self.choices):
            raise ValueError("a choice variable has choices, and no other has any")
        return self
