"""Every coefficient by name: what it takes, what it is, where it comes from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from discoursecoder.core.agreement import (
    alpha,
    benchmark,
    bridges,
    continuum,
    conversion,
    gamma,
    gamma_categories,
    gwet,
    inputs,
    krippendorff,
    label_sets,
    many_coders,
    multivalued,
    parameters,
    percent,
    segmentations,
    set_agreement,
    span_pairs,
    spans,
    two_coders,
    unitizing,
    unitizing_1995,
)
from discoursecoder.core.agreement.aliases import meant
from discoursecoder.core.agreement.distribution import Distribution
from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.label_sets import SetRatings
from discoursecoder.core.agreement.outcome import Outcome
from discoursecoder.core.agreement.ratings import Ratings
from discoursecoder.core.agreement.resampling import bootstrap_units
from discoursecoder.core.errors import BadValue, UnknownName
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Interval, Result

READERS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "ratings": inputs.ratings_of,
    "contingency": inputs.contingency_of,
    "distribution": inputs.distribution_of,
    "set_ratings": label_sets.set_ratings_of,
    "set_pairs": label_sets.set_pairs_of,
    "continuum": continuum.continuum_of,
    "section_pairs": span_pairs.section_pairs_of,
    "unit_pairs": span_pairs.unit_pairs_of,
    "segmentation": segmentations.segmentation_of,
    "estimate": benchmark.estimate_of,
}
"""From the kind of data to what turns a document into arrays."""

_TABLES = ("ratings", "contingency")
_COUNTS = (*_TABLES, "distribution")
_SETS = ("set_ratings",)
_CONTINUA = ("continuum",)


@dataclass(frozen=True)
class Coefficient:
    """One coefficient: its name, the kinds of data it takes, and the function that computes it."""

    name: str
    kinds: tuple[str, ...]
    function: Callable[..., Any]

    @property
    def line(self) -> str:
        """One line that says what it is and where it comes from."""
        return say(f"coefficient.{self.name}")

    @cached_property
    def bridged(self) -> tuple[str, ...]:
        """The kinds of data that can be turned into those it takes."""
        return tuple(kind for kind in bridges.bridged_kinds(self.kinds) if kind not in self.kinds)

    @cached_property
    def parameters(self) -> dict[str, bool]:
        """The parameters by name, and whether each must be given."""
        found = parameters.parameters_of(self.function)
        return {name: one.default is one.empty for name, one in found.items()}


def _table(kinds: tuple[str, ...], *functions: Callable[..., Outcome]) -> dict[str, Coefficient]:
    return {function.__name__: Coefficient(function.__name__, kinds, function) for function in functions}


COEFFICIENTS: dict[str, Coefficient] = {
    **_table(
        _COUNTS,
        percent.percent_agreement,
        percent.percent_agreement_pairwise,
        percent.positive_agreement,
        percent.negative_agreement,
    ),
    **_table(
        _TABLES,
        percent.holsti,
        percent.prevalence_index,
        percent.bias_index,
        percent.pabak,
        two_coders.cohen_kappa,
        two_coders.cohen_kappa_max,
        two_coders.weighted_kappa,
        two_coders.scott_pi,
        two_coders.bennett_s,
        many_coders.conger_kappa,
        many_coders.light_kappa,
    ),
    **_table(
        _COUNTS,
        many_coders.fleiss_kappa,
        many_coders.fleiss_kappa_per_value,
        many_coders.randolph_kappa,
        gwet.gwet_ac1,
        gwet.gwet_ac2,
        gwet.brennan_prediger,
        alpha.krippendorff_alpha,
        krippendorff.krippendorff_alpha_per_value,
    ),
    **_table(
        (*_SETS, *_CONTINUA),
        set_agreement.krippendorff_alpha_sets,
        set_agreement.krippendorff_alpha_binary_presence,
    ),
    **_table(_SETS, multivalued.multivalued_alpha_nominal, set_agreement.kupper_hafner),
    **_table(
        _CONTINUA,
        unitizing.u_alpha,
        unitizing.bar_u_alpha,
        unitizing.bar_u_alpha_per_code,
        unitizing.cu_alpha,
        unitizing.ku_alpha,
        unitizing_1995.krippendorff_alpha_U_1995,
        spans.span_f1,
        gamma.gamma,
        gamma.gamma_observed_disorder,
        gamma_categories.gamma_cat,
        gamma_categories.gamma_k,
    ),
    **_table(
        ("segmentation",),
        segmentations.boundary_similarity,
        segmentations.segmentation_similarity,
        segmentations.pk,
        segmentations.window_diff,
        segmentations.actual_agreement_boundaries,
        segmentations.fleiss_pi_boundaries,
        segmentations.fleiss_kappa_boundaries,
    ),
}
COEFFICIENTS["p_pos"] = Coefficient("p_pos", _COUNTS, percent.positive_agreement)
COEFFICIENTS["p_neg"] = Coefficient("p_neg", _COUNTS, percent.negative_agreement)

CONVERSIONS: dict[str, Coefficient] = {
    "set_distance": Coefficient("set_distance", ("set_pairs",), label_sets.set_distances),
    "unit_label_sets": Coefficient("unit_label_sets", _CONTINUA, conversion.listed_label_sets),
    "elementary_intervals": Coefficient("elementary_intervals", _CONTINUA, conversion.listed_intervals),
    "section_distance": Coefficient("section_distance", ("section_pairs",), span_pairs.section_distances),
    "unit_distance": Coefficient("unit_distance", ("unit_pairs",), span_pairs.unit_distances),
    "benchmark_cumulative_probability": Coefficient(
        "benchmark_cumulative_probability", ("estimate",), benchmark.benchmark_cumulative_probability
    ),
}
"""What gives a list and no single figure."""


def find(name: str, kind: str = "") -> Coefficient:
    """The coefficient of that name, or of another name for it.

    Raises:
        UnknownName: if there is none.
    """
    ours, _ = meant(name, kind)
    if ours not in COEFFICIENTS:
        raise UnknownName(noun=say("noun.coefficient"), name=name, known=", ".join(sorted(COEFFICIENTS)))
    return COEFFICIENTS[ours]


def read(data: object) -> tuple[str, Any]:
    """The kind of the data, and the data as arrays.

    Args:
        data: a document with "kind"; a path to JSON that holds one; or ratings as an array or list of rows.

    Raises:
        BadData: if the data are not of the layout they claim.
        CannotRead: if the file cannot be read.
    """
    if isinstance(data, str | Path):
        data = inputs.load(Path(data))
        if isinstance(data, Mapping) and isinstance(data.get("input"), Mapping):
            data = data["input"]
    if isinstance(data, np.ndarray | list | tuple):
        data = {"kind": "ratings", "data": data}
    if not isinstance(data, Mapping):
        raise bad("no_document")
    kind = data.get("kind", "ratings")
    if not isinstance(kind, str) or kind not in READERS:
        raise bad("unknown_kind", kind=kind, known=", ".join(READERS))
    return kind, READERS[kind](data)


def measure(data: object, name: str, **params: Any) -> Result:
    """One coefficient of data as people give them; see `read` for the forms.

    Raises:
        UnknownName: if there is no such coefficient.
        BadValue: if a parameter does not exist, is missing or out of its range.
        BadData, CannotRead: as `read`.
    """
    kind, arrays = _read_for(data, name)
    ours, implied = meant(name, kind)
    if ours in CONVERSIONS and ours not in COEFFICIENTS:
        return _listed(ours, _computed(CONVERSIONS[ours], kind, arrays, {**implied, **params}))
    coefficient = find(name, kind)
    outcome: Outcome = _computed(coefficient, kind, arrays, {**implied, **params})
    facts = {**outcome._asdict(), "statistics": dict(outcome.statistics)}
    return Result(coefficient=coefficient.name, **facts)


def _read_for(data: object, name: str) -> tuple[str, Any]:
    """The data; a name that means nothing is refused before they are read."""
    ours, _ = meant(name, "")
    if ours not in CONVERSIONS:
        find(ours)
    return read(data)


def _listed(name: str, found: Sequence[Any]) -> Result:
    """The result of what gives a list: a value where it holds one figure; all figures are its statistic `delta`."""
    figures = tuple(float(one) for one in found if isinstance(one, int | float))
    if len(figures) < len(found) or not figures:
        return Result(coefficient=name, value=None, reason=say("reason.a_list", None, count=len(found)))
    if len(figures) == 1:
        return Result(coefficient=name, value=figures[0], reason=None, units=1, statistics={"delta": figures[0]})
    reason = say("reason.a_list", None, count=len(figures))
    return Result(coefficient=name, value=None, reason=reason, units=len(figures), statistics={"delta": figures})


def _prepared(
    coefficient: Coefficient, kind: str, arrays: Any, given: Mapping[str, Any]
) -> tuple[Any, dict[str, Any]]:
    """The data as the coefficient takes them, and its parameters, all of which exist.

    Raises:
        BadData: if it takes no such data, or a parameter is missing.
        BadValue: if a parameter does not exist or is of another type.
    """
    bridge = kind in coefficient.bridged
    if kind not in coefficient.kinds and not bridge:
        kinds = ", ".join((*coefficient.kinds, *coefficient.bridged))
        raise bad("wrong_kind", name=coefficient.name, kind=kind, known=kinds)
    known = coefficient.parameters
    extra = tuple(name for name in bridges.EXTRA if bridge and kind in bridges.SETS and name not in known)
    params = parameters.named(given, {**known, **dict.fromkeys(extra, False)})
    for name in params:
        if name not in known and name not in extra:
            raise BadValue(field=coefficient.name, value=name, allowed=parameters.names((*known, *extra)))
    for name, needed in known.items():
        if needed and name not in params:
            raise bad("parameter_missing", name=coefficient.name, parameter=name)
    parameters.checked(coefficient.function, {name: value for name, value in params.items() if name in known})
    if bridge:
        arrays = bridges.bridged(arrays, coefficient.kinds, params)
    return arrays, {name: value for name, value in params.items() if name in known}


def _computed(coefficient: Coefficient, kind: str, arrays: Any, given: Mapping[str, Any]) -> Any:
    data, params = _prepared(coefficient, kind, arrays, given)
    return coefficient.function(data, **params)


def convert(data: object, name: str, **params: Any) -> list[Any]:
    """What gives a list: distances of pairs, labels by unit, stretches of a continuum, probabilities of classes.

    Raises:
        As `measure`.
    """
    ours, _ = meant(name, "")
    if ours not in CONVERSIONS and ours not in COEFFICIENTS:
        raise UnknownName(noun=say("noun.conversion"), name=name, known=", ".join(sorted(CONVERSIONS)))
    kind, arrays = read(data)
    ours, implied = meant(name, kind)
    if ours not in CONVERSIONS:
        raise UnknownName(noun=say("noun.conversion"), name=name, known=", ".join(sorted(CONVERSIONS)))
    found: list[Any] = _computed(CONVERSIONS[ours], kind, arrays, {**implied, **params})
    return found


def bootstrap(
    data: object, name: str, *, resamples: int = 2000, seed: int = 1, level: float = 0.95, **params: Any
) -> Interval:
    """The interval of a coefficient from resampling units, conditional on these being independent.

    Raises:
        As `measure`.
    """
    find(name)
    kind, arrays = read(data)
    coefficient, (_, implied) = find(name, kind), meant(name, kind)
    data, known = _prepared(coefficient, kind, arrays, {**implied, **params})
    outcome = coefficient.function(data, **known)
    if not isinstance(data, Ratings | Distribution | SetRatings) or params.get("units") == "characters":
        raise bad("not_resampled", kind=kind)
    if outcome.value is None:
        return Interval(reason=outcome.reason, level=level, resamples=resamples, seed=seed)
    plain = coefficient.name == "krippendorff_alpha" and set(known) <= {"metric"}
    metric = str(known.get("metric", "nominal")) if plain else ""
    return bootstrap_units(
        data,
        lambda again: coefficient.function(again, **known),
        resamples=resamples,
        seed=seed,
        level=level,
        metric=metric,
    )
