import hashlib
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.store.studies import EARLY, Study, alter, drop, put, text_hash
from discoursecoder.core import errors
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.release import Release
from discoursecoder.core.store import journal
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create(tmp_path / "study.dcoder")


def categories(number: int) -> list[Category]:
    return [Category(id=new_id(), name=f"category {one}", definition="words " * 5) for one in range(number)]


def test_entries_are_numbered_and_chained_from_the_first(project: ProjectFile, study: Study) -> None:
    put(project, *categories(2))
    alter(project, study.criticism, name="Critique")
    entries = project.events()
    assert [entry.number for entry in entries] == [1, 2, 3, 4]
    assert [entry.previous_hash for entry in entries] == ["", *(entry.hash for entry in entries[:-1])]
    assert project.head() == entries[-1].hash
    assert len({entry.hash for entry in entries}) == 4
    assert journal.count_events(project._connection) == 4


def test_what_apply_returns_is_what_is_read_back(project: ProjectFile, study: Study) -> None:
    entry = project.apply(
        Changes("act", "summary — «x»", created(categories(1)), coder_id=study.anna.id, undoable=False)
    )
    assert entry is not None
    assert project.event(entry.id) == entry
    assert project.events()[-1] == entry
    assert (entry.session, entry.changes, entry.root, entry.undoes) == (project.session, 1, entry.id, None)
    assert project.event("nothing") is None


def test_the_changes_of_an_entry_come_back_as_they_were_applied(project: ProjectFile, study: Study) -> None:
    new = study.coding(study.anna, 0, 22, 40, values=(study.spoken_by(study.lavrov),))
    after = study.criticism.model_copy(update={"name": "Critique", "examples": ("a", "b")})
    changes = Changes(
        "act",
        "s",
        (Change(None, new), Change(study.criticism, after), Change(study.mark, None)),
        coder_id=study.anna.id,
    )
    entry = project.apply(changes)
    assert entry is not None
    assert project.changes_of(entry) == replace(changes, root=entry.id)


def test_a_thousand_changes_stand_in_a_row_of_their_own_and_large_ones_are_compressed(project: ProjectFile) -> None:
    many = categories(2001)
    entry = put(project, *many)
    assert entry is not None
    chunks = project.chunks(entry)
    assert len(chunks) == 3
    assert [hashlib.sha256(content).hexdigest() for _, content in chunks] == [stored for stored, _ in chunks]
    stored = project._raw.execute(
        "SELECT coding, content FROM event_chunk WHERE event_id = ? ORDER BY position", (entry.id,)
    ).fetchall()
    assert [coding for coding, _ in stored] == ["zlib", "zlib", "json"]
    assert zlib.decompress(stored[0][1]) == chunks[0][1]
    assert [change.after for change in project.changes_of(entry).changes] == many


def test_a_text_is_named_by_its_hash_and_not_repeated(project: ProjectFile) -> None:
    text = "A text that no journal repeats."
    entry = put(project, Release(id=new_id(), title="T", text_sha256=text_hash(text)), texts={text_hash(text): text})
    assert entry is not None
    content = b"".join(content for _, content in project.chunks(entry))
    assert text.encode() not in content
    assert text_hash(text).encode() in content


def test_entries_are_read_newest_first_some_of_them_or_one_coders(project: ProjectFile, study: Study) -> None:
    for number in range(4):
        coder = study.anna if number % 2 else study.boris
        project.apply(Changes("act", str(number), created(categories(1)), coder_id=coder.id))
    assert [entry.summary for entry in project.events(newest_first=True, limit=2)] == ["3", "2"]
    assert [entry.summary for entry in project.events(coder_id=study.anna.id)] == ["1", "3"]


def test_the_hash_of_an_entry_covers_every_field_of_it(project: ProjectFile, study: Study) -> None:
    entry = put(project, *categories(1))
    assert entry is not None
    hashes = [stored for stored, _ in project.chunks(entry)]
    assert journal.entry_hash(entry, hashes) == entry.hash
    others: dict[str, Any] = {
        "id": "x", "number": 9, "time": EARLY, "coder_id": study.anna.id, "session": "x", "act": "x", "summary": "x",
        "role": "undo", "undoes": "x", "root": "x", "undoable": False, "changes": 9, "previous_hash": "x",
    }  # fmt: skip
    assert set(others) == set(entry._fields) - {"hash"}
    for name, value in others.items():
        assert journal.entry_hash(entry._replace(**{name: value}), hashes) != entry.hash, name
    assert journal.entry_hash(entry, ["x"]) != entry.hash


def test_an_entry_of_an_unknown_kind_of_record_is_damage(project: ProjectFile) -> None:
    entry = put(project, *categories(1))
    assert entry is not None
    content = b'[["planet",null,{"id":"x"}]]'
    project._raw.execute("UPDATE event_chunk SET content = ?, coding = 'json' WHERE event_id = ?", (content, entry.id))
    with pytest.raises(errors.DamagedProject, match="event"):
        project.changes_of(entry)


def test_the_journal_survives_closing(project: ProjectFile, study: Study) -> None:
    put(project, *categories(1))
    entries = project.events()
    project.close()
    with open_project(project.path, writable=True) as again:
        assert again.events() == entries
        drop(again, study.mark)
        assert again.events()[-1].previous_hash == entries[-1].hash
        assert again.events()[-1].session != entries[-1].session
