"""The laws of every coefficient in the registry; one without its laws fails the first test.

Data are made up for each kind; a law changes them in a way that must not matter, or knows the figure in advance.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement.registry import COEFFICIENTS, measure
from ratings_data import close

Document = dict[str, Any]
LABELS = ("a", "b", "c")
RENAMED = {"a": "z", "b": "k", "c": "d"}
ORDER_KEPT = {"a": "p", "b": "q", "c": "r"}
DRAWS = st.randoms(use_true_random=False)
FEW = settings(max_examples=8, deadline=None)


@dataclass(frozen=True)
class Law:
    """What is to be known of a coefficient to test it.

    Attributes:
        kind: the kind of data it is tested on.
        params: its parameters.
        coders: how many coders the data have; None: two or more.
        perfect: its value where all coders agree and values vary; None: no law.
        ordered: whether the order of values matters, so that only names that keep it may change.
        directed: whether the two coders have different parts to play.
    """

    kind: str
    params: Document
    coders: int | None = None
    perfect: float | None = 1.0
    ordered: bool = False
    directed: bool = False


NAMED = {"item": "t1", "coders": ["x", "y"]}
LAWS: dict[str, Law] = {
    "percent_agreement": Law("ratings", {}),
    "percent_agreement_pairwise": Law("ratings", {}),
    "positive_agreement": Law("ratings", {"value": "a"}),
    "negative_agreement": Law("binary", {}, ordered=True),
    "p_pos": Law("ratings", {"value": "a"}),
    "p_neg": Law("binary", {}, ordered=True),
    "holsti": Law("ratings", {}, coders=2),
    "prevalence_index": Law("binary", {}, coders=2, perfect=None),
    "bias_index": Law("binary", {}, coders=2, perfect=0.0),
    "pabak": Law("binary", {}, coders=2),
    "cohen_kappa": Law("ratings", {}, coders=2),
    "cohen_kappa_max": Law("ratings", {}, coders=2),
    "weighted_kappa": Law("ratings", {"weights": "quadratic"}, coders=2, ordered=True),
    "scott_pi": Law("ratings", {}, coders=2),
    "bennett_s": Law("ratings", {}, coders=2),
    "conger_kappa": Law("ratings", {}),
    "light_kappa": Law("ratings", {}),
    "fleiss_kappa": Law("ratings", {"missing": "Gwet framework"}),
    "fleiss_kappa_per_value": Law("ratings", {"value": "b"}),
    "randolph_kappa": Law("ratings", {}),
    "gwet_ac1": Law("ratings", {}),
    "gwet_ac2": Law("ratings", {"weights": "linear"}, ordered=True),
    "brennan_prediger": Law("ratings", {"weights": "ordinal"}, ordered=True),
    "krippendorff_alpha": Law("ratings", {"metric": "ordinal"}, ordered=True),
    "krippendorff_alpha_per_value": Law("ratings", {"value": "c"}),
    "krippendorff_alpha_sets": Law("set_ratings", {"distance": "masi"}),
    "krippendorff_alpha_binary_presence": Law("set_ratings", {"code": "a"}),
    "multivalued_alpha_nominal": Law("set_ratings", {}),
    "kupper_hafner": Law("set_ratings", {}, coders=2),
    "u_alpha": Law("continuum", {}),
    "bar_u_alpha": Law("continuum", {}),
    "bar_u_alpha_per_code": Law("continuum", {"code": "a"}),
    "cu_alpha": Law("continuum", {}),
    "ku_alpha": Law("continuum", {"category": "a"}),
    "krippendorff_alpha_U_1995": Law("continuum", {"category": "b"}),
    "span_f1": Law("continuum", {"match": "overlap"}),
    "gamma": Law("continuum", {"samples": 10}),
    "gamma_cat": Law("continuum", {"samples": 10}),
    "gamma_k": Law("continuum", {"category": "a", "samples": 10}),
    "gamma_observed_disorder": Law("continuum", {}, perfect=0.0),
    "boundary_similarity": Law("segmentation", NAMED),
    "segmentation_similarity": Law("segmentation", NAMED),
    "pk": Law("segmentation", NAMED, perfect=0.0, directed=True),
    "window_diff": Law("segmentation", NAMED, perfect=0.0, directed=True),
    "actual_agreement_boundaries": Law("segmentation", {}),
    "fleiss_pi_boundaries": Law("segmentation", {}),
    "fleiss_kappa_boundaries": Law("segmentation", {}),
}
EVERY = sorted(LAWS)
MISSING = [name for name in EVERY if LAWS[name].kind in {"ratings", "set_ratings", "continuum"}]
CATEGORICAL = [name for name in EVERY if LAWS[name].kind != "segmentation"]


def rows_of(draw: Random, width: int, cell: Callable[[], Any], *, holes: bool) -> list[list[Any]]:
    """A few units, some cells empty where that is allowed."""
    rows = []
    for _ in range(draw.randint(2, 8)):
        truth = cell()
        given = [truth if draw.random() < 0.6 else cell() for _ in range(width)]
        rows.append([None if holes and draw.random() < 0.15 else value for value in given])
    return rows


def spans_of(draw: Random, width: int) -> list[dict[str, Any]]:
    """Units that do not overlap within a coder, near those of the others."""
    units = []
    for place in range(draw.randint(1, 4)):
        label = draw.choice(LABELS)
        for coder in range(width):
            if draw.random() < 0.8:
                start = place * 20 + draw.randint(2, 6)
                given = label if draw.random() < 0.7 else draw.choice(LABELS)
                end = start + draw.randint(4, 9)
                units.append({"coder": f"c{coder}", "start": start, "end": end, "category": given})
    return units


def segments_of(draw: Random, total: int) -> list[int]:
    """Lengths that add up to the total."""
    edges = sorted(draw.sample(range(1, total), draw.randint(0, 5)))
    return [after - before for before, after in zip([0, *edges], [*edges, total], strict=True)]


def made(law: Law, draw: Random, *, holes: bool = True) -> Document:
    """Data of the kind on which a coefficient is tested."""
    width = law.coders or draw.randint(2, 4)
    if law.kind in {"ratings", "binary"}:
        labels = LABELS if law.kind == "ratings" else LABELS[:2]
        rows = rows_of(draw, width, lambda: draw.choice(labels), holes=holes)
        return {"kind": "ratings", "categories": list(labels), "data": rows}
    if law.kind == "set_ratings":
        some = lambda: sorted(draw.sample(LABELS, draw.randint(0, 2)))  # noqa: E731  # one line for one cell
        return {"kind": "set_ratings", "codebook": list(LABELS), "data": rows_of(draw, width, some, holes=holes)}
    if law.kind == "continuum":
        coders = [f"c{number}" for number in range(width)]
        whole = {"kind": "continuum", "length": 90, "coders": coders, "codebook": list(LABELS)}
        return {**whole, "units": spans_of(draw, width)}
    texts = {f"t{number}": {name: segments_of(draw, 24) for name in "xyz"} for number in (1, 2)}
    return {"kind": "segmentation", "data": texts}


def figure(name: str, document: Document, **more: Any) -> float | None:
    """The value of a coefficient with the parameters of its law."""
    return measure(document, name, **{**LAWS[name].params, **more}).value


def shuffled(document: Document, draw: Random) -> Document:
    """The same data with coders and units in another order."""
    kind = document["kind"]
    if kind in {"ratings", "set_ratings"}:
        order = list(range(len(document["data"][0])))
        draw.shuffle(order)
        rows = [[row[coder] for coder in order] for row in document["data"]]
        draw.shuffle(rows)
        return {**document, "data": rows}
    if kind == "continuum":
        coders, units = list(document["coders"]), list(document["units"])
        draw.shuffle(coders)
        draw.shuffle(units)
        return {**document, "coders": coders, "units": units}
    return {**document, "data": {item: dict(reversed(one.items())) for item, one in document["data"].items()}}


def renamed(document: Document, names: dict[str, Any]) -> Document:
    """The same data with other names of the categories."""
    again = {"codebook" if "codebook" in document else "categories": [names[label] for label in LABELS]}
    if document["kind"] == "continuum":
        units = [{**unit, "category": names[unit["category"]]} for unit in document["units"]]
        return {**document, **again, "units": units}
    if document["kind"] == "ratings":
        again = {"categories": [names[label] for label in document["categories"]]}
        return {**document, **again, "data": [[names.get(cell) for cell in row] for row in document["data"]]}
    rows = [[None if cell is None else [names[one] for one in cell] for cell in row] for row in document["data"]]
    return {**document, **again, "data": rows}


def again(name: str, names: dict[str, Any]) -> dict[str, Any]:
    """The parameters of a law under other names of the categories."""
    keys = {"value", "code", "category"}
    return {key: names[value] if key in keys else value for key, value in LAWS[name].params.items()}


def test_every_coefficient_has_its_laws() -> None:
    assert set(LAWS) == set(COEFFICIENTS)
    for name, law in LAWS.items():
        kind = "ratings" if law.kind == "binary" else law.kind
        assert kind in COEFFICIENTS[name].kinds
        assert set(law.params) <= set(COEFFICIENTS[name].parameters)


@pytest.mark.parametrize("name", EVERY)
@FEW
@given(draw=DRAWS)
def test_the_order_of_coders_and_units_does_not_matter(name: str, draw: Random) -> None:
    law = LAWS[name]
    document = made(law, draw)
    other = shuffled(document, draw)
    if law.params is NAMED and not law.directed:
        assert close(figure(name, document), figure(name, document, coders=["y", "x"]))
    assert close(figure(name, document), figure(name, other))


@pytest.mark.parametrize("name", CATEGORICAL)
@FEW
@given(draw=DRAWS)
def test_the_names_of_categories_do_not_matter(name: str, draw: Random) -> None:
    law = LAWS[name]
    document, names = made(law, draw), ORDER_KEPT if law.ordered else RENAMED
    other = measure(renamed(document, names), name, **again(name, names)).value
    assert close(figure(name, document), other)


@pytest.mark.parametrize("name", CATEGORICAL)
@FEW
@given(draw=DRAWS)
def test_categories_may_be_texts_or_numbers_of_any_kind(name: str, draw: Random) -> None:
    document = made(LAWS[name], draw)
    for numbers in ({"a": 1, "b": 2, "c": 3}, {"a": 1.0, "b": 2.0, "c": 3.0}, {"a": "1", "b": "2", "c": "3"}):
        other = measure(renamed(document, numbers), name, **again(name, numbers)).value
        assert close(figure(name, document), other)
    if document["kind"] == "ratings":
        places = {None: math.nan, "a": 1, "b": 2, "c": 3}
        array = np.array([[places[cell] for cell in row] for row in document["data"]], dtype=np.float32)
        numbered = {**document, "data": array, "categories": [1, 2, 3][: len(document["categories"])]}
        params = again(name, {"a": 1, "b": 2, "c": 3})
        assert close(figure(name, document), measure(numbered, name, **params).value)


@pytest.mark.parametrize("name", [name for name in EVERY if LAWS[name].perfect is not None])
@FEW
@given(draw=DRAWS)
def test_perfect_agreement_with_variation_has_the_best_value(name: str, draw: Random) -> None:
    law = LAWS[name]
    document = made(law, draw, holes=False)
    width = law.coders or 3
    if document["kind"] in {"ratings", "set_ratings"}:
        own = document.get("categories", LABELS)
        cells = [row[0] for row in document["data"]] + [[one] if "codebook" in document else one for one in own]
        document["data"] = [[cell] * width for cell in cells]
    elif document["kind"] == "continuum":
        spans = [(0, 9, "a"), (20, 31, "b"), (40, 44, draw.choice(LABELS)), (60, 60 + draw.randint(3, 20), "c")]
        document["coders"] = [f"c{number}" for number in range(width)]
        document["units"] = [
            {"coder": coder, "start": start, "end": end, "category": label}
            for coder in range(width)
            for start, end, label in spans
        ]
    else:
        document["data"] = {item: {coder: [3, 5, 16] for coder in "xyz"} for item in document["data"]}
    assert figure(name, document) == pytest.approx(law.perfect)


@pytest.mark.parametrize("name", MISSING)
@FEW
@given(draw=DRAWS)
def test_a_coder_without_data_changes_nothing(name: str, draw: Random) -> None:
    document = made(LAWS[name], draw)
    if document["kind"] == "continuum":
        count = len(document["coders"])
        other = {
            **document,
            "coders": [*document["coders"], "idle"],
            "coders_who_coded_the_document": [True] * count + [False],
        }
    else:
        other = {**document, "data": [[*row, None] for row in document["data"]]}
    assert close(figure(name, document), figure(name, other))


@pytest.mark.parametrize("name", EVERY)
@FEW
@given(draw=DRAWS)
def test_an_undefined_figure_has_a_reason_and_a_defined_one_is_a_finite_number(name: str, draw: Random) -> None:
    law = LAWS[name]
    document = made(law, draw)
    if document["kind"] in {"ratings", "set_ratings"} and draw.random() < 0.5:
        document["data"] = [[row[0]] * len(row) for row in document["data"][:1]] * 2
    elif document["kind"] == "continuum" and draw.random() < 0.5:
        document["units"] = document["units"][:1]
    elif document["kind"] == "segmentation" and draw.random() < 0.5:
        document["data"] = {item: {coder: [24] for coder in "xyz"} for item in document["data"]}
    result = measure(document, name, **law.params)
    assert (result.value is None) == bool(result.reason)
    for found in (result.value, result.observed, result.expected):
        assert found is None or math.isfinite(found)
    for statistic in result.statistics.values():
        parts = statistic if isinstance(statistic, tuple) else (statistic,)
        assert all(part is None or math.isfinite(part) for part in parts)


@pytest.mark.parametrize("name", [name for name in EVERY if LAWS[name].kind in {"ratings", "binary"}])
@FEW
@given(draw=DRAWS)
def test_ratings_counts_sets_and_spans_of_the_same_data_agree(name: str, draw: Random) -> None:
    law = LAWS[name]
    document = made(law, draw, holes=False)
    rows, labels = document["data"], document["categories"]
    expected = figure(name, document)
    sets = {"kind": "set_ratings", "codebook": labels, "data": [[[cell] for cell in row] for row in rows]}
    units = [
        {"coder": coder, "start": place, "end": place + 1, "category": cell}
        for place, row in enumerate(rows)
        for coder, cell in enumerate(row)
    ]
    coders = [f"c{number}" for number in range(len(rows[0]))]
    spans = {"kind": "continuum", "length": len(rows), "coders": coders, "codebook": labels, "units": units}
    assert close(expected, figure(name, sets))
    assert close(expected, measure(spans, name, units="characters", **law.params).value)
    if len(coders) == 2:
        table = [[rows.count([one, other]) for other in labels] for one in labels]
        assert close(expected, figure(name, {"kind": "contingency", "categories": labels, "table": table}))
    if "distribution" in COEFFICIENTS[name].kinds:
        counts = [[row.count(label) for label in labels] for row in rows]
        assert close(expected, figure(name, {"kind": "distribution", "categories": labels, "table": counts}))


@pytest.mark.parametrize("name", [name for name in EVERY if LAWS[name].kind == "set_ratings"])
@FEW
@given(draw=DRAWS)
def test_sets_and_spans_that_carry_them_agree(name: str, draw: Random) -> None:
    law = LAWS[name]
    document = made(law, draw, holes=False)
    units = [
        {"coder": coder, "start": place, "end": place + 1, "category": label}
        for place, row in enumerate(document["data"])
        for coder, cell in enumerate(row)
        for label in cell
    ]
    coders = [f"c{number}" for number in range(len(document["data"][0]))]
    whole = {"kind": "continuum", "length": len(document["data"]), "coders": coders, "codebook": list(LABELS)}
    spans = {**whole, "units": units}
    assert close(figure(name, document), measure(spans, name, units="characters", **law.params).value)


@pytest.mark.parametrize("name", [name for name in EVERY if LAWS[name].kind == "continuum"])
@FEW
@given(draw=DRAWS, shift=st.sampled_from([-85, -40, 7, 4000]))
def test_where_a_text_begins_does_not_matter(name: str, draw: Random, shift: int) -> None:
    document = made(LAWS[name], draw)
    units = [{**unit, "start": unit["start"] + shift, "end": unit["end"] + shift} for unit in document["units"]]
    assert close(figure(name, document), figure(name, {**document, "begin": shift, "units": units}))
