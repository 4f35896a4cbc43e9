"""The project itself: its title, its rules of measuring, and whether it is a package handed to one coder."""

from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Moment, Record

Unit = Literal["character", "word", "clause", "sentence", "paragraph", "release", "set", "continuum", "matched"]


class Project(Record):
    """The one record that describes the file; a package of a project has the same id.

    `primary_coefficient`, `primary_unit` and `threshold` are recorded before anyone compares. `package_id` and
    `package_coder_id` are set in a package only: the hand-out it belongs to, and the coder it was made for.
    """

    kind: ClassVar[str] = "project"

    title: str = Field(min_length=1)
    description: str = ""
    language: str = "en"
    created: Moment
    primary_coefficient: str = "krippendorff_alpha"
    primary_unit: str = "sentence"
    threshold: float = 0.8
    recorded: Moment | None = None
    package_id: str | None = None
    package_coder_id: str | None = None
