from pathlib import Path

from builders import TEXT, category_short, coder_named, release_number, small_project, tag
from discoursecoder.core.queries.codings import count_by_category, list_actors

BODY = 24


def test_codings_are_counted_by_category_for_one_coder_here_and_everywhere(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder", texts=(TEXT, TEXT.replace("Le", "La")))
    tag(project, "Amina", "HEG", BODY, BODY + 9)
    tag(project, "Amina", "HEG", BODY, BODY + 9, release=2)
    tag(project, "Bruno", "HEG", BODY, BODY + 9)
    amina, hegemony = coder_named(project, "Amina").id, category_short(project, "HEG").id

    assert count_by_category(project, amina) == {hegemony: 2}
    assert count_by_category(project, amina, release_number(project, 1).id) == {hegemony: 1}


def test_actors_come_by_name(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")

    assert [actor.name for actor in list_actors(project)] == ["Russia", "United States"]
