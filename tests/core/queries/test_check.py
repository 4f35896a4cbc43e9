import sqlite3
from pathlib import Path
from typing import Any

import pytest

from core.store.studies import EARLY, Study, alter, drop, put
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.round import Round
from discoursecoder.core.model.segment import Zone
from discoursecoder.core.queries.check import check_project
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create_with_work(tmp_path / "study.dcoder")


def found_in(project: ProjectFile) -> list[tuple[str, str]]:
    return [(problem.place, problem.sentence) for problem in check_project(project)]


def tampered(project: ProjectFile, statement: str) -> list[str]:
    """What is found after a change from outside, which no history knows."""
    raw = sqlite3.connect(project.path)
    raw.execute(statement)
    raw.commit()
    raw.close()
    with open_project(project.path) as opened:
        return [str(problem) for problem in check_project(opened)]


def test_a_sound_project_has_no_problems(project: ProjectFile) -> None:
    assert check_project(project) == []


def test_checking_changes_no_byte(project: ProjectFile) -> None:
    before = project.path.read_bytes()
    with open_project(project.path) as opened:
        assert check_project(opened) == []
    assert project.path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE text SET content = replace(content, 'Both', 'Many')", "the text is not the one that was frozen"),
        ("UPDATE coding SET quotation = 'x' WHERE start_offset = 20", "the quotation is not what the text says"),
        ("UPDATE coding SET end_offset = 1000 WHERE start_offset = 20", "the span does not lie in the text of"),
        ("UPDATE coding SET unsure = 1", "is not what the history says"),
        ("DELETE FROM memo", "is not what the history says"),
        ("UPDATE event SET act = 'forged' WHERE number = 2", "2: this entry of the history has been altered"),
        (
            "UPDATE event_chunk SET content = x'5b5d' WHERE coding = 'json'",
            "this entry of the history has been altered",
        ),
        ("DELETE FROM event WHERE number = 3", "4: the history has a gap before this entry"),
        ("UPDATE coding SET coder_id = 'nobody'", "a reference to coder leads nowhere"),
        ("DELETE FROM project", "there are 0 records of the project instead of one"),
        ("UPDATE coding SET created = 'yesterday'", "a record (coding) in it is not what this program writes"),
        ("UPDATE actor SET aliases = '{'", "a record (actor) in it is not what this program writes"),
        ("UPDATE segmentation SET release_id = 'nothing' WHERE rowid = 1", "has no zones and sentences"),
        ("UPDATE coding SET memo = cast(x'ff' AS TEXT)", "Could not decode"),
    ],
)
def test_what_was_changed_from_outside_is_found(project: ProjectFile, statement: str, said: str) -> None:
    project.close()
    assert said in "\n".join(tampered(project, statement))


def test_a_coding_outside_the_body_is_no_damage_since_imports_may_bring_it(study: Study, project: ProjectFile) -> None:
    put(project, study.coding(study.anna, 0, 0, 5))
    assert found_in(project) == []


def test_a_coding_that_stands_twice_is_found_unless_a_variable_differs(study: Study, project: ProjectFile) -> None:
    one, other = (study.coding(study.anna, 0, 25, 33) for _ in range(2))
    spoken = study.coding(study.anna, 0, 25, 33, values=(study.spoken_by(study.lavrov),))
    put(project, one, spoken)
    assert found_in(project) == []
    put(project, other)
    assert found_in(project) == [("Talks in Phnom Penh, 25-33", "the same coding stands twice")]


def test_a_coding_of_the_whole_release_carries_no_quotation(study: Study, project: ProjectFile) -> None:
    coding = study.coding(study.anna, 0, 25, 33)
    put(project, Coding.model_validate({**dict(coding), "start": None, "end": None}))
    assert found_in(project) == [("Talks in Phnom Penh", "a coding of the whole release carries a quotation")]


def test_a_decision_or_mark_beyond_the_text_is_found(study: Study, project: ProjectFile) -> None:
    alter(project, study.mark, end=5000)
    put(project, study.decision(study.anna, 0, 90, 6000))
    assert {place for place, _ in found_in(project)} == {
        "Talks in Phnom Penh, 38-5000",
        "Talks in Phnom Penh, 90-6000",
    }


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"sentences": ((30, 40), (20, 25))}, "the sentences overlap, are out of order, or leave the text"),
        ({"paragraphs": ((20, 60), (50, 96))}, "the paragraphs overlap"),
        ({"zones": (Zone("title", 0, 20), Zone("body", 20, 1000))}, "the zones overlap"),
        ({"sentences": ((2, 10),)}, "the sentences do not lie in what they are part of"),
        ({"clauses": ((20, 40),)}, "the clauses do not lie in what they are part of"),
        ({"clauses": ((25, 25),)}, "the clauses overlap"),
    ],
)
def test_segments_that_break_their_laws_are_found(
    study: Study, project: ProjectFile, fields: dict[str, Any], said: str
) -> None:
    alter(project, study.segmentations[0], **fields)
    assert said in "\n".join(sentence for _, sentence in found_in(project))


def test_references_inside_lists_that_lead_nowhere_are_found(study: Study, project: ProjectFile) -> None:
    alter(project, study.lavrov, member_of=("gone",))
    alter(project, project.read(Assignment)[0], category_ids=("gone", study.criticism.id))
    alter(project, study.criticism, lineage=("gone",))
    put(project, Round(id=new_id(), name="May", release_ids=("gone",), created=EARLY))
    assert [sentence.split()[0] for _, sentence in found_in(project)] == [
        "member_of",
        "lineage",
        "category_ids",
        "release_ids",
    ]


def test_a_circle_in_the_codebook_is_found(study: Study, project: ProjectFile) -> None:
    alter(project, study.claims, parent_id=study.sovereignty.id)
    alter(project, study.criticism, lineage=(study.criticism.id,))
    assert found_in(project) == [
        ("Claims", "the category lies below itself"),
        ("Sovereignty", "the category lies below itself"),
        ("Criticism", "the category is said to come from itself"),
    ]


def test_a_release_without_segments_is_found(study: Study, project: ProjectFile) -> None:
    drop(project, study.segmentations[1])
    assert found_in(project) == [("The Belt and Road", "the release has no zones and sentences")]


def test_a_name_that_leads_nowhere_is_no_reference(study: Study, project: ProjectFile) -> None:
    put(project, Actor(id=new_id(), name="gone"), Category(id=new_id(), name="gone"))
    assert found_in(project) == []
