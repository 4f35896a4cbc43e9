from pathlib import Path

import pytest

from builders import TEXT, category_short, coder_named, release_number, small_project, tag
from discoursecoder.core.formats.codings_table import read_codings_table
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.assignments import assign_releases, finish_release
from discoursecoder.core.operations.codings_import import CodingsImport, plan_codings_import
from discoursecoder.core.operations.history import undo
from discoursecoder.core.queries.export import list_coding_rows
from discoursecoder.core.queries.export_file import export
from discoursecoder.core.store.project import ProjectFile

QUOTE = "La partie russe"
START = TEXT.index(QUOTE)
END = START + len(QUOTE)
HEAD = "release,coder,category,start,end,quote,memo,unsure,target,stance\n"
GOOD = f"release-1.txt,Amina,HEG,{START},{END},{QUOTE},see 2,1,la partie russe; United States,opposes\n"


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "s.dcoder", texts=(TEXT, TEXT.replace("russe", "malaisienne")))


def plan(project: ProjectFile, tmp_path: Path, text: str, *, finished: bool = False) -> CodingsImport:
    path = tmp_path / "codings.csv"
    path.write_text(text, encoding="utf-8")
    return plan_codings_import(project, read_codings_table(path), finished=finished)


def test_a_row_becomes_a_coding_with_everything_it_says(project: ProjectFile, tmp_path: Path) -> None:
    planned = plan(project, tmp_path, HEAD + GOOD)
    assert (planned.added, planned.skipped, planned.problems, planned.new_actors) == (1, 0, (), ())
    assert project.read(Coding) == []
    project.apply(planned.changes)
    (row,) = list_coding_rows(project)
    assert (row.release, row.coder, row.short, row.start, row.end) == ("Release 1", "Amina", "HEG", START, END)
    assert (row.quote, row.memo, row.unsure, row.origin) == (QUOTE, "see 2", True, "imported")
    assert row.values == {"target": ("Russia", "United States"), "stance": ("opposes",)}
    assert project.read(Assignment)[0].state == "in_progress"
    project.close()


def test_all_codings_of_a_table_are_one_act_and_one_undo(project: ProjectFile, tmp_path: Path) -> None:
    rows = [
        f"Release 1,{coder},PLE,{n},{n + 3},,,,ASEAN {n},\n" for coder in ("Amina", "Bruno") for n in range(30, 40)
    ]
    events = len(project.events())
    planned = plan(project, tmp_path, HEAD + "".join(rows))
    assert (planned.added, len(planned.new_actors)) == (20, 10)
    project.apply(planned.changes)
    assert len(project.events()) == events + 1
    assert project.count(Coding) == 20
    project.apply(undo(project))
    assert project.count(Coding) == 0
    assert project.count(Actor) == 2
    project.close()


def test_importing_twice_has_no_effect(project: ProjectFile, tmp_path: Path) -> None:
    text = HEAD + GOOD + GOOD + "Release 2,Bruno,Cooperation pledge,,,,,,,\n"
    first = plan(project, tmp_path, text, finished=True)
    assert (first.added, first.skipped) == (2, 1)
    project.apply(first.changes)
    second = plan(project, tmp_path, text, finished=True)
    assert (second.added, second.skipped) == (0, 3)
    assert not second.changes
    project.close()


def test_a_coding_that_differs_in_a_variable_is_another_coding(project: ProjectFile, tmp_path: Path) -> None:
    planned = plan(project, tmp_path, HEAD + GOOD + GOOD.replace("opposes", "supports"))
    assert (planned.added, planned.skipped) == (2, 0)
    project.close()


def test_releases_and_categories_are_found_by_each_of_their_names(project: ProjectFile, tmp_path: Path) -> None:
    release, category = release_number(project, 1), category_short(project, "HEG")
    rows = [
        f"{name},Amina,{known},{n},{n + 2},,,,,\n"
        for n, (name, known) in enumerate(
            [
                (release.id, category.id),
                ("Release 1", "HEG"),
                ("release-1.txt", "Criticism of hegemony"),
                ("release 1", "Contestation / Criticism of hegemony"),
            ],
            30,
        )
    ]
    planned = plan(project, tmp_path, HEAD + "".join(rows))
    assert planned.problems == ()
    codings = [change.after for change in planned.changes.of("coding")]
    assert {(c.release_id, c.category_id) for c in codings if isinstance(c, Coding)} == {(release.id, category.id)}
    project.close()


def test_our_own_export_comes_back_as_it_left(project: ProjectFile, tmp_path: Path) -> None:
    project.apply(plan(project, tmp_path, HEAD + GOOD).changes)
    for name in ("out.csv", "safe.csv", "out.xlsx", "out.jsonl"):
        export(project, tmp_path / name, excel_safe=name.startswith("safe"))
        planned = plan_codings_import(project, read_codings_table(tmp_path / name))
        assert (planned.problems, planned.added, planned.skipped, planned.ignored) == ((), 0, 1, ())
    project.close()


BAD = [
    ("nowhere.txt,Amina,HEG,0,1,,,,,", "release", "nowhere.txt"),
    ("Release 1,Nobody,HEG,0,1,,,,,", "coder", "Nobody"),
    ("Release 1,Amina,XYZ,0,1,,,,,", "category", "XYZ"),
    ("Release 1,Amina,CTS,30,31,,,,,", "category", "only gathers"),
    ("Release 1,Amina,HEG,30,99999,,,,,", "end", "does not lie in the text"),
    ("Release 1,Amina,HEG,-3,5,,,,,", "start", "does not lie in the text"),
    ("Release 1,Amina,HEG,9,9,,,,,", "start", "does not lie in the text"),
    (f"Release 1,Amina,HEG,{START},{END},Le parti russe,,,,", "quote", "the text says “La partie russe”"),
    (f"Release 1,Amina,HEG,{START},{END},{'x' * 500},,,,", "quote", "…"),
    ("Release 1,Amina,HEG,,,some words,,,,", "quote", "both start and end"),
    ("Release 1,Amina,HEG,x,5,,,,,", "start", "no whole number"),
    ("Release 1,Amina,HEG,30,31,,,,,hates", "stance", "supports, opposes"),
    ("Release 1,Amina,HEG,30,31,,,,,supports;opposes", "stance", "one value"),
]


@pytest.mark.parametrize(("row", "column", "sentence"), BAD)
def test_one_bad_row_stops_the_whole_import_and_is_named(
    project: ProjectFile, tmp_path: Path, row: str, column: str, sentence: str
) -> None:
    before = project.path.read_bytes()
    planned = plan(project, tmp_path, f"{HEAD}{GOOD}{row}\n")
    (problem,) = planned.problems
    assert problem.path == str(tmp_path / "codings.csv")
    assert problem.place == f"row 3, column {column}"
    assert sentence in problem.sentence
    assert not planned.changes
    assert planned.added == 0
    project.close()
    assert project.path.read_bytes() == before


def test_every_problem_of_a_table_is_listed_in_order(project: ProjectFile, tmp_path: Path) -> None:
    planned = plan(project, tmp_path, HEAD + "".join(f"{row}\n" for row, _, _ in BAD))
    rows = [int(problem.place.split(",")[0].removeprefix("row ")) for problem in planned.problems]
    assert rows == sorted(rows)
    assert len(rows) == len(BAD)
    project.close()


def test_an_archived_category_takes_no_codings(project: ProjectFile, tmp_path: Path) -> None:
    category = category_short(project, "HEG")
    archived = category.model_copy(update={"status": "archived"})
    project.apply(Changes("archive", "", (Change(category, archived),)))
    assert "archived" in plan(project, tmp_path, HEAD + GOOD).problems[0].sentence
    project.close()


def test_a_release_she_finished_takes_no_new_codings_unless_it_is_declared_finished_again(
    project: ProjectFile, tmp_path: Path
) -> None:
    project.apply(
        finish_release(project, release_id=release_number(project, 1).id, coder_id=coder_named(project, "Amina").id)
    )
    assert "finished" in plan(project, tmp_path, HEAD + GOOD).problems[0].sentence
    again = plan(project, tmp_path, HEAD + GOOD, finished=True)
    assert again.problems == ()
    project.apply(again.changes)
    assert [assignment.state for assignment in project.read(Assignment)] == ["finished"]
    project.close()


def test_finished_makes_and_finishes_the_assignments_it_needs(project: ProjectFile, tmp_path: Path) -> None:
    project.apply(plan(project, tmp_path, HEAD + GOOD, finished=True).changes)
    (assignment,) = project.read(Assignment)
    assert (assignment.coder_id, assignment.release_id) == (
        coder_named(project, "Amina").id,
        release_number(project, 1).id,
    )
    assert (assignment.state, assignment.codebook_revision) == ("finished", 1)
    assert assignment.finished is not None
    project.close()


def test_finished_covers_the_named_releases_in_which_a_coder_found_nothing(
    project: ProjectFile, tmp_path: Path
) -> None:
    bruno = coder_named(project, "Bruno")
    project.apply(assign_releases(project, coder_ids=[bruno.id], release_ids=[release_number(project, 1).id]))
    rows = GOOD + "Release 2,Bruno,PLE,30,33,,,,,\n"
    project.apply(plan(project, tmp_path, HEAD + rows, finished=True).changes)
    done = {(a.coder_id, a.release_id) for a in project.read(Assignment, state="finished")}
    amina, first, second = coder_named(project, "Amina"), release_number(project, 1), release_number(project, 2)
    # Nobody said what Amina was to code, so she has what the table names.
    assert done == {(amina.id, first.id), (amina.id, second.id), (bruno.id, first.id), (bruno.id, second.id)}
    project.close()


def test_finished_leaves_out_what_a_coder_with_assignments_was_not_given(project: ProjectFile, tmp_path: Path) -> None:
    amina, bruno = coder_named(project, "Amina"), coder_named(project, "Bruno")
    first, second = release_number(project, 1), release_number(project, 2)
    project.apply(assign_releases(project, coder_ids=[amina.id], release_ids=[first.id]))
    project.apply(assign_releases(project, coder_ids=[bruno.id], release_ids=[second.id]))
    rows = GOOD + "Release 2,Bruno,PLE,30,33,,,,,\n"
    project.apply(plan(project, tmp_path, HEAD + rows, finished=True).changes)
    done = {(a.coder_id, a.release_id) for a in project.read(Assignment, state="finished")}
    assert done == {(amina.id, first.id), (bruno.id, second.id)}
    project.close()


def test_a_column_that_is_no_variable_is_reported(project: ProjectFile, tmp_path: Path) -> None:
    planned = plan(project, tmp_path, "release,coder,category,start,end,tagret\nRelease 1,Amina,HEG,30,33,x\n")
    assert planned.ignored == ("tagret",)
    assert planned.added == 1
    project.close()


def test_new_actors_are_named(project: ProjectFile, tmp_path: Path) -> None:
    planned = plan(project, tmp_path, HEAD + GOOD.replace("la partie russe", "Mikado"))
    assert planned.new_actors == ("Mikado",)
    project.apply(planned.changes)
    assert project.read(Actor, name="Mikado")
    project.close()


def test_codings_in_the_project_are_skipped_whoever_made_them(project: ProjectFile, tmp_path: Path) -> None:
    tag(project, "Amina", "HEG", START, END)
    planned = plan(project, tmp_path, f"release,coder,category,start,end\nRelease 1,Amina,HEG,{START},{END}\n")
    assert (planned.added, planned.skipped) == (0, 1)
    project.close()


def test_no_span_is_moved(project: ProjectFile, tmp_path: Path) -> None:
    spans = [(0, 1), (START + 1, START + 2), (START - 1, END + 7), (0, len(TEXT))]
    rows = "".join(f"Release 1,Amina,PLE,{start},{end}\n" for start, end in spans)
    project.apply(plan(project, tmp_path, "release,coder,category,start,end\n" + rows).changes)
    codings = project.read(Coding)
    assert sorted((coding.start, coding.end) for coding in codings) == sorted(spans)
    assert all(coding.quotation == TEXT[coding.start : coding.end] for coding in codings)
    project.close()
