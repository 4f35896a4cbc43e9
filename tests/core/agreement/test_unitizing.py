from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from discoursecoder.core.agreement.continuum import continuum_of
from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.agreement.unitizing import intersections, layers, lengths_of
from discoursecoder.core.errors import BadData, BadValue

LENGTH = 24
NAMES = ("u_alpha", "bar_u_alpha", "cu_alpha")


@st.composite
def continua(draw: st.DrawFn) -> dict[str, Any]:
    """Two to four coders, each with units that do not overlap."""
    coders = draw(st.integers(2, 4))
    units = []
    for coder in range(coders):
        cuts = draw(st.lists(st.integers(0, LENGTH), unique=True, max_size=8).map(sorted))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            units.append({"coder": coder, "start": start, "end": end, "category": draw(st.sampled_from("abc"))})
    return {
        "kind": "continuum",
        "length": LENGTH,
        "coders": [f"c{n}" for n in range(coders)],
        "units": units,
        "codebook": ["a", "b", "c"],
    }


def characters(document: dict[str, Any], *, binary: bool = False) -> list[list[str]]:
    """Each character's value for each coder, "-" for a gap."""
    rows = [["-"] * len(document["coders"]) for _ in range(LENGTH)]
    for unit in document["units"]:
        for place in range(unit["start"], unit["end"]):
            rows[place][unit["coder"]] = "+" if binary else unit["category"]
    return rows


def own_pairs(document: dict[str, Any]) -> float:
    """T: squared lengths of units, lengths of gaps."""
    marked = sum(unit["end"] - unit["start"] for unit in document["units"])
    squares = sum((unit["end"] - unit["start"]) ** 2 for unit in document["units"])
    return float(squares + LENGTH * len(document["coders"]) - marked)


@given(document=continua())
def test_u_is_alpha_over_characters_up_to_one_factor(document: dict[str, Any]) -> None:
    total = LENGTH * len(document["coders"])
    factor = (total**2 - own_pairs(document)) / (total**2 - total)
    for name, binary in (("u_alpha", False), ("bar_u_alpha", True)):
        found = measure(document, name).value
        alpha = measure(characters(document, binary=binary), "krippendorff_alpha").value
        if found is not None and alpha is not None:
            assert 1 - found == pytest.approx((1 - alpha) * factor)


@given(document=continua())
def test_lengths_are_those_counted_character_by_character(document: dict[str, Any]) -> None:
    continuum = continuum_of(document)
    order = {"a": 0, "b": 1, "c": 2, "-": 3}
    coders = len(document["coders"])
    counted = np.zeros((4, 4))
    for row in characters(document):
        for i in range(coders):
            for j in range(coders):
                if i != j:
                    counted[order[row[i]], order[row[j]]] += 1 / (coders - 1)
    cut = layers(continuum)
    assert np.allclose(lengths_of(continuum, cut).shared, counted)
    assert np.allclose(intersections(continuum, cut).shared, counted[:3, :3])


@given(document=continua())
def test_the_two_readings_of_self_pairs_differ_only_for_three_coders_and_more(document: dict[str, Any]) -> None:
    assume(len(document["coders"]) == 2)
    mean, union = (measure(document, "cu_alpha", self_pairs=name).value for name in ("mean", "union"))
    assert mean == pytest.approx(union)


@given(document=continua())
def test_the_order_of_coders_and_the_names_of_categories_do_not_matter(document: dict[str, Any]) -> None:
    last = len(document["coders"]) - 1
    turned = [{**unit, "coder": last - unit["coder"], "category": unit["category"] * 2} for unit in document["units"]]
    other = {**document, "units": turned, "codebook": ["cc", "aa", "bb"]}
    for name in NAMES:
        assert measure(document, name).value == pytest.approx(measure(other, name).value)
    for category in "abc":
        one = measure(document, "ku_alpha", category=category).value
        assert one == pytest.approx(measure(other, "ku_alpha", category=category * 2).value)


@given(document=continua())
def test_an_undefined_figure_has_a_reason(document: dict[str, Any]) -> None:
    for name in NAMES:
        result = measure(document, name)
        assert (result.value is None) == bool(result.reason)
        assert result.value is None or result.value <= 1 + 1e-12


def test_equal_units_with_gaps_agree_perfectly() -> None:
    units = [{"coder": c, "start": s, "end": s + 4, "category": k} for c in (0, 1) for s, k in ((2, "a"), (9, "b"))]
    document = {"kind": "continuum", "length": LENGTH, "coders": ["A", "B"], "units": units}
    assert [measure(document, name).value for name in NAMES] == [1, 1, 1]
    assert measure(document, "ku_alpha", category="a").value == 1
    assert measure(document, "cu_alpha").statistics["coverage"] == pytest.approx(8 / 24)


def test_overlapping_categories_of_one_coder_are_measured_one_at_a_time() -> None:
    units = [
        {"coder": 0, "start": 0, "end": 6, "category": "a"},
        {"coder": 0, "start": 3, "end": 8, "category": "b"},
        {"coder": 1, "start": 0, "end": 6, "category": "a"},
    ]
    document = {"kind": "continuum", "length": LENGTH, "coders": ["A", "B"], "units": units}
    for name in NAMES:
        assert measure(document, name).reason == "units of one coder overlap; measure one category at a time"
    assert measure(document, "bar_u_alpha_per_code", code="a").value == 1


def test_what_cannot_be_measured_says_why() -> None:
    base = {"kind": "continuum", "length": 8, "coders": ["A", "B"]}
    one = {"coder": 0, "start": 0, "end": 4, "category": "a"}
    other = {"coder": 1, "start": 4, "end": 8, "category": "b"}
    whole = [{"coder": c, "start": 0, "end": 8, "category": "a"} for c in (0, 1)]
    assert measure({**base, "units": []}, "u_alpha").reason == "nobody marked anything"
    assert measure({**base, "coders": ["A"], "units": [one]}, "u_alpha").reason == "only one coder has data"
    assert measure({**base, "coders": [], "units": []}, "u_alpha").reason == "there are no units with a value"
    assert measure({**base, "units": [one, other]}, "cu_alpha").reason == "no two coders marked a common place"
    assert measure({**base, "units": [one, other]}, "ku_alpha", category="a").value is None
    assert measure({**base, "units": whole}, "bar_u_alpha").reason == "there are no gaps between the units"
    assert measure({**base, "units": whole}, "u_alpha").reason == "no variation: every unit has the same value"
    assert measure({**base, "units": whole}, "ku_alpha", category="a").value is None
    with pytest.raises(BadValue, match="mean, union"):
        measure({**base, "units": whole}, "cu_alpha", self_pairs="all")
    with pytest.raises(BadData, match="no value"):
        measure({**base, "units": whole}, "ku_alpha", category="z")
    assert measure({**base, "units": []}, "cu_alpha").value is None
    assert measure({**base, "units": [], "codebook": ["a"]}, "ku_alpha", category="a").value is None


def test_too_many_categories_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.agreement.unitizing._MOST_CATEGORIES", 1)
    units = [{"coder": n, "start": n, "end": n + 1, "category": str(n)} for n in (0, 1)]
    with pytest.raises(BadData, match="2 different values, and the u family compares at most 1"):
        measure({"kind": "continuum", "length": 4, "coders": ["a", "b"], "units": units}, "u_alpha")


def test_one_category_where_coders_meet_has_no_coding_agreement_in_whatever_order_they_come() -> None:
    spans = [(11, 14), (0, 1), (6, 12), (0, 15)]
    for order in ((0, 1, 1, 3), (3, 1, 1, 0), (1, 2, 2, 0)):
        pairs = zip(order, spans, strict=True)
        units = [{"coder": coder, "start": start, "end": end, "category": "a"} for coder, (start, end) in pairs]
        document = {"kind": "continuum", "length": 24, "coders": ["p", "q", "r", "s"], "units": units}
        result = measure({**document, "codebook": ["a", "b"]}, "cu_alpha")
        assert (result.value, result.expected) == (None, None)
        assert "no variation" in str(result.reason)
