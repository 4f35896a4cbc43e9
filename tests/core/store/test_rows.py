from pathlib import Path

import pytest

from core.store.studies import EARLY, TITLES, Study, alter, drop, put
from discoursecoder.core.model.adjudication import Adjudication
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category, CategoryText
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.model.record import Record, new_id
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.round import Round
from discoursecoder.core.store import rows
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create_with_work(tmp_path / "study.dcoder")


def rich_records(study: Study) -> list[Record]:
    """One record of each kind that a study lacks, and of others with every field set."""
    release = study.releases[0]
    return [
        Category(
            id=new_id(), parent_id=study.claims.id, position=3, name="名", names={"fr": "Nom"}, short="N", key="n",
            definition="d", include="i", exclude="e", examples=("a", "«\u00a0b\u00a0»"), counter_examples=("c",),
            texts={"fr": CategoryText(definition="f", examples=("x",))}, color="#ABCDEF", codable=False,
            exclusive=True, status="archived", since_revision=4, lineage=(study.criticism.id,),
        ),
        Release(
            id=new_id(), title="T", text_sha256=release.text_sha256, issued="2022-08-06T23:52",
            event_date="2022-08-05", guessed=("issued",), extra={"column": "значение"}, version_group="g",
            replacements=2,
        ),
        Round(
            id=new_id(), name="May", release_ids=(release.id,), coder_ids=(study.anna.id,), created=EARLY,
            closed=EARLY, state="closed", snapshot="{}", seed=7, threshold=0.667,
        ),
        Adjudication(
            id=new_id(), release_id=release.id, coder_id=study.lead.id, start=1, end=2, coding_ids=("a",),
            result_ids=("b",), choice="first", cause="boundary", reason="r", by_rule="union", created=EARLY,
        ),
        HandOut(
            id=new_id(), coder_id=study.anna.id, release_ids=(release.id,), head="h", created=EARLY, returned=EARLY,
            merged_heads=("m",),
        ),
        Assignment(
            id=new_id(), release_id=release.id, coder_id=study.lead.id, pass_number=2, state="finished",
            mode="sentences", category_ids=(), codebook_revision=1, finished=EARLY, created=EARLY,
        ),
        study.coding(
            study.lead, 0, 22, 40, unsure=True, origin="suggested", pass_number=2, memo="m",
            values=(
                study.spoken_by(study.lavrov),
                VariableValue(variable_id=study.stance.id, text="supports"),
                VariableValue(variable_id=study.speaker.id, actor_id=study.lavrov.id),
                VariableValue(variable_id=study.stance.id, number=-0.5),
            ),
        ),
    ]  # fmt: skip


def test_every_record_comes_back_as_it_went_in(study: Study, project: ProjectFile) -> None:
    records = rich_records(study)
    put(project, *records)
    for record in records:
        assert project.get(type(record), record.id) == record
    assert all(project.count(kind) > 0 for kind in RECORDS.values())


def test_a_coding_of_the_whole_release_has_no_offsets(study: Study, project: ProjectFile) -> None:
    whole = Coding.model_validate({**dict(study.coding(study.anna, 0, 22, 40)), "start": None, "end": None})
    put(project, whole)
    assert project.read(Coding, start=None) == [whole]
    assert project.read(Coding, end=None, coder_id=study.boris.id) == []


def test_records_come_sorted_by_id_and_by_what_is_asked(study: Study, project: ProjectFile) -> None:
    codings = project.read(Coding)
    assert [coding.id for coding in codings] == sorted(coding.id for coding in codings)
    mine = project.read(Coding, coder_id=study.anna.id, start=20)
    assert {(coding.coder_id, coding.start) for coding in mine} == {(study.anna.id, 20)}
    assert project.read(Release, title=list(TITLES)) == project.read(Release)
    assert project.read(Coding, coder_id=[]) == []
    assert project.count(Coding, coder_id=[]) == 0
    assert project.read(Coding, coder_id=(study.anna.id, study.boris.id), unsure=False) == codings


def test_a_field_that_is_not_there_is_a_mistake_of_the_programmer(project: ProjectFile) -> None:
    with pytest.raises(KeyError):
        project.read(Coding, colour="red")


def test_thousands_of_ids_are_asked_for_in_portions(study: Study, project: ProjectFile) -> None:
    many = [Category(id=new_id(), name=f"category {number}", parent_id=study.claims.id) for number in range(1100)]
    put(project, *many)
    wanted = [category.id for category in reversed(many)]
    assert project.read(Category, id=wanted) == sorted(many, key=lambda one: one.id)
    assert project.read(Category, id=wanted * 2, parent_id=[study.claims.id] * 600) == sorted(many, key=lambda c: c.id)
    assert project.count(Category, id=[*wanted, *wanted, *(str(number) for number in range(40_000))]) == 1100
    drop(project, *many)
    assert project.count(Category) == 3


def test_values_keep_their_order_and_go_with_their_coding(study: Study, project: ProjectFile) -> None:
    (coding,) = [record for record in rich_records(study) if isinstance(record, Coding)]
    put(project, coding)
    fewer = alter(project, coding, values=tuple(reversed(coding.values[1:])))
    assert project.read(Coding, id=coding.id) == [fewer]
    none = alter(project, coding, values=())
    assert project.get(Coding, coding.id) == none
    alter(project, coding, values=coding.values)
    count = "SELECT count(*) FROM coding_value WHERE coding_id = ?"
    assert project._raw.execute(count, (coding.id,)).fetchone() == (4,)
    drop(project, coding)
    assert project._raw.execute(count, (coding.id,)).fetchone() == (0,)


def test_counts_come_by_a_field_or_by_several(study: Study, project: ProjectFile) -> None:
    assert project.count_by(Coding, "coder_id") == {study.anna.id: 4, study.boris.id: 4}
    pairs = project.count_by(Coding, "coder_id", "start", coder_id=study.anna.id)
    assert pairs == {(study.anna.id, 20): 2, (study.anna.id, 22): 2}
    assert project.count_by(Assignment, "state") == {"in_progress": 4}


def test_the_row_of_a_record_names_its_columns() -> None:
    study = Study()
    columns = rows.columns_of(study.coding(study.anna, 0, 20, 30))
    assert (columns["start_offset"], columns["end_offset"]) == (20, 30)
    assert not {"start", "end", "values"} & columns.keys()
    assert rows.table_of("coding").name == "coding"


def test_some_fields_are_read_without_the_records_they_belong_to(study: Study, project: ProjectFile) -> None:
    with project:
        whole = project.read(Coding)
        found = project.columns(Coding, "release_id", "start", "end")
        assert sorted(found, key=str) == sorted(((one.release_id, one.start, one.end) for one in whole), key=str)
        many = [one.id for one in whole] + [new_id() for _ in range(1200)]
        assert len(project.columns(Coding, "id", id=many)) == len(whole)
        assert project.columns(Coding, "id", release_id=new_id()) == []
