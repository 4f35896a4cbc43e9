import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builders import category_short, coder_named, small_project, tag
from codebooks import document, starter
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.codebook_document import CodebookDocument, parse_document
from discoursecoder.core.model.codebook_records import to_records
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.assignments import assign_releases
from discoursecoder.core.operations.codebook import (
    add_category,
    add_variable,
    archive_category,
    change_category,
    export_codebook,
    import_codebook,
    move_category,
)
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


def own(project: ProjectFile) -> dict[str, Any]:
    return export_codebook(project).model_dump(mode="json", by_alias=True)


def parsed(data: dict[str, Any]) -> CodebookDocument:
    return parse_document(data, "test")


def test_importing_what_is_exported_changes_nothing(project: ProjectFile) -> None:
    project.apply(import_codebook(project, starter(), coder_id=lead(project)))
    assert not import_codebook(project, export_codebook(project))
    assert not import_codebook(project, export_codebook(project, with_ids=False))
    assert export_codebook(project).title == starter().title


def test_an_import_adds_changes_and_archives_in_one_act(project: ProjectFile) -> None:
    heg = category_short(project, "HEG")
    found = document({"name": "Hegemony", "short": "HEG", "children": [{"name": "New", "short": "NEW"}]})
    changes = import_codebook(project, found, coder_id=lead(project), note="second round")
    assert changes.summary == "Codebook imported: 1 categories added, 1 changed, 2 archived, 0 removed"
    assert changes.coder_id == lead(project)
    project.apply(changes)
    assert project.revision == 2
    renamed = category_short(project, "HEG")
    assert (renamed.id, renamed.name, renamed.parent_id, renamed.since_revision) == (heg.id, "Hegemony", None, 1)
    assert category_short(project, "NEW").since_revision == 2
    assert shorts(project, "archived") == {"CTS", "PLE"}
    assert category_short(project, "PLE").key == ""


def test_a_revision_holds_the_codebook_as_of_then(project: ProjectFile) -> None:
    project.apply(import_codebook(project, starter(), coder_id=lead(project), note="why"))
    revision = project.read(Revision, number=2)[0]
    assert (revision.note, revision.coder_id) == ("why", lead(project))
    held = parse_document(json.loads(revision.content), "revision")
    assert held == export_codebook(project)


def test_codings_survive_every_import(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", 30, 40)
    project.apply(import_codebook(project, document({"name": "Only"}), replace=True))
    assert project.read(Coding) == [coding]
    assert category_short(project, "HEG").status == "archived"
    assert shorts(project, "archived") == {"HEG", "CTS"}
    assert not project.read(Category, short="PLE")


def test_replacing_keeps_what_assignments_and_memos_need(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina")
    ple, heg = category_short(project, "PLE"), category_short(project, "HEG")
    project.apply(assign_releases(project, coder_ids=[amina.id], category_ids=[ple.id]))
    memo = Memo(
        id=new_id(),
        target_kind="category",
        target_id=heg.id,
        coder_id=amina.id,
        text="x",
        created=now(),
        changed=now(),
    )
    project.apply(Changes("write_memo", "memo", created([memo])))
    project.apply(import_codebook(project, document({"name": "Only"}), replace=True))
    assert shorts(project, "archived") == {"PLE", "HEG", "CTS"}


def test_replacing_removes_what_nobody_needs(project: ProjectFile) -> None:
    changes = import_codebook(project, document({"name": "Only"}), replace=True)
    assert changes.summary.endswith("1 categories added, 0 changed, 0 archived, 3 removed")
    project.apply(changes)
    assert [category.name for category in project.read(Category)] == ["Only"]
    assert project.read(Variable) == []
    assert len(project.read(Actor)) == 2


def test_variables_that_a_coding_may_use_are_archived(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", 30, 40)
    project.apply(import_codebook(project, document({"name": "Only"}), replace=True))
    assert {variable.status for variable in project.read(Variable)} == {"archived"}


def test_an_archived_category_comes_back_with_the_next_import(project: ProjectFile) -> None:
    before = export_codebook(project)
    project.apply(import_codebook(project, document({"name": "Only"})))
    project.apply(import_codebook(project, before))
    assert shorts(project) == {"CTS", "HEG", "PLE"}
    assert category_short(project, "HEG").key == "h"


def test_new_colours_keys_order_and_actors_make_no_revision(project: ProjectFile) -> None:
    data = own(project)
    data["categories"].reverse()
    data["categories"][0]["color"] = "#000000"
    data["categories"][0]["key"] = "z"
    data["actors"].append({"name": "France", "kind": "state"})
    changes = import_codebook(project, parsed(data))
    assert changes
    assert not revised(changes)
    project.apply(changes)
    assert project.revision == 1
    assert not import_codebook(project, parsed(own(project)))


def test_a_document_that_breaks_a_rule_is_refused(project: ProjectFile) -> None:
    twice = CodebookDocument.model_validate({"categories": [{"name": "A"}, {"name": "A"}]})
    with pytest.raises(errors.BadCodebook, match="stands already"):
        import_codebook(project, twice)


def test_a_codebook_can_be_taken_back(project: ProjectFile) -> None:
    before = export_codebook(project)
    changes = import_codebook(project, starter())
    project.apply(changes)
    project.apply(changes.inverted(role="undo", undoes="x", root="x", summary="undone"))
    assert export_codebook(project) == before
    assert project.revision == 1


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


def test_a_variable_is_added_behind_the_others(project: ProjectFile) -> None:
    changes = add_variable(
        project, "Tone", variable_kind="choice", choices=("warm", "cold"), names={"fr": "ton"}, level="ordinal"
    )
    assert revised(changes)
    project.apply(changes)
    added = project.read(Variable, name="Tone")[0]
    assert (added.position, added.level, added.names) == (1, "ordinal", {"fr": "ton"})
    assert [choice.name for choice in added.choices] == ["warm", "cold"]


def test_variables_that_cannot_be_are_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.BadValue):
        add_variable(project, " ")
    with pytest.raises(errors.BadValue, match="has choices"):
        add_variable(project, "Tone", variable_kind="choice")
    with pytest.raises(errors.BadValue, match="has choices"):
        add_variable(project, "Tone", choices=("x",))
    with pytest.raises(errors.BadValue):
        add_variable(project, "Tone", variable_kind="choice", choices=("x", "x"))
    with pytest.raises(errors.NameTaken, match="STANCE"):
        add_variable(project, "STANCE")


def test_the_first_codebook_of_a_project_is_its_first_revision(tmp_path: Path) -> None:
    from discoursecoder.core.model.project import Project
    from discoursecoder.core.store.project import create_project

    records = [
        Project(id=new_id(), title="Étude", created=now()),
        Coder(id=new_id(), name="Marie", role="lead", created=now()),
    ]
    with create_project(tmp_path / "new.dcoder", records, act="start_project", summary="begun") as project:
        assert export_codebook(project) == CodebookDocument()
        project.apply(import_codebook(project, starter()))
        assert project.revision == 1
        assert {category.since_revision for category in project.read(Category)} == {1}
        made = to_records(starter(), revision=1)
        assert len(project.read(Category)) == len(made.categories)
