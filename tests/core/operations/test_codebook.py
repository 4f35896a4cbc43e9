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
    export_codebook,
    import_codebook,
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


def test_an_empty_codebook_is_imported_only_where_that_is_meant(project: ProjectFile) -> None:
    with pytest.raises(errors.EmptyCodebook, match="all 3 of the project"):
        import_codebook(project, CodebookDocument())
    project.apply(import_codebook(project, CodebookDocument(), clear=True))
    assert shorts(project) == set()
    assert not import_codebook(project, CodebookDocument())
