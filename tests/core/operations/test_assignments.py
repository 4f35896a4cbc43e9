from collections import Counter
from pathlib import Path

import pytest

from builders import TEXT, category_short, coder_named, release_number, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations.assignments import (
    assign_releases,
    begin,
    choose_mode,
    finish_release,
    finish_releases,
    reopen_release,
    reopen_releases,
    sample_releases,
)
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder", texts=(TEXT, TEXT.replace("russe", "iranienne")))


def _states(project: ProjectFile) -> Counter[str]:
    return Counter(assignment.state for assignment in project.read(Assignment))


def test_without_releases_named_all_are_assigned(project: ProjectFile) -> None:
    coders = [coder_named(project, "Amina").id, coder_named(project, "Bruno").id]
    project.apply(assign_releases(project, coder_ids=coders))
    assert _states(project) == {"new": 4}
    assert project.events()[-1].summary == "2 releases assigned to Amina, Bruno"
    assert not assign_releases(project, coder_ids=coders)


def test_categories_asked_for_are_kept_with_the_assignment(project: ProjectFile) -> None:
    asked = category_short(project, "HEG").id
    amina = coder_named(project, "Amina").id
    changes = assign_releases(
        project, coder_ids=[amina], release_ids=[release_number(project, 1).id], category_ids=[asked]
    )
    project.apply(changes)
    assert [a.category_ids for a in project.read(Assignment)] == [(asked,)]


def test_finishing_records_the_moment_and_the_codebook_revision(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    project.apply(assign_releases(project, coder_ids=[amina]))
    project.apply(finish_releases(project, coder_id=amina))
    done = project.read(Assignment, coder_id=amina)
    assert {a.state for a in done} == {"finished"}
    assert all(a.finished is not None and a.codebook_revision == 1 for a in done)
    assert not finish_releases(project, coder_id=amina)


def test_finishing_a_release_that_was_not_assigned_assigns_it(project: ProjectFile) -> None:
    bruno = coder_named(project, "Bruno").id
    project.apply(finish_release(project, release_id=release_number(project, 2).id, coder_id=bruno))
    assert _states(project) == {"finished": 1}


def test_a_reopened_release_is_in_progress_again(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    release = release_number(project, 1).id
    project.apply(finish_release(project, release_id=release, coder_id=amina))
    project.apply(reopen_release(project, release_id=release, coder_id=amina))
    assignment = project.read(Assignment)[0]
    assert (assignment.state, assignment.finished, assignment.codebook_revision) == ("in_progress", None, None)
    with pytest.raises(errors.NotFinished, match="Amina"):
        reopen_release(project, release_id=release, coder_id=amina)


def test_reopening_without_a_name_reopens_all_that_are_finished(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    project.apply(finish_releases(project, coder_id=amina, release_ids=[release_number(project, 1).id]))
    project.apply(reopen_releases(project, coder_id=amina))
    assert _states(project) == {"in_progress": 1}


def test_beginning_changes_only_what_is_new() -> None:
    fresh = begin(None, release_id="r", coder_id="c")[0].after
    assert isinstance(fresh, Assignment)
    assert fresh.state == "in_progress"
    assert begin(fresh, release_id="r", coder_id="c") == ()


def _releases(countries: str) -> list[Release]:
    return [
        Release(id=new_id(), title=str(n), text_sha256=f"{n:064x}", country=country, issued=f"202{n % 2}-01-01")
        for n, country in enumerate(countries)
    ]


def test_the_same_seed_draws_the_same_sample_in_any_order() -> None:
    releases = _releases("AAAABBBBCCCC")
    drawn = sample_releases(releases, 5, seed=7)
    assert drawn == sample_releases(releases[::-1], 5, seed=7)
    assert len({release.id for release in drawn}) == 5
    assert any(sample_releases(releases, 5, seed=seed) != drawn for seed in range(8, 12))


def test_a_stratified_sample_gives_each_stratum_its_share() -> None:
    releases = _releases("AAAAAABBBCCC")
    drawn = sample_releases(releases, 4, seed=1, stratify="country")
    assert Counter(release.country for release in drawn) == {"A": 2, "B": 1, "C": 1}
    by_year = sample_releases(releases, 6, seed=1, stratify="year")
    assert Counter((release.issued or "")[:4] for release in by_year) == {"2020": 3, "2021": 3}


@pytest.mark.parametrize(("size", "field"), [(0, ""), (13, ""), (3, "colour")])
def test_an_impossible_sample_is_refused(size: int, field: str) -> None:
    with pytest.raises(errors.BadValue):
        sample_releases(_releases("AAAAAABBBCCC"), size, seed=1, stratify=field)


def test_a_coder_chooses_to_code_sentence_by_sentence_and_back(project: ProjectFile) -> None:
    amina, release = coder_named(project, "Amina").id, release_number(project, 1).id
    project.apply(choose_mode(project, release_id=release, coder_id=amina, mode="sentences"))
    [assignment] = project.read(Assignment)
    assert (assignment.mode, assignment.state) == ("sentences", "in_progress")
    assert project.events()[-1].summary == "Release 1 coded sentence by sentence from here on"
    assert not choose_mode(project, release_id=release, coder_id=amina, mode="sentences")

    project.apply(choose_mode(project, release_id=release, coder_id=amina, mode="spans"))
    assert [each.mode for each in project.read(Assignment)] == ["spans"]


def test_work_can_be_handed_out_sentence_by_sentence(project: ProjectFile) -> None:
    amina, release = coder_named(project, "Amina").id, release_number(project, 1).id
    project.apply(assign_releases(project, coder_ids=[amina], release_ids=[release], mode="sentences"))
    [assignment] = project.read(Assignment)
    assert (assignment.mode, assignment.state) == ("sentences", "new")

    project.apply(choose_mode(project, release_id=release, coder_id=amina, mode="spans"))
    assert [(each.mode, each.state) for each in project.read(Assignment)] == [("spans", "new")]


def test_a_finished_release_keeps_its_mode(project: ProjectFile) -> None:
    amina, release = coder_named(project, "Amina").id, release_number(project, 1).id
    project.apply(finish_release(project, release_id=release, coder_id=amina))
    with pytest.raises(errors.ReleaseFinished):
        choose_mode(project, release_id=release, coder_id=amina, mode="sentences")
