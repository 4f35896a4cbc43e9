from pathlib import Path

import pytest

from builders import TEXT, category_short, coder_named, release_number, small_project, tag
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.mark import Mark
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.codings import change_coding, tag_span
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.queries.export import (
    collect_export,
    list_coding_rows,
    list_event_rows,
    list_matrix_rows,
    list_release_rows,
)
from discoursecoder.core.store.project import ProjectFile

QUOTE = "La partie russe"
START = TEXT.index(QUOTE)


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "s.dcoder")


def value(project: ProjectFile, variable: str, given: str) -> VariableValue:
    known = project.read(Variable, name=variable)[0]
    if known.variable_kind == "actor":
        return VariableValue(variable_id=known.id, actor_id=project.read(Actor, name=given)[0].id)
    return VariableValue(variable_id=known.id, text=given)


def coded(project: ProjectFile) -> Coding:
    changes = tag_span(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        category_id=category_short(project, "HEG").id,
        start=START,
        end=START + len(QUOTE),
        values=[
            value(project, "target", "Russia"),
            value(project, "target", "United States"),
            value(project, "stance", "opposes"),
        ],
        memo="see sentence 2",
        unsure=True,
    )
    project.apply(changes)
    return project.read(Coding)[0]


def test_a_row_names_everything_a_coding_refers_to(project: ProjectFile) -> None:
    coding = coded(project)
    (row,) = list_coding_rows(project)
    assert (row.release, row.coder, row.category, row.short) == (
        "Release 1",
        "Amina",
        ("Contestation", "Criticism of hegemony"),
        "HEG",
    )
    assert (row.start, row.end, row.quote) == (START, START + len(QUOTE), QUOTE)
    assert row.values == {"target": ("Russia", "United States"), "stance": ("opposes",)}
    assert (row.memo, row.unsure, row.origin, row.pass_number) == ("see sentence 2", True, "hand", 1)
    assert (row.id, row.codebook_revision, row.created) == (coding.id, 1, coding.created)
    project.close()


def test_a_number_stays_a_number(project: ProjectFile) -> None:
    weight = Variable(id=new_id(), name="weight", variable_kind="number")
    project.apply(Changes("add", "", created([weight])))
    coding = tag(project, "Amina", "HEG", START, START + 3)
    given = [VariableValue(variable_id=weight.id, number=0.5)]
    project.apply(change_coding(project, coding.id, coder_id=coding.coder_id, values=given))
    assert list_coding_rows(project)[0].values == {"weight": (0.5,)}
    project.close()


def test_marks_inside_a_span_are_named_once_in_order(project: ProjectFile) -> None:
    release = release_number(project, 1)
    coding = tag(project, "Amina", "HEG", START, START + 40)
    spans = [(START + 10, START + 15), (START + 3, START + 9), (START + 38, START + 44), (0, 5)]
    marks = [Mark(id=new_id(), release_id=release.id, mark_kind="quoted", start=a, end=b) for a, b in spans]
    attribution = Mark(
        id=new_id(), release_id=release.id, mark_kind="attribution", start=coding.start or 0, end=START + 9
    )
    project.apply(Changes("mark", "", created([*marks, attribution])))
    assert list_coding_rows(project)[0].marks == ("partie", "russe")
    project.close()


def test_a_coder_s_own_export_holds_nothing_of_any_other(project: ProjectFile) -> None:
    coded(project)
    tag(project, "Bruno", "PLE", START, START + 5)
    amina, bruno = coder_named(project, "Amina"), coder_named(project, "Bruno")
    release = release_number(project, 1)
    for coder in (amina, bruno):
        project.apply(finish_release(project, release_id=release.id, coder_id=coder.id))
        memo = write_memo(project, target_kind="release", target_id=release.id, coder_id=coder.id, text=coder.name)
        project.apply(memo)
    hers = collect_export(project, [bruno.id])
    assert hers.coders == ("Bruno",)
    assert {row.coder for row in hers.codings} == {"Bruno"}
    assert {row.coder for row in hers.sentences} == {"Bruno"}
    assert {row.coder for row in hers.memos} == {"Bruno"}
    assert [(row.codings, row.finished_by) for row in hers.releases] == [(1, ("Bruno",))]
    assert {row.category.short: row.codings for row in hers.categories} == {"PLE": 1, "CTS": 0, "HEG": 0}
    assert [row.counts for row in hers.matrix] == [(1, 0)]
    assert {row.coder for row in list_event_rows(project, [bruno.id])} == {"Bruno"}
    everybody = collect_export(project)
    assert everybody.coders == ("Amina", "Bruno")
    assert len(everybody.codings) == 2
    project.close()


def test_releases_come_with_text_segments_and_who_finished(project: ProjectFile) -> None:
    coder = coder_named(project, "Amina")
    project.apply(finish_release(project, release_id=release_number(project, 1).id, coder_id=coder.id))
    (row,) = list_release_rows(project)
    assert row.text == TEXT
    assert row.segmentation is not None
    assert len(row.segmentation.sentences) == 4
    assert row.finished_by == ("Amina",)
    project.close()


def test_categories_stand_in_the_order_of_the_tree_with_their_use(project: ProjectFile) -> None:
    coded(project)
    rows = collect_export(project).categories
    assert [(row.path[-1], row.depth, row.codings, row.releases) for row in rows] == [
        ("Cooperation pledge", 0, 0, 0),
        ("Contestation", 0, 0, 0),
        ("Criticism of hegemony", 1, 1, 1),
    ]
    project.close()


def test_a_memo_says_what_it_is_about(project: ProjectFile) -> None:
    coding = coded(project)
    coder, release = coder_named(project, "Amina"), release_number(project, 1)
    for kind, target in (
        ("project", project.project.id),
        ("release", release.id),
        ("category", category_short(project, "HEG").id),
        ("coding", coding.id),
    ):
        project.apply(
            write_memo(project, target_kind=kind, target_id=target, coder_id=coder.id, text=kind)  # type: ignore[arg-type]
        )
    memos = sorted(collect_export(project).memos, key=lambda memo: memo.text)
    path = "Contestation / Criticism of hegemony"
    assert [(memo.text, memo.about, memo.subject, memo.release) for memo in memos] == [
        ("category", "category", path, ""),
        ("coding", "coding", path, "Release 1"),
        ("project", "project", "Étude", ""),
        ("release", "release", "Release 1", "Release 1"),
        ("see sentence 2", "coding", path, "Release 1"),
    ]
    use_language("fr")
    assert {memo.about for memo in collect_export(project).memos} == {"projet", "communiqué", "catégorie", "codage"}
    project.close()


def test_the_matrix_comes_with_its_labels(project: ProjectFile) -> None:
    coded(project)
    labels, rows = list_matrix_rows(project)
    assert labels == ("PLE", "HEG")
    assert [row.counts for row in rows] == [(None, 1)]
    project.close()


def test_the_history_is_told_from_its_first_line(project: ProjectFile) -> None:
    coded(project)
    rows = list_event_rows(project)
    assert [row.number for row in rows] == sorted(row.number for row in rows)
    assert (rows[-1].act, rows[-1].coder) == ("tag_span", "Amina")
    project.close()
