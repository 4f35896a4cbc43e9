"""From a project file to the report: every figure is what the raw units give."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_study import add, assignment, coding, finish, nothing_found, sentences, study
from builders import category_short, coder_named
from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.errors import AmbiguousName, BadValue, UnknownName
from discoursecoder.core.model.agreement import AgreementReport, agreement_schema
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import ProjectFile
from ratings_data import close


@pytest.fixture
def project(tmp_path: Path) -> Any:
    with study(tmp_path / "a.dcoder") as opened:
        yield opened


def figure(report: AgreementReport, coefficient: str, category: str | None = None) -> float | None:
    lines = report.of("pooled" if category is None else "category", coefficient)
    return next(line.value for line in lines if category is None or line.short == category)


def from_raw(report: AgreementReport, coefficient: str, short: str) -> float | None:
    """The coefficient that the table of raw units gives for a category."""
    wanted = report.category_ids[report.category_labels.index(short)]
    rows = [row.values for row in report.raw_rows() if row.category_id == wanted for _ in range(row.weight)]
    return measure({"kind": "ratings", "data": [list(row) for row in rows], "categories": [1, 0]}, coefficient).value


def test_kappa_and_alpha_of_a_planned_disagreement_are_those_computed_by_hand(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0, 1]})
    finish(project, "Bruno", {"HEG": [0, 2]})
    report = measure_project(project)
    # One both, one each, one neither: observed 1/2; kappa's chance 1/2; alpha's expected 4*4*2/(8*7).
    assert figure(report, "percent_agreement", "HEG") == 0.5
    assert figure(report, "cohen_kappa", "HEG") == 0.0
    assert figure(report, "krippendorff_alpha", "HEG") == pytest.approx(1 - 0.5 / (32 / 56))
    assert figure(report, "krippendorff_alpha") == figure(report, "krippendorff_alpha", "HEG")


def test_the_report_is_the_json_that_the_schema_describes(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0, 1], "PLE": [1]})
    finish(project, "Bruno", {"HEG": [0, 2]})
    document = json.loads(json.dumps(measure_project(project).to_dict(), allow_nan=False))
    jsonschema.validate(document, agreement_schema())
    assert list(document) == [
        "schema",
        "project",
        "unit",
        "coders",
        "releases",
        "categories",
        "codebook_revision",
        "seed",
        "bootstrap",
        "measures",
        "confusion",
        "warnings",
        "methods",
    ]
    assert document["schema"] == "agreement-1"
    assert document["coders"] == ["Amina", "Bruno"]
    assert document["bootstrap"] == {"resamples": 2000, "over": "releases", "level": 0.95}
    assert document["confusion"]["labels"] == ["PLE", "HEG", "nothing"]
    scopes = {line["scope"] for line in document["measures"]}
    assert scopes == {"pooled", "category", "branch", "release", "language", "pair"}
    assert next(line["subject"] for line in document["measures"] if line["scope"] == "pair") == ["Amina", "Bruno"]


def test_nested_codings_of_one_category_by_one_coder_count_once(project: ProjectFile) -> None:
    start, end = sentences()[0]
    finish(project, "Amina", {})
    add(
        project, [coding(project, "Amina", "HEG", (start, end)), coding(project, "Amina", "HEG", (start + 3, end - 3))]
    )
    finish(project, "Bruno", {})
    report = measure_project(project, unit="characters")
    agreed = figure(report, "percent_agreement", "HEG")
    total = sum(row.weight for row in report.raw_rows() if row.category_id == report.category_ids[1])
    assert agreed == pytest.approx(1 - (end - start) / total)
    assert figure(report, "positive_agreement", "HEG") == 0


def test_a_release_that_one_of_two_never_finished_is_left_out_by_name(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", releases=3) as project:
        finish(project, "Amina", {"HEG": [0]}, 1)
        finish(project, "Bruno", {"HEG": [0]}, 1)
        finish(project, "Amina", {"HEG": [0, 1, 2]}, 2)
        add(project, [assignment(project, "Bruno", 2, state="in_progress", finished=None, codebook_revision=None)])
        report = measure_project(project)
    assert report.releases.used == 1
    assert [(out.release, out.reason) for out in report.releases.left_out] == [
        ("Release 2", "only Amina has finished it"),
        ("Release 3", "none of the coders compared has finished it"),
    ]
    assert figure(report, "percent_agreement", "HEG") == 1


def test_a_category_a_coder_was_not_asked_for_is_missing_and_not_absent(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0, 1], "PLE": [2]})
    finish(project, "Bruno", {"HEG": [0, 2]}, category_ids=(category_short(project, "HEG").id,))
    report = measure_project(project)
    line = next(m for m in report.of("category", "krippendorff_alpha") if m.short == "PLE")
    assert (line.value, line.reason, line.units) == (None, "no unit has the values of two coders", 0)
    assert [row.values for row in report.raw_rows() if row.category == "Cooperation pledge"] == [
        (0, None),
        (0, None),
        (1, None),
        (0, None),
    ]
    assert figure(report, "krippendorff_alpha") == figure(report, "krippendorff_alpha", "HEG")


def test_a_category_newer_than_the_coders_revision_is_missing(project: ProjectFile) -> None:
    young = Category(id=new_id(), name="Young", short="YNG", since_revision=2)
    add(project, [young])
    finish(project, "Amina", {"HEG": [0]}, codebook_revision=1)
    finish(project, "Bruno", {"HEG": [0, 1]}, codebook_revision=2)
    report = measure_project(project)
    assert figure(report, "krippendorff_alpha", "YNG") is None
    assert [(m.coder, m.category) for m in report.missing_values] == [("Amina", "Young")]


def test_undecided_sentences_of_sentence_mode_are_missing(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0]}, mode="sentences")
    add(project, [nothing_found(project, "Amina", 1)])
    again = nothing_found(project, "Amina", 2).model_copy(update={"pass_number": 2})
    add(project, [again])
    finish(project, "Bruno", {"HEG": [0]})
    report = measure_project(project)
    values = [row.values for row in report.raw_rows() if row.category_id == report.category_ids[1]]
    assert values == [(1, 1), (0, 0), (None, 0), (None, 0)]
    assert [m.reason for m in report.missing_values] == ["2 sentences without a decision"]


def test_suggested_and_training_codings_and_the_second_pass_do_not_count(project: ProjectFile) -> None:
    span = sentences()[3]
    finish(project, "Amina", {"HEG": [0]})
    finish(project, "Bruno", {"HEG": [0]})
    finish(project, "Bruno", {}, pass_number=2)
    add(
        project,
        [
            coding(project, "Amina", "HEG", span, origin="suggested"),
            coding(project, "Amina", "HEG", span, origin="training"),
            coding(project, "Bruno", "HEG", span, pass_number=2),
        ],
    )
    assert figure(measure_project(project), "krippendorff_alpha", "HEG") == 1


def test_a_release_finished_only_in_the_second_pass_is_not_finished(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0]})
    finish(project, "Bruno", {"HEG": [0]}, pass_number=2)
    assert measure_project(project).releases.used == 0


def test_the_consensus_is_no_coder_unless_it_is_named(project: ProjectFile) -> None:
    add(project, [Coder(id=new_id(), name="Consensus", role="consensus", created=now())])
    for name in ("Amina", "Bruno", "Consensus"):
        finish(project, name, {"HEG": [0]})
    assert measure_project(project).coders == ("Amina", "Bruno")
    assert measure_project(project, coders=["Amina", "Consensus"]).coders == ("Amina", "Consensus")


def test_codings_of_the_whole_release_count_at_the_release_only_and_are_announced(project: ProjectFile) -> None:
    finish(project, "Amina", {"PLE": [1]})
    finish(project, "Bruno", {"PLE": [1]})
    add(project, [coding(project, "Amina", "HEG", None)])
    sentence, release = measure_project(project), measure_project(project, unit="release")
    assert figure(sentence, "percent_agreement", "HEG") == 1
    assert (
        "1 coding of a whole release does not count at this unit; choose the unit release for it." in sentence.warnings
    )
    assert figure(release, "percent_agreement", "HEG") == 0
    assert not any("whole release" in warning for warning in release.warnings)
    assert [(d.kind, d.first.category, d.second.category) for d in release.disagreements] == [
        ("missing", "Criticism of hegemony", "")
    ]


def test_codings_outside_the_body_do_not_count_and_are_announced(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0]})
    finish(project, "Bruno", {"HEG": [0]})
    add(project, [coding(project, "Amina", "HEG", (0, 5))])
    report = measure_project(project)
    assert figure(report, "krippendorff_alpha", "HEG") == 1
    assert "1 coding lies outside the body of its release and does not count." in report.warnings


@pytest.mark.parametrize("unit", ["character", "word", "clause", "sentence", "paragraph", "release"])
@pytest.mark.parametrize("threshold", ["any", "half"])
def test_every_figure_is_what_the_raw_units_give(tmp_path: Path, unit: str, threshold: str) -> None:
    with study(tmp_path / "a.dcoder", coders=("Amina", "Bruno", "Chen"), releases=2) as project:
        for release in (1, 2):
            start, end = sentences(release)[1]
            for number, name in enumerate(("Amina", "Bruno", "Chen")):
                if (name, release) != ("Chen", 2):
                    finish(project, name, {"HEG": [number], "PLE": [3]}, release)
                    add(project, [coding(project, name, "HEG", (start + 4 * number, end - 5 * number), release)])
        report = measure_project(project, unit=unit, threshold=threshold)
    for short in ("HEG", "PLE"):
        for name in ("krippendorff_alpha", "percent_agreement", "gwet_ac1"):
            expected = from_raw(report, name, short)
            used = figure(report, "positive_agreement", short) is not None
            if name == "gwet_ac1" and not used:
                expected = None
            assert close(figure(report, name, short), expected), (short, name)
    assert {row.weight for row in report.raw_rows()} == {1} or unit == "character"


def test_the_unit_and_its_plural_give_the_same_and_others_are_refused(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0, 1]})
    finish(project, "Bruno", {"HEG": [0]})
    assert measure_project(project, unit="Sentences").to_dict() == measure_project(project).to_dict()
    mistakes: list[dict[str, Any]] = [
        {"unit": "page"},
        {"threshold": "most"},
        {"bootstrap": -1},
        {"seed": -1},
        {"methods_language": "de"},
    ]
    for wrong in mistakes:
        with pytest.raises(BadValue):
            measure_project(project, **wrong)


def test_names_are_resolved_and_unknown_ones_refused(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0, 1], "PLE": [1]})
    finish(project, "Bruno", {"HEG": [0]})
    report = measure_project(project, coders=["amina", "Bruno"], categories=["HEG"], releases=["release-1.txt"])
    assert report.categories == ("Criticism of hegemony",)
    assert figure(report, "krippendorff_alpha") is not None
    mistakes: list[dict[str, Any]] = [
        {"coders": ["Zoe"]},
        {"categories": ["ZZZ"]},
        {"releases": ["none"]},
        {"round_name": "pilot"},
    ]
    for wrong in mistakes:
        with pytest.raises(UnknownName):
            measure_project(project, **wrong)
    add(project, [Category(id=new_id(), name="Cooperation pledge", short="PL2")])
    with pytest.raises(AmbiguousName):
        measure_project(project, categories=["Cooperation pledge"])


def test_categories_of_one_name_are_reported_by_their_paths(project: ProjectFile) -> None:
    branch = category_short(project, "CTS").id
    add(project, [Category(id=new_id(), name="Cooperation pledge", short="PLE", parent_id=branch, position=9)])
    finish(project, "Amina", {})
    finish(project, "Bruno", {})
    report = measure_project(project)
    assert "Contestation / Cooperation pledge" in report.categories
    assert report.confusion.labels[-1] == "nothing"
    assert len(set(report.confusion.labels)) == len(report.confusion.labels)


def test_without_two_coders_everything_is_undefined_and_said(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0]})
    report = measure_project(project)
    assert report.releases.used == 0
    assert report.of("pooled", "krippendorff_alpha")[0].value is None
    assert report.of("pooled", "krippendorff_alpha")[0].reason == "no release could be compared"
    assert "Fewer than two coders have finished anything, so there is nothing to compare." in report.warnings
    jsonschema.validate(json.loads(json.dumps(report.to_dict())), agreement_schema())


def test_an_empty_project_gives_a_report_that_says_so(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", releases=0) as project:
        report = measure_project(project, methods_language="fr")
    assert report.coders == ()
    assert "Aucun communiqué n’a pu être comparé" in report.methods


def test_the_same_seed_gives_the_same_report(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", releases=6) as project:
        for release in range(1, 7):
            finish(project, "Amina", {"HEG": [0, release % 4]}, release)
            finish(project, "Bruno", {"HEG": [release % 3]}, release)
        one, other = measure_project(project, seed=5), measure_project(project, seed=5)
        third = measure_project(project, seed=6)
    assert one == other
    alpha = one.pooled()
    assert alpha is not None
    assert alpha.low is not None
    assert alpha.high is not None
    assert alpha.value is not None
    assert alpha.low <= alpha.value <= alpha.high
    assert one.measures != third.measures


def test_confusion_and_disagreements_name_the_categories(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0], "PLE": [1]})
    finish(project, "Bruno", {"PLE": [0, 1]})
    report = measure_project(project)
    assert report.confusion.labels == ("PLE", "HEG", "nothing")
    assert report.confusion.counts == ((1, 0, 0), (1, 0, 0), (0, 0, 2))
    (found,) = report.disagreements
    assert (found.kind, found.coders) == ("other", ("Amina", "Bruno"))
    assert found.first.quotation == "La partie russe soutient la position."
    assert (found.second.category, found.second.start) == ("Cooperation pledge", sentences()[0][0])


def test_coders_are_compared_in_every_pair(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", coders=("Amina", "Bruno", "Chen")) as project:
        for name, numbers in (("Amina", [0]), ("Bruno", [0]), ("Chen", [1])):
            finish(project, name, {"HEG": numbers})
        report = measure_project(project)
        assert coder_named(project, "Chen").id == report.coder_ids[2]
    pairs = {line.subject: line.value for line in report.of("pair", "cohen_kappa")}
    assert pairs[("Amina", "Bruno")] == 1
    assert pairs[("Amina", "Chen")] == pytest.approx(-1 / 3)
    kappa = report.pooled("cohen_kappa")
    mean = report.pooled("cohen_kappa_mean_of_pairs")
    assert kappa is not None
    assert kappa.reason == "defined for two coders only, and 3 have data"
    assert mean is not None
    assert mean.value == pytest.approx((1 - 2 / 3) / 3)


found_sentences = st.lists(st.integers(0, 3), unique=True)


@settings(max_examples=8)
@given(plan=st.lists(st.tuples(found_sentences, found_sentences), min_size=2, max_size=3))
def test_the_order_in_which_coders_are_named_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, plan: list[Any]
) -> None:
    with study(tmp_path_factory.mktemp("order") / "a.dcoder", releases=len(plan)) as project:
        for release, (first, second) in enumerate(plan, 1):
            finish(project, "Amina", {"HEG": first}, release)
            finish(project, "Bruno", {"HEG": second}, release)
        one = measure_project(project, coders=["Amina", "Bruno"], bootstrap=0)
        other = measure_project(project, coders=["Bruno", "Amina"], bootstrap=0)
    assert one.measures == other.measures
