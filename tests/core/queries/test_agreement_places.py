from collections import Counter
from pathlib import Path

import pytest

from agreement_study import add, coding, finish, nothing_found, sentences, study
from builders import category_short
from discoursecoder.core.model.agreement import RawUnits
from discoursecoder.core.queries import agreement_places
from discoursecoder.core.queries.agreement import measure_project


def test_raw_units_stand_for_every_release_and_category_in_the_order_of_the_text(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", releases=2) as project:
        for release in (1, 2):
            finish(project, "Amina", {"HEG": [0]}, release)
            finish(project, "Bruno", {"HEG": [0, 1]}, release)
        report = measure_project(project)
    assert [(block.release, block.category) for block in report.raw_units] == [
        ("Release 1", "Cooperation pledge"),
        ("Release 1", "Criticism of hegemony"),
        ("Release 2", "Cooperation pledge"),
        ("Release 2", "Criticism of hegemony"),
    ]
    rows = list(report.raw_units[1].rows())
    assert [(row.start, row.end) for row in rows] == sentences()
    assert [row.values for row in rows] == [(1, 1), (0, 1), (0, 0), (0, 0)]


def test_characters_are_told_as_runs_whose_weights_are_the_body(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as project:
        finish(project, "Amina", {"HEG": [0]})
        finish(project, "Bruno", {"PLE": [2]})
        report = measure_project(project, unit="character")
    for block in report.raw_units:
        assert sum(block.weights) == sentences()[3][1] - sentences()[0][0]
        assert len(block.weights) <= 3


def test_units_too_many_for_a_sheet_are_told_as_runs_with_the_same_sums(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with study(tmp_path / "a.dcoder") as project:
        finish(project, "Amina", {"HEG": [0]})
        finish(project, "Bruno", {"HEG": [0, 1]})
        one_by_one = measure_project(project, unit="word").raw_units
        monkeypatch.setattr(agreement_places, "_ROWS", 10)
        in_runs = measure_project(project, unit="word").raw_units

    def sums(block: RawUnits) -> Counter[tuple[int | None, ...]]:
        counted: Counter[tuple[int | None, ...]] = Counter()
        for row in block.rows():
            counted[row.values] += row.weight
        return counted

    assert [len(block.weights) for block in in_runs] == [1, 3]
    assert [sums(block) for block in in_runs] == [sums(block) for block in one_by_one]
    assert (in_runs[0].starts[0], in_runs[0].ends[-1]) == (one_by_one[0].starts[0], one_by_one[0].ends[-1])


def test_disagreements_are_sought_only_where_both_coders_decided(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as project:
        finish(project, "Amina", {"HEG": [0, 1], "PLE": [2]}, mode="sentences")
        add(project, [nothing_found(project, "Amina", 3)])
        finish(project, "Bruno", {"HEG": [3]}, category_ids=(category_short(project, "HEG").id,))
        report = measure_project(project)
    assert [(one.kind, one.first.start, one.second.start) for one in report.disagreements] == [
        ("missing", sentences()[0][0], None),
        ("missing", sentences()[1][0], None),
        ("missing", None, sentences()[3][0]),
    ]


def test_nested_codings_are_one_passage_in_the_list_too(tmp_path: Path) -> None:
    start, end = sentences()[0]
    with study(tmp_path / "a.dcoder") as project:
        finish(project, "Amina", {"HEG": [0]})
        add(project, [coding(project, "Amina", "HEG", (start + 2, end - 2))])
        finish(project, "Bruno", {})
        add(project, [coding(project, "Bruno", "HEG", (start, end - 1))])
        report = measure_project(project)
    (one,) = report.disagreements
    assert one.kind == "boundary"
    assert (one.first.end, one.second.end) == (end, end - 1)


def test_every_pair_of_coders_has_its_own_list(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", coders=("Amina", "Bruno", "Chen")) as project:
        finish(project, "Amina", {"HEG": [0]})
        finish(project, "Bruno", {"HEG": [0]})
        finish(project, "Chen", {})
        report = measure_project(project)
    assert [one.coders for one in report.disagreements] == [("Amina", "Chen"), ("Bruno", "Chen")]
