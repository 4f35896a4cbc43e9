from pathlib import Path

from builders import TEXT, category_short, coder_named, small_project, tag
from discoursecoder.core.operations.categories import change_category
from discoursecoder.core.queries.codebook_uses import first_coding, list_uses

TEXTS = (TEXT, TEXT.replace("russe", "chinoise"))


def test_uses_are_counted_by_coder_with_releases_and_older_definitions(tmp_path: Path) -> None:
    with small_project(tmp_path / "p.dcoder", texts=TEXTS) as project:
        heg, amina = category_short(project, "HEG").id, coder_named(project, "Amina").id
        assert list_uses(project, heg) == []
        first = tag(project, "Amina", "HEG", 30, 40)
        tag(project, "Bruno", "HEG", 30, 40)
        project.apply(change_category(project, heg, definition="x"))
        tag(project, "Amina", "HEG", 50, 60)
        tag(project, "Amina", "HEG", 30, 40, release=2)

        assert [use[1:] for use in list_uses(project, heg)] == [("Amina", 3, 2, 1), ("Bruno", 1, 1, 1)]
        assert [use.coder for use in list_uses(project, heg, amina)] == ["Amina"]
        assert first_coding(project, heg, amina) == first
        assert first_coding(project, category_short(project, "PLE").id, amina) is None
