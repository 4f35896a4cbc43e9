"""What an export holds: rows in which every id has become a name, ready for any format."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from discoursecoder.core.model.category import Category
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.variable import Variable

GivenValue = str | float


class CodingRow(NamedTuple):
    """One coding. `category` is the path of names; `values` the values given, by variable (name), actors by name.

    `marks` are the quoted terms, institutions and initiatives marked inside the span. Offsets and the quotation
    are None and empty where the whole release is coded.
    """

    id: str
    release_id: str
    release: str
    issued: str | None
    issuer: str
    language: str
    coder: str
    category: tuple[str, ...]
    category_id: str
    short: str
    start: int | None
    end: int | None
    quote: str
    values: Mapping[str, tuple[GivenValue, ...]]
    origin: str
    pass_number: int
    marks: tuple[str, ...]
    memo: str
    unsure: bool
    codebook_revision: int
    created: datetime
    changed: datetime


class ReleaseRow(NamedTuple):
    """One release with its text and segments, the number of its codings and the names of who finished it."""

    release: Release
    text: str
    segmentation: Segmentation | None
    codings: int
    finished_by: tuple[str, ...]


class CategoryRow(NamedTuple):
    """One category in the order of the tree, with its path, depth and use."""

    category: Category
    path: tuple[str, ...]
    depth: int
    codings: int
    releases: int


class MatrixRow(NamedTuple):
    """Codings per category in one release; None where nobody finished it and nobody coded the category."""

    release_id: str
    release: str
    issued: str | None
    finished: int
    counts: tuple[int | None, ...]


class SentenceRow(NamedTuple):
    """One sentence as one coder decided on it, in one pass.

    `present` has 1 where she coded the category in any part of the sentence, 0 where she looked and did not, None
    where she did not finish, was not asked, or left the sentence undecided. `none` is her explicit "nothing here".
    """

    release_id: str
    release: str
    number: int
    start: int
    end: int
    text: str
    coder: str
    pass_number: int
    state: str
    none: bool
    present: tuple[int | None, ...]


class MemoRow(NamedTuple):
    """One memo: what it is about (a noun and a name), who wrote it, and when."""

    about: str
    subject: str
    release: str
    coder: str
    text: str
    created: datetime
    changed: datetime
    target_id: str
    id: str


class EventRow(NamedTuple):
    """One line of the history."""

    number: int
    time: datetime
    coder: str
    act: str
    summary: str
    role: str
    id: str


@dataclass(frozen=True, slots=True)
class Export:
    """The whole of a project as tables.

    `labels` names the categories that can be coded (`MatrixRow.counts` and `SentenceRow.present` follow their
    order): the short code where it is unique, else the path. `coders` are those whose work is included.
    `sentences` can be walked over once, while the project is open.
    """

    project: str
    made: datetime
    version: str
    coders: tuple[str, ...]
    codebook_revision: int
    variables: tuple[Variable, ...]
    labels: tuple[str, ...]
    codings: tuple[CodingRow, ...]
    releases: tuple[ReleaseRow, ...]
    categories: tuple[CategoryRow, ...]
    matrix: tuple[MatrixRow, ...]
    sentences: Iterable[SentenceRow]
    sentence_count: int
    memos: tuple[MemoRow, ...]
