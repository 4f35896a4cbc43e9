from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builders import category_short, coder_named, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.assignments import assign_releases
from discoursecoder.core.operations.categories import (
    add_category,
    archive_category,
    change_category,
    move_category,
    remove_category,
    restore_category,
)
from discoursecoder.core.operations.category_lineage import merge_categories
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


def lead(project: ProjectFile) -> str:
    return coder_named(project, "Marie").id


def revised(changes: Changes) -> bool:
    return any(True for _ in changes.of("revision"))


def shorts(project: ProjectFile, status: str = "active") -> set[str]:
    return {category.short for category in project.read(Category, status=status)}


def test_a_category_is_added_last_among_its_siblings(project: ProjectFile) -> None:
    branch = category_short(project, "CTS")
    changes = add_category(project, "Criticism  of blocs", parent_id=branch.id, short="BLO", key="x", note="new")
    assert changes.summary == "Category Criticism of blocs added"
    project.apply(changes)
    added = category_short(project, "BLO")
    assert (added.parent_id, added.position, added.since_revision, added.key) == (branch.id, 1, 2, "x")
    project.apply(add_category(project, "Top"))
    assert project.read(Category, name="Top")[0].position == 2


def test_names_codes_and_keys_in_use_are_refused(project: ProjectFile) -> None:
    branch = category_short(project, "CTS").id
    with pytest.raises(errors.NameTaken, match="criticism of hegemony"):
        add_category(project, "criticism of hegemony", parent_id=branch)
    with pytest.raises(errors.NameTaken, match="short code “heg”"):
        add_category(project, "New", short="heg")
    with pytest.raises(errors.NameTaken, match="key “H”"):
        add_category(project, "New", key="H")
    assert add_category(project, "Criticism of hegemony")


@pytest.mark.parametrize(
    "fields",
    [
        {"name": " "},
        {"key": "w"},
        {"key": "ab"},
        {"color": "red"},
        {"shape": "round"},
        {"names": {"f r": "x"}},
        {"codable": "perhaps"},
    ],
)
def test_values_that_cannot_be_are_refused(project: ProjectFile, fields: dict[str, Any]) -> None:
    with pytest.raises(errors.BadValue):
        change_category(project, category_short(project, "HEG").id, **fields)


def test_a_parent_or_category_that_is_not_there_is_named(project: ProjectFile) -> None:
    with pytest.raises(errors.UnknownName, match="gone"):
        add_category(project, "New", parent_id="gone")
    with pytest.raises(errors.UnknownName, match="gone"):
        change_category(project, "gone", name="x")


def test_a_change_of_meaning_makes_a_revision_and_a_change_of_looks_none(project: ProjectFile) -> None:
    heg = category_short(project, "HEG")
    assert not revised(change_category(project, heg.id, color="#123456", key="z"))
    assert not change_category(project, heg.id, name=heg.name)
    for fields in ({"definition": "d"}, {"names": {"fr": "x"}}, {"codable": False}, {"examples": ("x",)}):
        assert revised(change_category(project, heg.id, **fields)), fields
    changes = change_category(project, heg.id, definition="domination", coder_id=lead(project))
    project.apply(changes)
    assert (project.revision, category_short(project, "HEG").definition) == (2, "domination")


def test_a_category_moves_with_its_place_among_siblings(project: ProjectFile) -> None:
    ple, branch, heg = (category_short(project, short) for short in ("PLE", "CTS", "HEG"))
    changes = move_category(project, ple.id, parent_id=branch.id, position=0)
    assert revised(changes)
    project.apply(changes)
    assert category_short(project, "PLE").parent_id == branch.id
    assert category_short(project, "HEG").position == 1
    reordered = move_category(project, heg.id, parent_id=branch.id, position=0)
    assert not revised(reordered)
    project.apply(reordered)
    assert (category_short(project, "HEG").position, category_short(project, "PLE").position) == (0, 1)
    project.apply(move_category(project, heg.id, parent_id=None))
    assert category_short(project, "HEG").parent_id is None


def test_a_category_cannot_come_below_itself_or_beside_its_name(project: ProjectFile) -> None:
    heg, branch = category_short(project, "HEG"), category_short(project, "CTS")
    with pytest.raises(errors.BadValue, match="outside the branch"):
        move_category(project, branch.id, parent_id=heg.id)
    with pytest.raises(errors.BadValue, match="outside the branch"):
        move_category(project, heg.id, parent_id=heg.id)
    project.apply(add_category(project, "Criticism of hegemony"))
    with pytest.raises(errors.NameTaken):
        move_category(project, heg.id, parent_id=None)


def test_archiving_a_branch_archives_what_is_below_it(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", 30, 40)
    changes = archive_category(project, category_short(project, "CTS").id, note="merged elsewhere")
    assert revised(changes)
    project.apply(changes)
    assert shorts(project, "archived") == {"CTS", "HEG"}
    assert category_short(project, "HEG").key == ""
    assert project.read(Coding) == [coding]
    assert add_category(project, "New", key="h")


def test_what_is_written_is_kept_as_a_codebook_file_would_keep_it(project: ProjectFile) -> None:
    heg = category_short(project, "HEG")
    fields: dict[str, Any] = {
        "name": "Two\nlines",
        "definition": " a\r\nb\x07 ",
        "examples": ("x", " "),
        "names": {"fr": " ", "ru": "a\nb"},
    }
    project.apply(change_category(project, heg.id, **fields))
    after = category_short(project, "HEG")
    assert (after.name, after.definition, after.examples) == ("Two lines", "a\nb�", ("x",))
    assert after.names == {"ru": "a b"}


def test_an_archived_category_comes_back_with_those_above_it(project: ProjectFile) -> None:
    project.apply(archive_category(project, category_short(project, "CTS").id))
    changes = restore_category(project, category_short(project, "HEG").id, coder_id=lead(project))
    assert revised(changes)
    project.apply(changes)
    assert shorts(project) == {"CTS", "HEG", "PLE"}


def test_what_nothing_ever_used_can_be_removed_with_what_is_below_and_comes_back(project: ProjectFile) -> None:
    project.apply(remove_category(project, category_short(project, "CTS").id, coder_id=lead(project)))
    assert shorts(project) == {"PLE"}
    project.apply(undo(project, lead(project)))
    assert shorts(project) == {"CTS", "HEG", "PLE"}


def test_what_is_in_use_cannot_be_removed_and_the_sentence_says_by_what(project: ProjectFile) -> None:
    heg, branch, ple = (category_short(project, short) for short in ("HEG", "CTS", "PLE"))
    amina = coder_named(project, "Amina").id
    tag(project, "Amina", "HEG", 30, 40)
    project.apply(assign_releases(project, coder_ids=[coder_named(project, "Bruno").id], category_ids=[heg.id]))
    project.apply(write_memo(project, target_kind="category", target_id=heg.id, coder_id=amina, text="x"))
    with pytest.raises(errors.InUse, match="1 coding, 1 assignment, 1 memo"):
        remove_category(project, branch.id)
    project.apply(merge_categories(project, heg.id, ple.id))
    with pytest.raises(errors.InUse, match="1 category that came from it"):
        remove_category(project, heg.id)


def test_changes_are_gathered_in_one_revision_until_something_is_made_under_it(project: ProjectFile) -> None:
    heg, marie = category_short(project, "HEG"), lead(project)
    given: dict[str, Any] = {"coder_id": marie, "gather": True}
    project.apply(change_category(project, heg.id, definition="a", note="first", **given))
    project.apply(change_category(project, heg.id, include="b", note="second", **given))
    project.apply(add_category(project, "New", short="NEW", **given))
    assert project.revision == 1
    assert category_short(project, "NEW").since_revision == 1
    assert project.read(Revision)[0].note == "first\nsecond"
    tag(project, "Amina", "HEG", 30, 40)
    project.apply(change_category(project, heg.id, exclude="c", **given))
    project.apply(change_category(project, heg.id, definition="d", **given))
    assert project.revision == 2
    project.apply(change_category(project, heg.id, definition="e", coder_id=marie))
    assert project.revision == 3


def test_nothing_is_gathered_in_what_another_made_or_what_was_handed_out(project: ProjectFile, tmp_path: Path) -> None:
    heg, amina = category_short(project, "HEG"), coder_named(project, "Amina")
    project.apply(change_category(project, heg.id, definition="a", coder_id=amina.id, gather=True))
    assert project.revision == 2
    project.apply(change_category(project, heg.id, definition="b", gather=True))
    assert project.revision == 3
    project.apply(change_category(project, heg.id, definition="c", coder_id=lead(project), gather=True))
    assert project.revision == 4
    project.apply(assign_releases(project, coder_ids=[amina.id]))
    make_package(project, coder_id=amina.id, path=tmp_path / "amina.dcoder", by_coder_id=lead(project))
    project.apply(change_category(project, heg.id, definition="d", coder_id=lead(project), gather=True))
    assert project.revision == 5


def test_gathered_changes_are_taken_back_one_by_one(project: ProjectFile) -> None:
    heg, marie = category_short(project, "HEG"), lead(project)
    before = project.read(Revision)
    for definition in ("a", "b"):
        project.apply(change_category(project, heg.id, definition=definition, coder_id=marie, gather=True))
    project.apply(undo(project, marie))
    assert category_short(project, "HEG").definition == "a"
    project.apply(undo(project, marie))
    assert (category_short(project, "HEG"), project.read(Revision)) == (heg, before)
