from pathlib import Path
from typing import Any

import pytest

from builders import TEXT, category_short, coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.codings import (
    change_coding,
    confirm_codings,
    move_edges,
    remove_coding,
    remove_codings,
    shorten,
    tag_release,
    tag_span,
)
from discoursecoder.core.store.project import ProjectFile

FIRST, SECOND = sentences_of(TEXT)[:2]


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def test_a_tagged_span_keeps_its_quotation_and_the_codebook_revision(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    assert coding.quotation == TEXT[FIRST.start : FIRST.end]
    assert coding.codebook_revision == 1
    assert project.read(Coding) == [coding]


def test_the_first_coding_sets_the_assignment_in_progress(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    tag(project, "Amina", "PLE", *SECOND)
    assert [a.state for a in project.read(Assignment)] == ["in_progress"]


@pytest.mark.parametrize("span", [(-1, 5), (5, 5), (9, 5), (0, len(TEXT) + 1)])
def test_a_span_outside_the_text_is_refused(project: ProjectFile, span: tuple[int, int]) -> None:
    with pytest.raises(errors.SpanOutside, match="Release 1"):
        tag(project, "Amina", "HEG", *span)
    assert project.count(Coding) == 0


def test_a_span_that_begins_in_the_title_is_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.SpanNotInBody):
        tag(project, "Amina", "HEG", 3, 40)


def test_the_same_span_category_and_variables_twice_is_refused(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    with pytest.raises(errors.DuplicateCoding, match="La partie russe"):
        tag(project, "Amina", "HEG", *FIRST)
    tag(project, "Bruno", "HEG", *FIRST)
    assert project.count(Coding) == 2


def test_the_same_span_twice_is_allowed_where_a_variable_differs(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    target = project.read(Variable, name="target")[0]
    russia = project.read(Actor, name="Russia")[0]
    value = VariableValue(variable_id=target.id, actor_id=russia.id)
    changes = tag_span(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        category_id=category_short(project, "HEG").id,
        start=FIRST.start,
        end=FIRST.end,
        values=[value],
    )
    project.apply(changes)
    assert [coding.values for coding in project.read(Coding)] == [(), (value,)]


def test_a_category_that_only_gathers_cannot_be_coded(project: ProjectFile) -> None:
    with pytest.raises(errors.NotCodable, match="Contestation"):
        tag(project, "Amina", "CTS", *FIRST)


def test_an_archived_category_cannot_be_coded(project: ProjectFile) -> None:
    category = category_short(project, "PLE")
    archived = category.model_copy(update={"status": "archived"})
    project.apply(Changes("archive", "archived", (Change(category, archived),)))
    with pytest.raises(errors.CategoryArchived, match="Cooperation pledge"):
        tag(project, "Amina", "PLE", *FIRST)


def test_a_finished_release_takes_no_codings_of_its_coder(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    amina = coder_named(project, "Amina")
    project.apply(finish_release(project, release_id=coding.release_id, coder_id=amina.id))
    with pytest.raises(errors.ReleaseFinished, match=r"Amina.*Release 1"):
        tag(project, "Amina", "PLE", *SECOND)
    with pytest.raises(errors.ReleaseFinished):
        remove_coding(project, coding.id, coder_id=amina.id)
    tag(project, "Bruno", "PLE", *SECOND)


def test_a_release_can_be_coded_as_a_whole_once(project: ProjectFile) -> None:
    facts: dict[str, Any] = {
        "release_id": release_number(project, 1).id,
        "coder_id": coder_named(project, "Amina").id,
        "category_id": category_short(project, "PLE").id,
    }
    project.apply(tag_release(project, **facts))
    coding = project.read(Coding)[0]
    assert (coding.start, coding.end, coding.quotation) == (None, None, "")
    with pytest.raises(errors.DuplicateCoding):
        tag_release(project, **facts)


def test_changing_a_coding_changes_only_what_is_named(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    project.apply(change_coding(project, coding.id, coder_id=coding.coder_id, memo="Why?", unsure=True))
    changed = project.get(Coding, coding.id)
    assert changed is not None
    assert (changed.memo, changed.unsure, changed.start) == ("Why?", True, coding.start)
    assert changed.created == coding.created


def test_a_change_that_changes_nothing_is_no_act(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    assert not change_coding(project, coding.id, coder_id=coding.coder_id, memo="")
    assert not move_edges(project, coding.id, coder_id=coding.coder_id, start=FIRST.start, end=FIRST.end)


def test_an_unknown_field_of_a_coding_is_the_programmers_mistake(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    with pytest.raises(TypeError, match="quotation"):
        change_coding(project, coding.id, coder_id=coding.coder_id, quotation="x")


def test_a_coding_given_another_category_remembers_the_present_revision(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    other = category_short(project, "PLE")
    project.apply(change_coding(project, coding.id, coder_id=coding.coder_id, category_id=other.id))
    changed = project.get(Coding, coding.id)
    assert changed is not None
    assert changed.category_id == other.id
    gathering = project.read(Category, short="CTS")[0]
    with pytest.raises(errors.NotCodable):
        change_coding(project, coding.id, coder_id=coding.coder_id, category_id=gathering.id)


def test_moved_edges_take_the_quotation_along(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    project.apply(move_edges(project, coding.id, coder_id=coding.coder_id, start=FIRST.start + 3, end=FIRST.end - 1))
    moved = project.get(Coding, coding.id)
    assert moved is not None
    assert moved.quotation == TEXT[FIRST.start + 3 : FIRST.end - 1]


def test_nobody_changes_another_coders_coding(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    bruno = coder_named(project, "Bruno").id
    with pytest.raises(errors.NotAllowed):
        change_coding(project, coding.id, coder_id=bruno, memo="mine")
    with pytest.raises(errors.NotAllowed):
        move_edges(project, coding.id, coder_id=bruno, start=FIRST.start, end=FIRST.end - 1)
    with pytest.raises(errors.NotAllowed):
        remove_coding(project, coding.id, coder_id=bruno)


def test_several_codings_are_removed_in_one_act(project: ProjectFile) -> None:
    codings = [tag(project, "Amina", "HEG", *FIRST), tag(project, "Amina", "PLE", *SECOND)]
    before = len(project.events())
    project.apply(remove_codings(project, [c.id for c in codings], coder_id=codings[0].coder_id))
    assert project.count(Coding) == 0
    assert len(project.events()) == before + 1


def test_a_removed_coding_cannot_be_removed_again(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    project.apply(remove_coding(project, coding.id, coder_id=coding.coder_id))
    with pytest.raises(errors.UnknownName):
        remove_coding(project, coding.id, coder_id=coding.coder_id)


def test_a_suggested_coding_counts_once_its_coder_confirms_it(project: ProjectFile) -> None:
    changes = tag_span(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        category_id=category_short(project, "HEG").id,
        start=FIRST.start,
        end=FIRST.end,
        origin="suggested",
    )
    project.apply(changes)
    coding = project.read(Coding)[0]
    assert not coding.counts
    project.apply(confirm_codings(project, [coding.id], coder_id=coding.coder_id))
    assert project.read(Coding)[0].origin == "confirmed"
    assert not confirm_codings(project, [coding.id], coder_id=coding.coder_id)


def test_touching_a_suggested_coding_confirms_it(project: ProjectFile) -> None:
    changes = tag_span(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        category_id=category_short(project, "HEG").id,
        start=FIRST.start,
        end=FIRST.end,
        origin="suggested",
    )
    project.apply(changes)
    coding = project.read(Coding)[0]
    project.apply(change_coding(project, coding.id, coder_id=coding.coder_id, memo="yes"))
    assert project.read(Coding)[0].counts


def test_a_long_quotation_is_shortened_for_the_history() -> None:
    assert shorten("a  b\nc") == "a b c"
    assert len(shorten("x" * 200)) == 60
