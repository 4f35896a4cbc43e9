from pathlib import Path

import pytest

from builders import TEXT, coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core.operations.assignments import assign_releases, choose_mode, finish_release
from discoursecoder.core.operations.decisions import decide_none
from discoursecoder.core.queries.releases import list_releases, open_release, release_row
from discoursecoder.core.store.project import ProjectFile

BODY = 24


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    texts = (TEXT, TEXT.replace("Le", "La"), TEXT.replace("Le", "Un"))
    return small_project(tmp_path / "p.dcoder", texts=texts)


def titles(project: ProjectFile, coder: str) -> list[str]:
    return [row.title for row in list_releases(project, coder_named(project, coder).id)]


def test_without_assignments_everybody_sees_everything(project: ProjectFile) -> None:
    assert titles(project, "Amina") == titles(project, "Bruno") == ["Release 1", "Release 2", "Release 3"]


def test_a_coder_with_assignments_sees_what_was_handed_out_to_her(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    project.apply(assign_releases(project, coder_ids=[amina], release_ids=[release_number(project, 2).id]))
    tag(project, "Amina", "HEG", BODY, BODY + 9, release=2)

    assert titles(project, "Amina") == ["Release 2"]
    assert titles(project, "Bruno") == ["Release 1", "Release 2", "Release 3"]


def test_what_a_coder_begins_by_herself_hides_nothing(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", BODY, BODY + 9, release=2)
    amina = coder_named(project, "Amina").id
    project.apply(finish_release(project, release_id=release_number(project, 3).id, coder_id=amina))

    assert titles(project, "Amina") == ["Release 1", "Release 2", "Release 3"]


def test_deciding_or_choosing_the_mode_before_coding_hides_nothing(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    first, second = release_number(project, 1).id, release_number(project, 2).id
    start, end = sentences_of(TEXT)[1]
    project.apply(choose_mode(project, release_id=first, coder_id=amina, mode="sentences"))
    project.apply(decide_none(project, release_id=second, coder_id=amina, start=start, end=end))
    for number in (1, 2):
        tag(project, "Amina", "HEG", BODY, BODY + 9, release=number)

    assert titles(project, "Amina") == ["Release 1", "Release 2", "Release 3"]


def test_a_row_counts_the_codings_of_one_coder_alone(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", BODY, BODY + 9)
    tag(project, "Bruno", "HEG", BODY, BODY + 9)
    tag(project, "Bruno", "PLE", BODY, BODY + 9)

    rows = [
        release_row(project, release_number(project, 1).id, coder_named(project, n).id) for n in ("Amina", "Bruno")
    ]
    assert [(row.codings, row.state) for row in rows if row] == [(1, "in_progress"), (2, "in_progress")]


def test_everything_is_shown_to_who_asks_for_it(project: ProjectFile) -> None:
    marie = coder_named(project, "Marie").id
    project.apply(assign_releases(project, coder_ids=[marie], release_ids=[release_number(project, 2).id]))

    assert len(list_releases(project, marie, everything=True)) == 3


def test_a_page_holds_the_text_and_the_codings_of_one_coder(project: ProjectFile) -> None:
    mine = tag(project, "Amina", "HEG", BODY, BODY + 9)
    tag(project, "Bruno", "HEG", BODY, BODY + 9)
    page = open_release(project, release_number(project, 1).id, coder_named(project, "Amina").id)

    assert page is not None
    assert (page.text, page.codings, page.finished) == (TEXT, (mine,), False)


def test_a_release_that_is_not_there_is_none(project: ProjectFile) -> None:
    assert open_release(project, "nothing", "nobody") is None
    assert release_row(project, "nothing", "nobody") is None


def test_the_second_line_leaves_out_what_is_unknown(project: ProjectFile) -> None:
    row = list_releases(project, "nobody")[0]

    assert row.second_line == "fr"
    assert row._replace(issued="2022-08-06T23:52").second_line == "2022-08-06 · fr"
