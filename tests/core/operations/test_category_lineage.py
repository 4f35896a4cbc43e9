from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import category_short, coder_named, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.assignments import assign_releases, finish_release
from discoursecoder.core.operations.categories import add_category, archive_category
from discoursecoder.core.operations.category_lineage import list_passing, merge_categories, split_category
from discoursecoder.core.operations.codebook import export_codebook
from discoursecoder.core.operations.history import redo, undo
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


def lead(project: ProjectFile) -> str:
    return coder_named(project, "Marie").id


def ids(project: ProjectFile, *shorts: str) -> list[str]:
    return [category_short(project, short).id for short in shorts]


def coded(project: ProjectFile) -> dict[str, str]:
    """The short code of the category of each coding."""
    shorts = {category.id: category.short for category in project.read(Category)}
    return {coding.id: shorts[coding.category_id] for coding in project.read(Coding)}


def test_a_merge_hands_all_codings_on_and_archives_what_went(project: ProjectFile) -> None:
    mine, hers = tag(project, "Amina", "HEG", 30, 40), tag(project, "Bruno", "HEG", 30, 40)
    heg, ple = ids(project, "HEG", "PLE")
    changes = merge_categories(project, heg, ple, coder_id=lead(project), note="one idea")
    assert changes.summary == "Category Criticism of hegemony merged into Cooperation pledge, 2 codings with it"
    project.apply(changes)
    assert coded(project) == {mine.id: "PLE", hers.id: "PLE"}
    gone, kept = category_short(project, "HEG"), category_short(project, "PLE")
    assert (gone.status, gone.key) == ("archived", "")
    assert kept.lineage == (heg,)
    assert project.revision == 2
    assert {coding.codebook_revision for coding in project.read(Coding)} == {1}


def test_a_merge_is_one_act_and_one_undo(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", 30, 40)
    before = export_codebook(project), project.read(Coding)
    project.apply(merge_categories(project, *ids(project, "HEG", "PLE"), coder_id=lead(project)))
    merged = export_codebook(project), project.read(Coding)
    project.apply(undo(project, lead(project)))
    assert (export_codebook(project), project.read(Coding)) == before
    project.apply(redo(project, lead(project)))
    assert (export_codebook(project), project.read(Coding)) == merged


def test_a_coding_that_stands_there_already_stays_with_the_old_category(project: ProjectFile) -> None:
    twin, there = tag(project, "Amina", "HEG", 30, 40), tag(project, "Amina", "PLE", 30, 40)
    other = tag(project, "Amina", "HEG", 50, 60)
    heg, ple = ids(project, "HEG", "PLE")
    passing = list_passing(project, heg, ple)
    assert ([one.id for one in passing.moved], [one.id for one in passing.twins]) == ([other.id], [twin.id])
    project.apply(merge_categories(project, heg, ple))
    assert coded(project) == {twin.id: "HEG", there.id: "PLE", other.id: "PLE"}


def test_what_stands_below_comes_below_the_other(project: ProjectFile) -> None:
    branch, ple = ids(project, "CTS", "PLE")
    project.apply(add_category(project, "Other", parent_id=ple))
    project.apply(merge_categories(project, branch, ple))
    heg = category_short(project, "HEG")
    assert (heg.parent_id, heg.position, heg.status) == (ple, 1, "active")


def test_lineage_runs_through_several_merges(project: ProjectFile) -> None:
    heg, ple, branch = ids(project, "HEG", "PLE", "CTS")
    project.apply(add_category(project, "Last", short="LAS"))
    project.apply(merge_categories(project, heg, ple))
    project.apply(merge_categories(project, ple, *ids(project, "LAS")))
    assert category_short(project, "LAS").lineage == (ple, heg)
    assert category_short(project, "CTS").id == branch


def test_a_merge_that_cannot_be_is_refused(project: ProjectFile) -> None:
    branch, heg, ple = ids(project, "CTS", "HEG", "PLE")
    with pytest.raises(errors.BadValue, match="outside the branch"):
        merge_categories(project, heg, heg)
    with pytest.raises(errors.BadValue, match="outside the branch"):
        merge_categories(project, branch, heg)
    with pytest.raises(errors.NotCodable):
        merge_categories(project, heg, branch)
    project.apply(add_category(project, "Criticism of hegemony", parent_id=ple))
    with pytest.raises(errors.NameTaken):
        merge_categories(project, branch, ple)
    project.apply(archive_category(project, ple))
    with pytest.raises(errors.CategoryArchived):
        merge_categories(project, heg, ple)


def test_unfinished_assignments_ask_for_what_came_in_its_place(project: ProjectFile) -> None:
    heg, ple = ids(project, "HEG", "PLE")
    amina, bruno = (coder_named(project, name).id for name in ("Amina", "Bruno"))
    project.apply(assign_releases(project, coder_ids=[amina, bruno], category_ids=[heg]))
    release_id = project.read(Assignment)[0].release_id
    project.apply(finish_release(project, release_id=release_id, coder_id=bruno))
    project.apply(merge_categories(project, heg, ple))
    asked = {task.coder_id: task.category_ids for task in project.read(Assignment)}
    assert asked == {amina: (ple,), bruno: (heg,)}
    project.apply(split_category(project, ple, [{"name": "One"}, {"name": "Two"}]))
    parts = tuple(project.read(Category, name=name)[0].id for name in ("One", "Two"))
    asked = {task.coder_id: task.category_ids for task in project.read(Assignment)}
    assert asked == {amina: parts, bruno: (heg,)}


def test_a_split_puts_its_parts_in_the_place_and_leaves_the_codings(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "PLE", 30, 40)
    ple = category_short(project, "PLE")
    project.apply(add_category(project, "Child", parent_id=ple.id, short="CHI"))
    parts = [{"name": "Future", "short": "FUT", "color": "#123456"}, {"name": "Present"}]
    changes = split_category(project, ple.id, parts, coder_id=lead(project), note="two ideas")
    project.apply(changes)
    assert project.read(Coding) == [coding]
    assert category_short(project, "PLE").status == "archived"
    future, present = category_short(project, "FUT"), project.read(Category, name="Present")[0]
    assert (future.lineage, present.lineage) == ((ple.id,), (ple.id,))
    assert (future.definition, future.color, present.color) == (ple.definition, "#123456", ple.color)
    assert (future.position, present.position, category_short(project, "CTS").position) == (1, 2, 3)
    assert future.since_revision == project.revision
    assert category_short(project, "CHI").parent_id == future.id
    project.apply(undo(project, lead(project)))
    assert category_short(project, "PLE") == ple


def test_a_split_that_cannot_be_is_refused(project: ProjectFile) -> None:
    ple = category_short(project, "PLE").id
    with pytest.raises(errors.BadValue, match="two parts"):
        split_category(project, ple, [{"name": "One"}])
    with pytest.raises(errors.BadValue):
        split_category(project, ple, [{"name": "One"}, {"name": " "}])
    with pytest.raises(errors.NameTaken):
        split_category(project, ple, [{"name": "One"}, {"name": "one"}])
    with pytest.raises(errors.NameTaken, match="HEG"):
        split_category(project, ple, [{"name": "One", "short": "HEG"}, {"name": "Two"}])
