from pathlib import Path

from builders import category_short, small_project
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.queries.codebook import read_codebook


def test_the_codebook_comes_in_tree_order_with_its_revision(tmp_path: Path) -> None:
    page = read_codebook(small_project(tmp_path / "p.dcoder"))

    assert [category.short for category in page.categories] == ["PLE", "CTS", "HEG"]
    assert [variable.name for variable in page.variables] == ["stance", "target"]
    assert page.revision == 1


def test_what_is_archived_is_not_shown(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")
    before = category_short(project, "PLE")
    project.apply(Changes("archive", "", (Change(before, before.model_copy(update={"status": "archived"})),)))

    page = read_codebook(project)
    assert [category.short for category in page.categories] == ["CTS", "HEG"]
    assert [category.short for category in page.everything] == ["PLE", "CTS", "HEG"]
    assert page.by_id[before.id].status == "archived"
    assert page.all_variables == page.variables
