from pathlib import Path

from builders import category_short, coder_named, small_project
from discoursecoder.core.model.codebook_document import CodebookDocument
from discoursecoder.core.operations.categories import add_category, change_category
from discoursecoder.core.queries.codebook_revisions import codebook_at, compare_revisions, list_revisions


def test_revisions_come_newest_first_with_who_and_why(tmp_path: Path) -> None:
    with small_project(tmp_path / "p.dcoder") as project:
        marie = coder_named(project, "Marie").id
        project.apply(add_category(project, "New", coder_id=marie, note="we missed it"))
        assert [row[::2] + row[3:] for row in list_revisions(project)] == [
            (2, "Marie", "we missed it"),
            (1, "Marie", ""),
        ]


def test_revisions_are_compared_in_what_they_mean(tmp_path: Path) -> None:
    with small_project(tmp_path / "p.dcoder") as project:
        heg = category_short(project, "HEG")
        project.apply(change_category(project, heg.id, definition="domination", color="#010203"))
        project.apply(change_category(project, heg.id, include="blocs"))
        assert [(one.field, one.before, one.after) for one in compare_revisions(project, 1, 2)] == [
            ("definition", "", "domination")
        ]
        assert [one.field for one in compare_revisions(project, 1, 3)] == ["definition", "include"]
        assert {one.kind for one in compare_revisions(project, 0, 1)} == {"added"}
        assert codebook_at(project, 99) == codebook_at(project, 3).model_copy(update={"title": ""})
        assert codebook_at(project, 1) != CodebookDocument()
