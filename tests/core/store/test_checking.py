from pathlib import Path

import pytest

from core.store.studies import Study, alter, drop, put
from discoursecoder.core import errors
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.record import new_id
from discoursecoder.core.operations.history import redo, undo
from discoursecoder.core.store.checking import (
    Damage,
    attempt,
    count_records,
    current_state,
    find_damage,
    find_file_damage,
    replay_journal,
)
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create_with_work(tmp_path / "study.dcoder")


def forge(project: ProjectFile, statement: str) -> list[Damage]:
    project._raw.execute("PRAGMA foreign_keys=OFF")
    project._raw.execute(statement)
    return find_damage(project)


def test_replaying_the_history_gives_the_present_and_every_state_before(study: Study, project: ProjectFile) -> None:
    states = {len(project.events()): current_state(project)}
    alter(project, study.criticism, name="Critique")
    states[len(project.events())] = current_state(project)
    drop(project, study.mark)
    states[len(project.events())] = current_state(project)
    project.apply(undo(project))
    states[len(project.events())] = current_state(project)
    project.apply(redo(project))
    for number, state in states.items():
        assert replay_journal(project, until=number) == state
    assert replay_journal(project) == current_state(project)
    assert find_damage(project) == []


def test_the_quick_check_sees_database_and_texts_and_the_whole_one_also_the_work(project: ProjectFile) -> None:
    quotation = forge(project, "UPDATE coding SET quotation = 'forged' WHERE start_offset = 20")
    assert "the quotation is not what the text says there" in {damage.sentence for damage in quotation}
    assert find_file_damage(project) == []
    forge(project, "UPDATE text SET content = 'forged' WHERE content LIKE 'The Belt%'")
    assert find_file_damage(project) == [
        Damage("The Belt and Road", "the text is not the one that was frozen at import")
    ]
    forge(project, "UPDATE mark SET release_id = 'nowhere'")
    assert Damage("", "mark: a reference to release leads nowhere") in find_file_damage(project)


def test_a_record_that_no_entry_made_is_found_by_name(project: ProjectFile) -> None:
    found = forge(project, "UPDATE category SET name = 'Forged' WHERE name = 'Criticism'")
    assert found == [Damage("category Forged", "is not what the history says")]


def test_every_broken_link_of_the_chain_is_found(project: ProjectFile) -> None:
    assert forge(project, "UPDATE event SET hash = 'x' WHERE number = 2") == [
        Damage("2", "this entry of the history has been altered"),
        Damage("3", "the history has a gap before this entry"),
    ]
    assert Damage("5", "this entry of the history has been altered") in forge(
        project, "DELETE FROM event_chunk WHERE event_id = (SELECT id FROM event WHERE number = 5)"
    )


def test_what_cannot_be_read_is_what_a_check_finds() -> None:
    def check() -> object:
        yield Damage("a", "first")
        raise errors.DamagedProject(path="p", what="unreadable")

    assert attempt(check) == [Damage("a", "first"), Damage("", "unreadable")]  # type: ignore[arg-type]  # a generator


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event_chunk SET content = x'ffff', coding = 'zlib' WHERE rowid = 3",
        "UPDATE event_chunk SET content = x'00', coding = 'json' WHERE rowid = 3",
        "UPDATE event SET time = 'never' WHERE number = 3",
        "UPDATE category SET examples = '{' WHERE name = 'Criticism'",
        "UPDATE category SET color = 'red' WHERE name = 'Criticism'",
        "UPDATE assignment SET created = '2026'",
    ],
)
def test_values_that_cannot_be_understood_are_found_and_raise_nothing(project: ProjectFile, statement: str) -> None:
    assert forge(project, statement) != []


def test_records_are_counted_by_kind(project: ProjectFile) -> None:
    counts = count_records(project)
    assert (counts["project"], counts["coding"], counts["release"], counts["round"]) == (1, 8, 2, 0)
    put(project, Category(id=new_id(), name="another"))
    assert count_records(project)["category"] == counts["category"] + 1
