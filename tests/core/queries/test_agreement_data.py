import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from discoursecoder import api
from discoursecoder.core.errors import BadData, BadValue
from discoursecoder.core.formats.ratings_table import GivenData
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.agreement import Measure, agreement_schema
from discoursecoder.core.model.agreement_data import DataReport
from discoursecoder.core.queries.agreement_data import MOST_VALUES, measure_data, read_data
from discoursecoder.core.queries.agreement_data_figures import MOST_IN_PAIRS

TWO = [["a", "a"], ["b", "b"], ["a", "b"], ["b", "b"], ["c", "c"]]
THREE: list[list[Any]] = [["1", "1", "1"], ["2", "2", "1"], ["3", "3", None], ["3", "2", "3"]]


def report_on(rows: list[list[Any]], **options: Any) -> DataReport:
    coders = tuple(f"Coder {number}" for number, _ in enumerate(rows[0], 1))
    return measure_data(GivenData("data.csv", {"kind": "ratings", "data": rows}, coders), resamples=100, **options)


def line(report: DataReport, coefficient: str, subject: object = None) -> Measure:
    wanted = [one for one in report.measures if one.coefficient == coefficient and subject in {None, one.subject}]
    return wanted[0]


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
def test_the_figures_are_those_of_the_python_interface(level: str) -> None:
    numbers = [[None if value is None else int(value) for value in row] for row in THREE]
    report = report_on(THREE, level=level, seed=4)
    alpha = line(report, "krippendorff_alpha", level)
    assert alpha.value == pytest.approx(api.measure(numbers, "krippendorff_alpha", metric=level).value)
    interval = api.bootstrap(numbers, "krippendorff_alpha", resamples=100, seed=4, metric=level)
    assert alpha.low == pytest.approx(interval.low)
    assert alpha.high == pytest.approx(interval.high)
    for name in ("percent_agreement_pairwise", "light_kappa", "gwet_ac1"):
        assert line(report, name).value == pytest.approx(api.measure(numbers, name).value)


def test_two_coders_have_cohens_kappa_and_a_table_of_confusion() -> None:
    report = report_on(TWO)
    assert line(report, "cohen_kappa").value == pytest.approx(api.measure(TWO, "cohen_kappa").value)
    assert report.confusion.labels == ("a", "b", "c")
    assert report.confusion.counts == ((1, 1, 0), (0, 2, 0), (0, 0, 1))
    assert [one for one in report.measures if one.coefficient == "light_kappa"] == []


def test_three_coders_have_pairs_and_no_kappa_of_cohen() -> None:
    report = report_on(THREE)
    assert line(report, "cohen_kappa").value is None
    assert "two coders" in str(line(report, "cohen_kappa").reason)
    pairs = {one.subject for one in report.of("pair")}
    assert pairs == {("Coder 1", "Coder 2"), ("Coder 1", "Coder 3"), ("Coder 2", "Coder 3")}
    first = [[row[0], row[1]] for row in THREE]
    kappa = line(report, "cohen_kappa", ("Coder 1", "Coder 2"))
    assert kappa.value == pytest.approx(api.measure(first, "cohen_kappa").value)
    # Both orders of every pair are counted.
    turned = tuple(zip(*report.confusion.counts, strict=True))
    assert report.confusion.counts == turned


def test_units_coded_unequally_often_get_fleiss_by_the_name_of_its_framework() -> None:
    report = report_on(THREE)
    assert line(report, "fleiss_kappa", "").value is None
    expected = api.measure(THREE, "fleiss_kappa", missing="Gwet framework").value
    assert line(report, "fleiss_kappa", "Gwet framework").value == pytest.approx(expected)


def test_the_json_keeps_to_the_schema_of_reports_and_says_that_intervals_are_conditional() -> None:
    report = report_on(TWO)
    jsonschema.validate(report.to_dict(), agreement_schema())
    assert report.bootstrap.over == "units"
    assert any("conditional" in warning for warning in report.warnings)
    assert "conditional" in report.methods


def test_figures_that_do_not_exist_have_a_reason() -> None:
    report = report_on([["a", "a"], ["a", "a"]])
    assert line(report, "krippendorff_alpha").value is None
    assert line(report, "krippendorff_alpha").reason == "no variation: every unit has the same value"
    assert any("no variation" in warning for warning in report.warnings)


def test_values_that_are_rare_are_named() -> None:
    report = report_on([["a", "a"]] * 39 + [["a", "b"]])
    assert sum("5 %" in warning for warning in report.warnings) == 2
    assert sum("units entered" in warning for warning in report.warnings) == 0


def test_a_level_of_numbers_refuses_words_unless_their_order_is_declared() -> None:
    with pytest.raises(BadData, match="a"):
        report_on(TWO, level="ordinal")
    declared = {"kind": "ratings", "data": TWO, "categories": ["c", "b", "a"]}
    report = measure_data(GivenData("x", declared, ("A", "B")), level="ordinal", resamples=0)
    expected = api.measure(declared, "krippendorff_alpha", metric="ordinal").value
    assert line(report, "krippendorff_alpha").value == pytest.approx(expected)
    assert line(report, "krippendorff_alpha").low is None


def test_with_very_many_coders_the_pairs_are_left_out_and_that_is_said() -> None:
    rows = [[str(place % 2) for place in range(MOST_IN_PAIRS + 1)], ["0"] * (MOST_IN_PAIRS + 1)]
    report = report_on(rows)
    assert report.of("pair") == ()
    assert any("pairs" in warning for warning in report.warnings)


def test_every_kind_of_document_that_has_coders_is_measured(tmp_path: Path) -> None:
    units = [
        {"coder": 0, "start": 0, "end": 4, "category": "x"},
        {"coder": 1, "start": 1, "end": 4, "category": "x"},
    ]
    documents: dict[str, dict[str, Any]] = {
        "cohen_kappa": {"kind": "contingency", "table": [[5, 1], [2, 4]]},
        "fleiss_kappa": {"kind": "distribution", "table": [[2, 1], [0, 3], [3, 0]]},
        "multivalued_alpha_nominal": {"kind": "set_ratings", "data": [[["a"], ["a", "b"]], [["b"], ["b"]]]},
        "u_alpha": {"kind": "continuum", "length": 10, "coders": ["A", "B"], "units": units},
        "fleiss_pi_boundaries": {"kind": "segmentation", "data": {"t": {"A": [2, 3, 5], "B": [2, 4, 4]}}},
    }
    for name, document in documents.items():
        path = tmp_path / "data.json"
        path.write_text(json.dumps({"input": document}), encoding="utf-8")
        report = measure_data(read_data(path), resamples=50)
        assert line(report, name).value == pytest.approx(api.measure(document, name).value)
        assert not any(one.value is None and one.reason is None for one in report.measures)


def test_rows_alone_are_ratings_and_coders_are_numbered(tmp_path: Path) -> None:
    (tmp_path / "data.json").write_text("[[1, 1], [2, null]]", encoding="utf-8")
    given = read_data(tmp_path / "data.json")
    assert given.coders == ("1", "2")
    assert given.document["data"] == [[1, 1], [2, None]]


@pytest.mark.parametrize(
    "text",
    [
        '{"data": [[1, 1]], "coders": ["A"]}',
        '{"data": [[1, 1]], "coders": ["A", "A"]}',
        '{"kind": []}',
        "{",
        "3",
        '{"kind": "mood"}',
        '{"kind": "estimate", "coefficient": 0.5, "se": 0.1}',
        "[[1, 2], [1]]",
    ],
)
def test_json_of_another_layout_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "data.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadData):
        measure_data(read_data(tmp_path / "data.json"), resamples=0)


@pytest.mark.parametrize("options", [{"level": "metric"}, {"methods_language": "de"}, {"seed": -1}])
def test_options_that_do_not_exist_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        report_on(TWO, **options)


def test_a_level_that_does_not_exist_is_refused_before_the_file_is_read(tmp_path: Path) -> None:
    with pytest.raises(BadValue):
        read_data(tmp_path / "absent.csv", level="metric")


def test_the_methods_paragraph_speaks_french() -> None:
    use_language("en")
    assert "rééchantillonnage" in report_on(TWO, methods_language="fr").methods


def test_without_units_every_figure_is_undefined_with_a_reason(tmp_path: Path) -> None:
    for text in ('{"data": []}', "[[], []]", "[[null, null]]"):
        (tmp_path / "data.json").write_text(text, encoding="utf-8")
        report = measure_data(read_data(tmp_path / "data.json"))
        assert report.measures
        assert all(one.value is None and one.reason for one in report.measures)


def test_values_that_are_no_categories_are_refused_before_they_fill_the_memory() -> None:
    rows = [[str(2 * number), str(2 * number + 1)] for number in range(MOST_VALUES)]
    with pytest.raises(BadData, match=str(2 * MOST_VALUES)):
        report_on(rows)


def test_many_different_numbers_are_measured_by_the_coefficients_for_numbers() -> None:
    rows = [[float(number), number + 0.5] for number in range(MOST_VALUES)]
    report = report_on(rows, level="interval")
    assert [one.coefficient for one in report.measures] == ["krippendorff_alpha", "weighted_kappa", "gwet_ac2"]
    assert line(report, "krippendorff_alpha").low is not None
    assert report.categories == ()
    assert any("4000 different numbers" in warning for warning in report.warnings)


def test_a_level_brings_partial_agreement_also_for_pairs() -> None:
    report = report_on(THREE, level="ordinal")
    numbers = [[None if value is None else int(value) for value in row] for row in THREE]
    for name in ("conger_kappa", "gwet_ac2"):
        expected = api.measure(numbers, name, weights="ordinal").value
        assert line(report, name, "ordinal").value == pytest.approx(expected)
    assert line(report, "weighted_kappa", ("Coder 1", "Coder 2")).value is not None


def test_codings_of_several_releases_have_intervals_over_releases(tmp_path: Path) -> None:
    rows = ["release,coder,start,end,category"]
    for number in range(6):
        rows += [f"r{number},A,0,{4 + number},x", f"r{number},B,{number % 3},5,x", f"r{number},B,20,25,y"]
    (tmp_path / "codings.csv").write_text("\n".join(rows), encoding="utf-8")
    report = measure_data(read_data(tmp_path / "codings.csv"), resamples=100)
    alpha = line(report, "u_alpha")
    assert alpha.low is not None
    assert alpha.value is not None
    assert alpha.low <= alpha.value
    assert (report.bootstrap.over, report.bootstrap.resamples, report.releases.used) == ("releases", 100, 6)
    assert any("too narrow: only 6 releases" in warning for warning in report.warnings)
    assert "resampling releases" in report.methods
    with pytest.raises(BadData, match="the level interval has no meaning"):
        measure_data(read_data(tmp_path / "codings.csv", level="interval"), level="interval")


def test_releases_named_in_json_are_left_aside(tmp_path: Path) -> None:
    document = {"kind": "continuum", "length": 9, "coders": ["A", "B"], "units": [], "releases": "x"}
    (tmp_path / "data.json").write_text(json.dumps(document), encoding="utf-8")
    assert measure_data(read_data(tmp_path / "data.json")).releases.used == 0
