from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import category_short, coder_named, small_project, tag
from discoursecoder.core.model.category import Category
from discoursecoder.core.operations.categories import archive_category, change_category, move_category
from discoursecoder.core.operations.category_lineage import merge_categories, split_category
from discoursecoder.core.operations.definitions import confirm_definitions, recode_codings
from discoursecoder.core.queries.codebook_work import count_work, definitions_changed, heirs_of, list_work
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


def redefine(project: ProjectFile, short: str = "HEG", definition: str = "narrower") -> None:
    project.apply(change_category(project, category_short(project, short).id, definition=definition))


def test_codings_made_under_an_older_definition_are_listed_with_what_stands_around(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    coding = tag(project, "Amina", "HEG", 30, 40)
    tag(project, "Amina", "PLE", 30, 40)
    assert list_work(project, amina) == ()
    redefine(project)
    later = tag(project, "Amina", "HEG", 50, 60)
    [row] = list_work(project, amina)
    assert row.coding == coding
    assert (row.why, row.changed_in, row.release) == ("definition", 2, "Release 1")
    assert row.path == "Contestation / Criticism of hegemony"
    assert row.before.endswith("La par")
    assert row.after.startswith("soutient la position.")
    assert later.codebook_revision == 2


def test_what_is_confirmed_or_recoded_leaves_the_list(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    one, other = tag(project, "Amina", "HEG", 30, 40), tag(project, "Amina", "HEG", 50, 60)
    redefine(project)
    project.apply(confirm_definitions(project, [one.id], coder_id=amina))
    assert [row.coding.id for row in list_work(project, amina)] == [other.id]
    project.apply(recode_codings(project, [other.id], category_short(project, "PLE").id, coder_id=amina))
    assert list_work(project, amina) == ()
    redefine(project, definition="wider")
    assert len(list_work(project, amina)) == 1


def test_a_move_another_colour_or_an_archived_category_ask_for_no_second_look(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", 30, 40)
    heg = category_short(project, "HEG").id
    project.apply(move_category(project, heg, parent_id=None))
    project.apply(change_category(project, heg, color="#000000", short="HEG2"))
    assert definitions_changed(project) == {}
    project.apply(change_category(project, heg, definition="x"))
    project.apply(archive_category(project, heg))
    assert count_work(project) == {}


def test_codings_of_a_split_category_are_to_be_told_apart(project: ProjectFile) -> None:
    amina, ple = coder_named(project, "Amina").id, category_short(project, "PLE")
    tag(project, "Amina", "PLE", 30, 40)
    project.apply(
        split_category(project, ple.id, [{"name": "Present", "short": "PRE"}, {"name": "Past", "short": "PAS"}])
    )
    [row] = list_work(project, amina)
    heirs = tuple(category_short(project, short).id for short in ("PRE", "PAS"))
    assert (row.why, row.heirs) == ("split", heirs)
    assert heirs_of(project.read(Category)) == {ple.id: heirs}
    project.apply(recode_codings(project, [row.coding.id], heirs[0], coder_id=amina))
    assert list_work(project, amina) == ()


def test_a_merge_asks_for_no_second_look(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", 30, 40)
    tag(project, "Amina", "PLE", 30, 40)
    project.apply(merge_categories(project, category_short(project, "HEG").id, category_short(project, "PLE").id))
    assert count_work(project) == {}


def test_work_is_counted_by_coder_and_category(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", 30, 40)
    tag(project, "Bruno", "HEG", 30, 40)
    tag(project, "Bruno", "HEG", 50, 60)
    redefine(project)
    heg, amina, bruno = category_short(project, "HEG").id, coder_named(project, "Amina"), coder_named(project, "Bruno")
    assert count_work(project) == {(amina.id, heg): 1, (bruno.id, heg): 2}
    assert count_work(project, amina.id) == {(amina.id, heg): 1}
