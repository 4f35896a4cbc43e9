"""Sets, continuum and matched spans of a project are what the engine gives for the same data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agreement_study import add, assignment, coding, finish, nothing_found, sentences, study
from builders import category_short
from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.model.agreement import AgreementReport, Measure
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import ProjectFile

CODERS = ("Amina", "Bruno", "Chen")
NAMES = ("Criticism of hegemony", "Cooperation pledge")
PLAN: dict[str, list[tuple[str, int, int]]] = {
    # Short code and how far the span is from the edges of a sentence; sentences in turn.
    "Amina": [("HEG", 0, 0), ("PLE", 3, 0), ("HEG", 0, 5)],
    "Bruno": [("HEG", 2, 0), ("PLE", 0, 4), ("PLE", 1, 0)],
    "Chen": [("HEG", 0, 4), ("HEG", 1, 0), ("HEG", 2, 2)],
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    """Three coders on two releases; their spans do not overlap their own."""
    with study(tmp_path / "a.dcoder", coders=CODERS, releases=2) as made:
        for release in (1, 2):
            for shift, (name, listed) in enumerate(PLAN.items()):
                finish(made, name, {}, release)
                for number, (short, left, right) in enumerate(listed):
                    start, end = sentences(release)[(number + shift * (release - 1)) % 4]
                    add(made, [coding(made, name, short, (start + left, end - right), release)])
        yield made


def lines(report: AgreementReport, scope: str) -> dict[tuple[Any, str], Measure]:
    return {(one.subject, one.coefficient): one for one in report.measures if one.scope == scope}


def continuum(report: AgreementReport, project: ProjectFile, names: tuple[str, ...]) -> dict[str, Any]:
    """The bodies of the releases one after another, with the passages of some coders."""
    starts = {"Release 1": 13, "Release 2": 13}
    length = sentences()[-1][1] - 13
    assert {s[0] for s in (sentences(1)[0], sentences(2)[0])} == {13}
    units = [
        {
            "coder": one.coder,
            "start": one.start - starts[one.release] + length * (one.release == "Release 2"),
            "end": one.end - starts[one.release] + length * (one.release == "Release 2"),
            "category": one.category,
        }
        for one in report.raw_spans
        if one.coder in names
    ]
    return {"kind": "continuum", "length": 2 * length, "coders": list(names), "units": units, "codebook": list(NAMES)}


def test_the_u_family_is_what_the_engine_gives_for_the_texts_together(project: ProjectFile) -> None:
    report = measure_project(project, unit="continuum")
    pooled, by_category, pairs = (lines(report, scope) for scope in ("pooled", "category", "pair"))
    data = continuum(report, project, CODERS)
    for name in ("u_alpha", "bar_u_alpha", "cu_alpha"):
        expected = measure(data, name)
        assert pooled["", name].value == pytest.approx(expected.value)
        two = measure(continuum(report, project, ("Amina", "Chen")), name)
        assert pairs[("Amina", "Chen"), name].value == pytest.approx(two.value)
    assert pooled["", "cu_alpha"].coverage == pytest.approx(measure(data, "cu_alpha").statistics["coverage"])
    for category in NAMES:
        ku = measure(data, "ku_alpha", category=category)
        assert by_category[category, "ku_alpha"].value == pytest.approx(ku.value)
        alone = measure(data, "bar_u_alpha_per_code", code=category)
        assert by_category[category, "bar_u_alpha_per_code"].value == pytest.approx(alone.value)


def test_matched_spans_are_what_the_engine_gives_for_each_pair(project: ProjectFile) -> None:
    report = measure_project(project, unit="matched")
    pairs, pooled = lines(report, "pair"), lines(report, "pooled")
    for way in ("exact", "overlap", "char"):
        for pair in (("Amina", "Bruno"), ("Amina", "Chen"), ("Bruno", "Chen")):
            expected = measure(continuum(report, project, pair), "span_f1", match=way)
            assert pairs[pair, f"span_f1_{way}"].value == pytest.approx(expected.value)
        mean = measure(continuum(report, project, CODERS), "span_f1", match=way)
        assert pooled["", f"span_f1_{way}_mean_of_pairs"].value == pytest.approx(mean.value)
    assert ("", "span_f1_overlap") not in pooled
    assert report.leading() == pooled["", "span_f1_overlap_mean_of_pairs"]


def test_sets_are_what_the_engine_gives_for_the_sentences(project: ProjectFile) -> None:
    report = measure_project(project, unit="sets")
    cells: dict[tuple[str, int], list[list[str]]] = {}
    for row in report.raw_rows():
        found = cells.setdefault((row.release, row.number), [[], [], []])
        for place, value in enumerate(row.values):
            if value:
                found[place].append(row.category)
    data = {"kind": "set_ratings", "data": list(cells.values()), "codebook": list(NAMES)}
    pooled, by_category = lines(report, "pooled"), lines(report, "category")
    for distance in ("nominal", "jaccard", "masi", "dice"):
        expected = measure(data, "krippendorff_alpha_sets", distance=distance)
        assert pooled["", f"krippendorff_alpha_sets_{distance}"].value == pytest.approx(expected.value)
    multi = measure(data, "multivalued_alpha_nominal")
    assert pooled["", "multivalued_alpha_nominal"].value == pytest.approx(multi.value)
    sentence = lines(measure_project(project), "category")
    for category in NAMES:
        line = by_category[category, "krippendorff_alpha_binary_presence"]
        assert line.value == sentence[category, "krippendorff_alpha"].value
        assert line.prevalence == sentence[category, "krippendorff_alpha"].prevalence


@pytest.mark.parametrize("unit", ["sentence", "set", "continuum", "matched"])
def test_every_scope_has_its_lines(project: ProjectFile, unit: str) -> None:
    report = measure_project(project, unit=unit)
    scopes = {line.scope for line in report.measures}
    variables = {"variable"} if unit == "matched" else set()
    assert scopes == {"pooled", "category", "branch", "release", "language", "pair"} | variables
    language = report.leading("language", "fr")
    pooled = report.leading()
    assert language is not None
    assert pooled is not None
    assert language.value == pytest.approx(pooled.value)
    branch = report.leading("branch", category_short(project, "CTS").id)
    own = report.leading("category", category_short(project, "HEG").id)
    assert branch is not None
    assert own is not None
    assert branch.value == own.value


@pytest.mark.parametrize("unit", ["set", "continuum"])
def test_releases_weighed_by_what_they_hold_give_the_pooled_figure(project: ProjectFile, unit: str) -> None:
    report = measure_project(project, unit=unit)
    leading = report.leading()
    assert leading is not None
    found = [line for line in report.of("release") if line.coefficient == leading.coefficient]
    mean = sum((line.value or 0) * line.units for line in found) / sum(line.units for line in found)
    # Both releases have four sentences and a text of one length.
    assert mean == pytest.approx(leading.value, abs=1e-9) or unit == "continuum"
    values = [line.value or 0 for line in found]
    assert sum(values) / 2 == pytest.approx(leading.value)


def test_a_branch_takes_siblings_for_the_same(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as made:
        heg = category_short(made, "HEG")
        sibling = heg.model_copy(update={"id": "sibling", "name": "Sibling", "short": "SIB"})
        add(made, [sibling])
        finish(made, "Amina", {"HEG": [0]})
        finish(made, "Bruno", {"SIB": [0]})
        for unit, name in (("sentence", "krippendorff_alpha"), ("matched", "span_f1_overlap")):
            report = measure_project(made, unit=unit)
            (branch,) = report.of("branch", name)
            assert branch.value == 1
            assert all(line.value != 1 for line in report.of("category", name))


def test_overlapping_passages_leave_the_figure_of_each_category_on_its_own_to_lead(project: ProjectFile) -> None:
    add(project, [coding(project, "Amina", "PLE", sentences()[0])])
    report = measure_project(project, unit="continuum")
    pooled = lines(report, "pooled")
    assert pooled["", "u_alpha"].reason == "units of one coder overlap; measure one category at a time"
    leading = report.leading()
    assert leading is not None
    assert leading.coefficient == "bar_u_alpha_per_code"
    assert "each category on its own" in report.methods


def test_undecided_sentences_are_cut_out_of_the_continuum_for_all(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as made:
        finish(made, "Amina", {"HEG": [0]}, mode="sentences")
        add(made, [nothing_found(made, "Amina", 1), nothing_found(made, "Amina", 2)])
        finish(made, "Bruno", {"HEG": [0, 3]})
        report = measure_project(made, unit="continuum")
        leading = report.leading()
        assert leading is not None
        assert leading.value == 1
        assert len(report.raw_spans) == 2


def test_who_was_not_asked_for_all_categories_has_no_sets(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as made:
        finish(made, "Amina", {"HEG": [0]})
        finish(made, "Bruno", {"HEG": [0]}, category_ids=(category_short(made, "HEG").id,))
        report = measure_project(made, unit="set")
        leading = report.leading()
        assert leading is not None
        assert leading.reason == "no unit has the values of two coders"
        one = measure_project(made, unit="set", categories=["HEG"]).leading()
        assert one is not None
        assert one.value == 1


@pytest.mark.parametrize("unit", ["set", "continuum", "matched"])
def test_without_common_releases_there_are_reasons_and_no_figures(tmp_path: Path, unit: str) -> None:
    with study(tmp_path / "a.dcoder", coders=CODERS, releases=2) as made:
        nothing = measure_project(made, unit=unit)
        assert [line.reason for line in nothing.measures] == ["no release could be compared"]
        finish(made, "Amina", {"HEG": [0]}, 1)
        finish(made, "Bruno", {"HEG": [0]}, 1)
        finish(made, "Bruno", {"HEG": [1]}, 2)
        finish(made, "Chen", {"HEG": [1, 2]}, 2)
        report = measure_project(made, unit=unit)
        apart = [line for line in report.of("pair") if line.subject == ("Amina", "Chen")]
        assert {line.reason for line in apart} == {"the two finished no release in common"}
        together = [line for line in report.of("pair") if line.subject == ("Bruno", "Chen")]
        assert any(line.value is not None for line in together)


def test_coders_and_missing_cells_are_those_of_the_data(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", coders=CODERS, releases=2) as made:
        for name in CODERS:
            finish(made, name, {"HEG": [0]}, 1)
        finish(made, "Amina", {"HEG": [0]}, 2)
        finish(made, "Bruno", {"HEG": [1]}, 2)
        add(made, [assignment(made, "Chen", 2, mode="sentences")])
        pooled = measure_project(made, unit="set").leading()
        assert pooled is not None
        assert (pooled.units, pooled.coders, pooled.releases, pooled.missing) == (8, 3, 2, 0)
