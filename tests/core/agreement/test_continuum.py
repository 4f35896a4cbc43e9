from typing import Any

import pytest

from discoursecoder.core.agreement.continuum import Continuum, Unit, continuum_of
from discoursecoder.core.errors import BadData
from discoursecoder.core.model.span import Span


def unit(coder: Any, start: Any, end: Any, category: Any = "a") -> dict[str, Any]:
    return {"coder": coder, "start": start, "end": end, "category": category}


def read(*units: Any, **more: Any) -> Continuum:
    return continuum_of({"begin": 10, "length": 50, "coders": ["A", "B"], "units": list(units), **more})


def test_coders_are_named_or_numbered() -> None:
    found = read(unit("B", 10, 12), unit(0, 20, 60, "b"))
    assert found.by_coder() == [[Unit(Span(20, 60), "b")], [Unit(Span(10, 12), "a")]]
    assert found.length == 50
    numbered = continuum_of({"length": 9, "coders": [1, 2], "units": [unit(1, 0, 1)]})
    assert [len(units) for units in numbered.by_coder()] == [1, 0]


def test_who_did_not_code_the_text_is_absent_and_not_empty() -> None:
    found = read(unit(0, 10, 12), coders_who_coded_the_document=[True, False])
    assert (found.count, found.absent) == (1, (1,))


def test_overlapping_units_of_one_category_are_united_and_touching_ones_not() -> None:
    found = read(unit(0, 10, 14), unit(0, 12, 20), unit(0, 20, 25), unit(0, 11, 13, "b"))
    assert [tuple(one.span) for one in found.united().by_coder()[0]] == [(10, 20), (11, 13), (20, 25)]
    assert found.united().overlapping
    assert not found.united().only("a").overlapping


@pytest.mark.parametrize(
    ("units", "more", "sentence"),
    [
        ([unit(0, 20, 12)], {}, "unit 1: it ends at 12 and starts at 20"),
        ([unit(0, 12, 12)], {}, "unit 1: it ends at 12"),
        ([unit(0, 10, 12), unit(0, -3, 12)], {}, "unit 2: -3 to 12 does not lie within 10 to 60"),
        ([unit(0, 50, 61)], {}, "50 to 61 does not lie"),
        ([unit(0, 10.5, 12)], {}, "“start” 10.5 is not a whole number"),
        ([unit(0, 10, float("nan"))], {}, "“end” nan"),
        ([unit(0, 10, 1 << 60)], {}, "“end” 1152921504606846976"),
        ([unit([0], 10, 12)], {}, "there is no coder"),
        ([unit(0, 10, 12, ["a"])], {}, "unit 1 has not all"),
        ([unit(0, True, 12)], {}, "“start” True"),
        ([unit("C", 10, 12)], {}, "unit 1: there is no coder C"),
        ([unit(2, 10, 12)], {}, "there is no coder 2"),
        ([{"start": 1}], {}, "unit 1 has not all of coder"),
        ([unit(0, 10, 12, None)], {}, "unit 1 has not all"),
        ([unit(0, 10, 12), unit(0, 13, 14, 7)], {}, "mix texts"),
        ([], {"length": 0}, "length 0 is not positive"),
        ([], {"length": None}, "“length” None"),
        ([], {"coders": "AB"}, "not a list of different names"),
        ([], {"coders": ["A", "A"]}, "not a list of different names"),
        ([], {"units": 3}, "“units” is not a list"),
        ([], {"coders_who_coded_the_document": [True]}, "one entry for each of 2 coders"),
        ([unit(0, 10, 12)], {"coders_who_coded_the_document": [False, True]}, "coder 1 has units"),
        ([unit(0, 10, 12)], {"codebook": ["b"]}, "“a” is not in the codebook"),
        ([], {"sentences": "x"}, "“sentences” is not a list"),
        ([], {"sentences": [[10, 20], [15, 30]]}, "the sentences overlap"),
        ([], {"sentences": [[20, 10]]}, "ends at 10 and starts at 20"),
    ],
)
def test_a_continuum_that_is_none_is_refused_with_the_place(
    units: list[Any], more: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(BadData, match=sentence):
        read(*units, **more)


def test_a_category_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadData, match="no value “z”"):
        read(unit(0, 10, 12)).only("z")


def test_a_text_that_begins_below_zero_unites_nothing_of_different_coders_or_categories() -> None:
    units = [{"coder": coder, "start": -40, "end": 40, "category": label} for coder in (0, 1) for label in "ab"]
    found = continuum_of({"begin": -40, "length": 90, "coders": ["x", "y"], "units": units}).united()
    assert found.units == 4
    assert (found.starts.tolist(), found.ends.tolist()) == ([-40] * 4, [40] * 4)
