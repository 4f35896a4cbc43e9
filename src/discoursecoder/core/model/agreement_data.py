"""The report on data that are no project: a table of ratings, codings with offsets, or a JSON document."""

from typing import Literal

from pydantic import Field, SkipValidation

from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.agreement import AgreementReport, Result

Level = Literal["nominal", "ordinal", "interval", "ratio"]
LEVELS: tuple[Level, ...] = ("nominal", "ordinal", "interval", "ratio")


def level_named(name: str) -> Level:
    """The level of measurement of that name.

    Raises:
        BadValue: if there is none.
    """
    for known in LEVELS:
        if known == name.strip().lower():
            return known
    raise BadValue(field="level", value=name, allowed=", ".join(LEVELS))


class DataReport(AgreementReport):
    """A report whose JSON is that of a project's as far as it applies; `project` is the name of the data.

    `rows` are the raw units, one value per coder (None: not coded), named by `unit_names`; empty where the data are
    no ratings. `nominal` holds, by coefficient, what live formulas can recompute from them.
    """

    kind: str = "ratings"
    level: Level = "nominal"
    unit_names: SkipValidation[tuple[str, ...]] = ()
    rows: SkipValidation[tuple[tuple[str | int | float | None, ...], ...]] = ()
    nominal: dict[str, Result] = Field(default_factory=dict)
