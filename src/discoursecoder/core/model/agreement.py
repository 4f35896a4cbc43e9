"""Results of measuring agreement: single figures, and the report of a project."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeVar, overload

from pydantic import ConfigDict, Field, SkipValidation

from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.record import Value

T = TypeVar("T")

SCHEMA: Literal["agreement-1"] = "agreement-1"

Scope = Literal[
    "pooled", "category", "branch", "release", "issuer", "language", "month", "pair", "variable", "exclusive"
]
DisagreementKind = Literal["missing", "extra", "boundary", "sibling", "other"]
Threshold = Literal["any", "half"]
Statistic = float | tuple[float, ...] | None

DECIDED = ("character", "word", "clause", "sentence", "paragraph", "release")
"""Units in which each category is a decision of its own, from fine to coarse."""

UNITS = (*DECIDED, "set", "continuum", "matched")
"""All units: also sets of categories by sentence, spans as they are, and spans matched one to one."""

LEADING: dict[str, tuple[str, ...]] = {
    "set": ("krippendorff_alpha_sets_masi", "krippendorff_alpha_binary_presence"),
    "continuum": ("u_alpha", "bar_u_alpha_per_code"),
    "matched": ("span_f1_overlap", "span_f1_overlap_mean_of_pairs"),
}
"""The coefficients that stand for a unit, the first that has a line or, at best, a value; alpha for all others."""

ALSO = ("gwet_errors", "krippendorff_bootstrap")
"""What can be asked for beside the intervals over releases."""

THRESHOLDS: tuple[Threshold, ...] = ("any", "half")

NOTHING = "nothing"
"""The label of the confusion matrix for what a coder left without any category."""


def unit_named(name: str) -> str:
    """The unit of that name; plurals are understood.

    Raises:
        BadValue: if there is no such unit.
    """
    single = name.strip().lower()
    if single not in UNITS:
        single = single.removesuffix("s")
    if single not in UNITS:
        raise BadValue(field="unit", value=name, allowed=", ".join(UNITS))
    return single


def threshold_named(name: str) -> Threshold:
    """The rule by which a unit counts as coded: "any" part of it, or at least "half".

    Raises:
        BadValue: if there is no such rule.
    """
    for known in THRESHOLDS:
        if known == name.strip().lower():
            return known
    raise BadValue(field="threshold", value=name, allowed=", ".join(THRESHOLDS))


class Result(Value):
    """One coefficient of one set of data.

    `value` is None where it is undefined, and `reason` says why in words. `observed` and `expected` are
    disagreements for Krippendorff's coefficients, agreements for all others. `units` counts the units that enter
    (for weighted data their weight), `coders` the coders with data, `missing` the cells without a value.
    `statistics` holds standard errors and intervals under the names of `api.measure`.
    """

    coefficient: str
    value: float | None = None
    reason: str | None = None
    observed: float | None = None
    expected: float | None = None
    units: int = 0
    coders: int = 0
    missing: int = 0
    statistics: dict[str, Statistic] = Field(default_factory=dict)


class Interval(Value):
    """A percentile interval from resampling.

    `low` and `high` are None where no interval can be given, and `reason` says why. `undefined` is the share of
    resamples in which the coefficient is undefined; `below_667` and `below_800` are the shares of the defined
    resamples that fall below .667 and .800.
    """

    low: float | None = None
    high: float | None = None
    reason: str | None = None
    level: float = 0.95
    resamples: int = 0
    seed: int = 1
    over: str = "units"
    undefined: float | None = None
    below_667: float | None = None
    below_800: float | None = None


class Measure(Value):
    """One line of the report: a coefficient of the whole, or of a part of it.

    `scope` names the part: a category's own codings; a "branch", codings below it too; a release; the releases of an
    issuer, a language or a month ("2022-08"); a pair of coders; a variable of codings; an "exclusive" branch, whose
    categories exclude each other. `subject` is empty for the whole, else the part's name, or the names of a pair;
    `subject_id` is the record's id (for a pair both, in order). `low` and `high` bound the interval;
    `interval_reason` says why there is none. `prevalence` is the share of values that are "present". For a release,
    `value` sets its own observed against the pooled expected part, and `local_value` against its own. `coverage` is
    the share of what was coded that enters: where both coders marked something, or the codings that found a partner.
    `joint` is agreement on category and variable together, `level` the variable's level of measurement. Everything
    else as in `Result` and `Interval`.
    """

    coefficient: str
    scope: Scope
    subject: str | tuple[str, ...] = ""
    subject_id: str | tuple[str, ...] = ""
    short: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    reason: str | None = None
    interval_reason: str | None = None
    observed: float | None = None
    expected: float | None = None
    units: int = 0
    coders: int = 0
    missing: int = 0
    unit: str = "sentence"
    threshold: Threshold = "any"
    releases: int = 0
    prevalence: float | None = None
    undefined_resamples: float | None = None
    below_667: float | None = None
    below_800: float | None = None
    local_value: float | None = None
    local_reason: str | None = None
    coverage: float | None = None
    joint: float | None = None
    level: str = ""
    statistics: dict[str, Statistic] = Field(default_factory=dict)


class LeftOut(Value):
    """A release that does not enter, and why."""

    release: str
    reason: str


class Releases(Value):
    """How many releases enter, and which do not."""

    used: int = 0
    left_out: tuple[LeftOut, ...] = ()


class Resampling(Value):
    """How the intervals were made."""

    resamples: int = 0
    over: str = "releases"
    level: float = 0.95


class Confusion(Value):
    """What one coder called what another called otherwise.

    `counts[i][j]` is the number of units (for characters: of characters) that the first coder gave `labels[i]`
    and the second `labels[j]`; the last label is "nothing". With more than two coders, or with pairs in no
    order, both orders of every pair are summed and the matrix is symmetric.
    """

    labels: tuple[str, ...] = ()
    counts: tuple[tuple[int, ...], ...] = ()


_DECISIONS = (0, 1, None)


class RawUnit(NamedTuple):
    """One row of the table of raw units: what each coder decided on one category in one unit.

    `values` has one entry per coder of the report: 1 present, 0 absent, None missing. `weight` is 1, or the
    number of characters (or of units, where these are very many) in a run of equal patterns.
    """

    release_id: str
    release: str
    category_id: str
    category: str
    number: int
    start: int
    end: int
    weight: int
    values: tuple[int | None, ...]


class RawUnits(NamedTuple):
    """The raw units of one release and one category, in little room; `rows` gives them one by one.

    `starts`, `ends` and `weights` have one entry per unit. `values` holds one byte per unit and coder, the coders
    of a unit side by side: 0 absent, 1 present, 2 missing.
    """

    release_id: str
    release: str
    category_id: str
    category: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    weights: tuple[int, ...]
    values: bytes

    def rows(self) -> Iterator[RawUnit]:
        """One row per unit, in order of the text."""
        head = (self.release_id, self.release, self.category_id, self.category)
        width = len(self.values) // max(1, len(self.starts))
        columns = zip(self.starts, self.ends, self.weights, strict=True)
        for number, (start, end, weight) in enumerate(columns):
            cells = self.values[number * width : (number + 1) * width]
            yield RawUnit(*head, number + 1, start, end, weight, tuple(_DECISIONS[cell] for cell in cells))


class RawSpan(NamedTuple):
    """One passage of one coder, overlapping ones of a category united: what unitizing and matching count."""

    release_id: str
    release: str
    category_id: str
    category: str
    coder: str
    start: int
    end: int
    quotation: str


class Side(NamedTuple):
    """What one coder did at a disagreement; empty and None where she did nothing."""

    category: str = ""
    category_id: str = ""
    start: int | None = None
    end: int | None = None
    quotation: str = ""


class Disagreement(NamedTuple):
    """Two coders differ at one place.

    `kind`: "missing": the other coder has nothing there; "extra": both coded the place alike, and one coder gave
    a further category; "boundary": the same category with other edges; "sibling": another category of the same
    parent; "other": another category.
    """

    kind: DisagreementKind
    release_id: str
    release: str
    coders: tuple[str, str]
    first: Side
    second: Side


class MissingValues(NamedTuple):
    """A coder whose values count as missing in a release that enters, for all categories or for one, and why."""

    release: str
    coder: str
    category: str
    reason: str


class Later(Sequence[T]):
    """Items that are made when somebody first asks for them: most reports are read without what lies behind them."""

    def __init__(self, make: Callable[[], Iterable[T]]) -> None:
        self._make: Callable[[], Iterable[T]] | None = make
        self._items: tuple[T, ...] = ()

    def _made(self) -> tuple[T, ...]:
        if self._make is not None:
            self._items, self._make = tuple(self._make()), None
        return self._items

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...

    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        return self._made()[place]

    def __len__(self) -> int:
        return len(self._made())

    def __iter__(self) -> Iterator[T]:
        return iter(self._made())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._made())


class AgreementDocument(Value):
    """The report as JSON (`schemas/agreement-1.schema.json`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_name: Literal["agreement-1"] = Field(default=SCHEMA, alias="schema")
    project: str
    unit: str
    coders: tuple[str, ...]
    releases: Releases
    categories: tuple[str, ...]
    codebook_revision: int
    seed: int
    bootstrap: Resampling
    measures: tuple[Measure, ...]
    confusion: Confusion
    warnings: tuple[str, ...] = ()
    methods: str = ""


class AgreementReport(AgreementDocument):
    """The report with everything behind it, for the workbook and the window.

    `raw_units` (or, of spans, `raw_spans`) and `disagreements` are what the figures were counted from;
    `missing_values` lists whose values are missing where; `version` is the program's. `category_labels` are the short
    codes (or names) of `categories`. `branches` names for each branch, by id, the categories (ids) it unites.
    """

    threshold: Threshold = "any"
    round_name: str = ""
    methods_language: str = "en"
    version: str = ""
    primary_coefficient: str = "krippendorff_alpha"
    coder_ids: tuple[str, ...] = ()
    category_ids: tuple[str, ...] = ()
    category_labels: tuple[str, ...] = ()
    branches: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    raw_units: SkipValidation[Sequence[RawUnits]] = ()
    raw_spans: SkipValidation[Sequence[RawSpan]] = ()
    disagreements: SkipValidation[Sequence[Disagreement]] = ()
    missing_values: SkipValidation[tuple[MissingValues, ...]] = ()

    def to_dict(self) -> dict[str, Any]:
        """The document that `agreement --json` prints: plain lists, numbers, strings and None."""
        return self.model_dump(mode="json", by_alias=True, include=set(AgreementDocument.model_fields))

    def raw_rows(self) -> Iterator[RawUnit]:
        """Every raw unit, by release and category."""
        for block in self.raw_units:
            yield from block.rows()

    def of(self, scope: Scope, coefficient: str | None = None) -> tuple[Measure, ...]:
        """The lines of a scope, all or of one coefficient."""
        return tuple(line for line in self.measures if line.scope == scope and coefficient in {None, line.coefficient})

    def pooled(self, coefficient: str = "krippendorff_alpha") -> Measure | None:
        """The line of a coefficient over all categories and releases, if it is reported."""
        return next(iter(self.of("pooled", coefficient)), None)

    def leading(self, scope: Scope = "pooled", subject_id: str | tuple[str, ...] = "") -> Measure | None:
        """The line that stands for a scope's subject: of the coefficients that lead for the unit the first defined."""
        lines = {line.coefficient: line for line in self.of(scope) if line.subject_id == subject_id}
        return leading_of(self.unit, lines)


def leading_of(unit: str, lines: Mapping[str, Measure]) -> Measure | None:
    """Of one subject's lines (by coefficient) the one that stands for it at this unit."""
    found = [lines[name] for name in LEADING.get(unit, ("krippendorff_alpha",)) if name in lines]
    return next((line for line in found if line.value is not None), next(iter(found), None))


def agreement_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report, as `schemas/agreement-1.schema.json` holds it."""
    schema = AgreementDocument.model_json_schema(by_alias=True, mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Agreement report",
    }
    return {**head, **{key: value for key, value in schema.items() if key != "title"}}
