"""Which coefficients data that are no project allow, by their kind and level of measurement."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from discoursecoder.core.agreement.inputs import bad

MOST_IN_PAIRS = 20
"""With more coders than this the pairs are not listed."""

WEIGHTS = {"ordinal": "ordinal", "interval": "quadratic", "ratio": "ratio"}
"""The weights of agreement that fit a level of measurement, for the coefficients that take weights."""

_TABLES = ("ratings", "contingency", "distribution")


class Asked(NamedTuple):
    """One figure to compute: the coefficient, what tells it apart, and its parameters."""

    coefficient: str
    subject: str
    params: dict[str, Any]
    scope: str = "pooled"


def asked_of(
    kind: str, level: str, coders: int, categories: Sequence[Any], *, numbers: bool = False
) -> Iterator[Asked]:
    """What is computed from data of a kind.

    Args:
        kind: the kind of data.
        level: of measurement; at any level but "nominal" partial agreement counts too.
        coders: how many there are.
        categories: of a continuum.
        numbers: whether the values are too many to be categories, so that nominal coefficients say nothing.

    Raises:
        BadData: for a kind that holds no agreement, or a level that has no meaning for it.
    """
    if kind in _TABLES:
        yield Asked("krippendorff_alpha", level, {"metric": level})
        if not numbers:
            yield from _nominal(kind, coders)
        if level in WEIGHTS:
            yield from _weighed(kind, WEIGHTS[level], coders)
        return
    if level != "nominal":
        raise bad("no_level", kind=kind, level=level)
    if kind == "set_ratings":
        yield from (Asked("krippendorff_alpha_sets", name, {"distance": name}) for name in ("jaccard", "masi"))
        yield Asked("multivalued_alpha_nominal", "", {})
    elif kind == "segmentation":
        for name in ("actual_agreement_boundaries", "fleiss_pi_boundaries", "fleiss_kappa_boundaries"):
            yield Asked(name, "", {})
    elif kind == "continuum":
        yield from (Asked(name, "", {}) for name in ("u_alpha", "bar_u_alpha", "cu_alpha"))
        yield from (Asked("span_f1", match, {"match": match}) for match in ("exact", "overlap", "char"))
        for category in categories:
            yield Asked("bar_u_alpha_per_code", str(category), {"code": category}, "category")
            yield Asked("ku_alpha", str(category), {"category": category}, "category")
    else:
        raise bad("wrong_kind", name="agreement", kind=kind, known="ratings, …, continuum")


def _nominal(kind: str, coders: int) -> Iterator[Asked]:
    yield Asked("percent_agreement_pairwise", "", {})
    if kind != "distribution":
        yield Asked("cohen_kappa", "", {})
    if kind != "distribution" and 2 < coders <= MOST_IN_PAIRS:
        yield Asked("light_kappa", "", {})
    yield Asked("fleiss_kappa", "", {})
    yield Asked("gwet_ac1", "", {})


def _weighed(kind: str, weights: str, coders: int) -> Iterator[Asked]:
    """Kappa with weights of two coders, Conger's of more, and AC2."""
    if kind != "distribution":
        yield Asked("weighted_kappa" if coders == 2 else "conger_kappa", weights, {"weights": weights})
    yield Asked("gwet_ac2", weights, {"weights": weights})
