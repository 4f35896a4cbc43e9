from pathlib import Path

import pytest

from builders import TEXT, category_short, coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.coding import Decision
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.codings import tag_release
from discoursecoder.core.queries.sentences import matrix_rows, sentence_count, sentence_rows
from discoursecoder.core.queries.study import Study
from discoursecoder.core.store.project import ProjectFile

SENTENCES = sentences_of(TEXT)


def finish(project: ProjectFile, coder: str, release: int = 1) -> None:
    project.apply(
        finish_release(
            project, release_id=release_number(project, release).id, coder_id=coder_named(project, coder).id
        )
    )


def present(project: ProjectFile, coder: str) -> list[tuple[int | None, ...]]:
    study = Study(project)
    return [row.present for row in sentence_rows(study) if row.coder == coder]


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "s.dcoder")


def test_a_sentence_holds_a_category_coded_in_any_part_of_it(project: ProjectFile) -> None:
    first, second = SENTENCES[0], SENTENCES[1]
    tag(project, "Amina", "HEG", first.end - 2, second.start + 3)
    tag(project, "Amina", "PLE", SENTENCES[3].start, SENTENCES[3].start + 1)
    finish(project, "Amina")
    assert Study(project).labels == ("PLE", "HEG")
    assert present(project, "Amina") == [(0, 1), (0, 1), (0, 0), (1, 0)]
    project.close()


def test_a_coding_that_only_touches_a_sentence_is_not_in_it(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", SENTENCES[0].start, SENTENCES[0].end)
    tag(project, "Amina", "PLE", SENTENCES[0].end, SENTENCES[1].start + 1)
    finish(project, "Amina")
    assert present(project, "Amina")[0] == (0, 1)
    assert present(project, "Amina")[1] == (1, 0)
    project.close()


def test_what_a_coder_has_not_finished_is_not_absent(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", SENTENCES[0].start, SENTENCES[0].end)
    assert present(project, "Amina") == [(None, 1), (None, None), (None, None), (None, None)]
    project.close()


def test_a_coder_who_did_nothing_in_a_release_has_no_rows(project: ProjectFile) -> None:
    finish(project, "Amina")
    study = Study(project)
    assert {row.coder for row in sentence_rows(study)} == {"Amina"}
    assert sentence_count(study) == len(list(sentence_rows(study))) == 4
    project.close()


def test_a_row_quotes_its_sentence_with_number_and_offsets(project: ProjectFile) -> None:
    finish(project, "Amina")
    rows = list(sentence_rows(Study(project)))
    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert [row.text for row in rows] == [TEXT[row.start : row.end] for row in rows]
    assert rows[0].text == "La partie russe soutient la position."
    assert {row.state for row in rows} == {"finished"}
    project.close()


def test_an_undecided_sentence_is_missing_where_each_was_to_be_decided(project: ProjectFile) -> None:
    coder, release = coder_named(project, "Bruno"), release_number(project, 1)
    moment = now()
    done = Assignment(
        id=new_id(),
        release_id=release.id,
        coder_id=coder.id,
        state="finished",
        mode="sentences",
        codebook_revision=1,
        created=moment,
        finished=moment,
    )
    nothing = Decision(
        id=new_id(),
        release_id=release.id,
        coder_id=coder.id,
        start=SENTENCES[2].start,
        end=SENTENCES[2].end,
        codebook_revision=1,
        created=moment,
    )
    project.apply(Changes("decide", "", created([done, nothing])))
    rows = list(sentence_rows(Study(project)))
    assert [row.present for row in rows] == [(None, None), (None, None), (0, 0), (None, None)]
    assert [row.none for row in rows] == [False, False, True, False]
    project.close()


def test_a_category_that_came_later_is_missing_and_not_absent(project: ProjectFile) -> None:
    finish(project, "Amina")
    later = Category(id=new_id(), name="Later", short="LAT", position=9, since_revision=2)
    project.apply(Changes("add", "", created([later])))
    assert present(project, "Amina")[0] == (0, 0, None)
    project.close()


def test_suggestions_and_releases_coded_as_a_whole_are_in_no_sentence(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", SENTENCES[0].start, SENTENCES[0].end)
    project.apply(Changes("suggest", "", (Change(coding, coding.model_copy(update={"origin": "suggested"})),)))
    whole = tag_release(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        category_id=category_short(project, "PLE").id,
    )
    project.apply(whole)
    finish(project, "Amina")
    assert present(project, "Amina") == [(0, 0)] * 4
    assert [row.counts for row in matrix_rows(Study(project))] == [(1, 0)]
    project.close()


def test_two_passes_of_one_coder_are_two_rows(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", SENTENCES[0].start, SENTENCES[0].end)
    project.apply(Changes("again", "", created([coding.model_copy(update={"id": new_id(), "pass_number": 2})])))
    passes = [(row.pass_number, row.present) for row in sentence_rows(Study(project)) if row.number == 1]
    assert passes == [(1, (None, 1)), (2, (None, 1))]
    project.close()


def test_the_matrix_counts_codings_and_leaves_unseen_releases_empty(tmp_path: Path) -> None:
    texts = ("A\nOne two. Three.\nF", "B\nOne two. Three.\nF", "C\nOne two. Three.\nF")
    with small_project(tmp_path / "m.dcoder", texts=texts) as project:
        tag(project, "Amina", "HEG", 2, 5)
        tag(project, "Amina", "HEG", 6, 9)
        tag(project, "Bruno", "HEG", 2, 5)
        finish(project, "Amina", 1)
        finish(project, "Amina", 2)
        rows = list(matrix_rows(Study(project)))
        assert [(row.release, row.finished, row.counts) for row in rows] == [
            ("Release 1", 1, (0, 3)),
            ("Release 2", 1, (0, 0)),
            ("Release 3", 0, (None, None)),
        ]
        bruno = Study(project, [coder_named(project, "Bruno").id])
        assert [row.counts for row in matrix_rows(bruno)] == [(None, 1), (None, None), (None, None)]
