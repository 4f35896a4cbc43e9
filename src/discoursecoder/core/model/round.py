"""Reliability rounds: samples of releases that several coders code."""

from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Moment, Record


class Round(Record):
    """A seeded sample, with what was fixed before anyone compared; closed, it is reported from `snapshot`.

    `snapshot` is a JSON document of the codings, decisions and assignments at closing.
    """

    kind: ClassVar[str] = "round"

    name: str = Field(min_length=1)
    seed: int = 1
    stratify: str = ""
    release_ids: tuple[str, ...] = ()
    coder_ids: tuple[str, ...] = ()
    coefficient: str = "krippendorff_alpha"
    unit: str = "sentence"
    threshold: float = 0.8
    state: Literal["open", "closed"] = "open"
    snapshot: str = ""
    note: str = ""
    created: Moment
    closed: Moment | None = None
