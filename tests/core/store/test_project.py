import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from builders import small_project
from core.store.studies import EARLY, TEXTS, Study, alter, drop, put, text_hash
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.release import Release
from discoursecoder.core.store import journal
from discoursecoder.core.store.checking import current_state, find_damage
from discoursecoder.core.store.project import ProjectFile, create_project, open_project

CODING_ON = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from core.store.studies import put
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.record import new_id
from discoursecoder.core.store.project import open_project
project = open_project(sys.argv[1], writable=True)
while True:
    category = Category(id=new_id(), name="acknowledged")
    put(project, category)
    print(category.id, flush=True)
"""


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create_with_work(tmp_path / "study.dcoder")


def category(name: str = "another") -> Category:
    return Category(id=new_id(), name=name)


def test_a_new_project_begins_with_its_record_and_one_entry(tmp_path: Path) -> None:
    record = Project(id=new_id(), title="New", created=EARLY)
    with create_project(tmp_path / "new.dcoder", [record], act="start_project", summary="begun") as project:
        assert project.project == record
        assert [(entry.act, entry.summary, entry.undoable) for entry in project.events()] == [
            ("start_project", "begun", False)
        ]
        assert project.revision == 0
        assert find_damage(project) == []


def test_a_new_project_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    there = tmp_path / "there.dcoder"
    there.write_text("precious")
    with pytest.raises(errors.FileExists):
        create_project(there, [], act="a", summary="s")
    assert there.read_text() == "precious"
    with pytest.raises(errors.FolderMissing, match="no folder does not exist"):
        create_project(tmp_path / "no folder" / "new.dcoder", [], act="a", summary="s")


def test_a_project_that_cannot_be_begun_leaves_no_file(tmp_path: Path) -> None:
    twins = [Coder(id=new_id(), name="Twin", created=EARLY) for _ in range(2)]
    with pytest.raises(errors.StaleChange):
        create_project(tmp_path / "new.dcoder", twins, act="a", summary="s")
    assert list(tmp_path.iterdir()) == []


def test_opening_reading_and_closing_change_no_byte(project: ProjectFile) -> None:
    project.close()
    before, modified = project.path.read_bytes(), project.path.stat().st_mtime_ns
    for writable in (False, True):
        with open_project(project.path, writable=writable) as opened:
            assert current_state(opened)
            assert opened.events()
            assert opened.apply(Changes("nothing", "nothing")) is None
    assert (project.path.read_bytes(), project.path.stat().st_mtime_ns) == (before, modified)
    assert [path.name for path in project.path.parent.iterdir()] == ["study.dcoder"]


def test_an_act_is_there_when_the_project_is_opened_again(project: ProjectFile) -> None:
    new = category()
    put(project, new)
    state = current_state(project)
    project.close()
    with open_project(project.path) as again:
        assert current_state(again) == state
        assert again.get(Category, new.id) == new
        assert again.get(Category, "nothing") is None


def test_an_act_is_all_or_nothing(study: Study, project: ProjectFile) -> None:
    state, head = current_state(project), project.head()
    twin = Coder(id=new_id(), name=study.anna.name, created=EARLY)
    with pytest.raises(errors.StaleChange):
        put(project, category(), twin)
    assert (current_state(project), project.head()) == (state, head)
    put(project, category())
    assert find_damage(project) == []


def test_an_act_fails_whole_when_its_entry_fails(project: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no entry")

    state = current_state(project)
    monkeypatch.setattr(journal, "write_entry", fail)
    with pytest.raises(RuntimeError):
        put(project, category())
    assert current_state(project) == state


def test_an_error_at_any_statement_leaves_the_project_as_it_was(
    study: Study, project: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Brief."
    release = Release(id=new_id(), title="Brief", text_sha256=text_hash(text))
    first = project.read(Coding)[0]
    changes = (
        Change(None, release),
        Change(None, study.coding(study.anna, 0, 24, 33, values=(study.spoken_by(study.lavrov),))),
        Change(first, first.model_copy(update={"values": (study.spoken_by(study.lavrov),)})),
        Change(study.mark, None),
    )
    act = Changes("act", "s", changes, texts={text_hash(text): text})
    state, head = current_state(project), project.head()
    execute = type(project._connection).execute
    failed = 0
    for last in range(1, 100):
        left = last

        def counting(connection: Any, statement: Any, *given: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if not left:
                raise RuntimeError("planted")
            return execute(connection, statement, *given, **named)

        with monkeypatch.context() as planted:
            planted.setattr(type(project._connection), "execute", counting)
            try:
                project.apply(act)
            except RuntimeError:
                failed += 1
            else:
                break
        assert (current_state(project), project.head()) == (state, head)
    assert failed > 8
    assert project.get(Release, release.id) == release
    assert find_damage(project) == []


def test_a_change_planned_on_another_state_is_refused(study: Study, project: ProjectFile) -> None:
    alter(project, study.criticism, name="Critique")
    planned = study.criticism.model_copy(update={"name": "Kritik"})
    for change in (Change(study.criticism, planned), Change(study.criticism, None), Change(None, study.criticism)):
        with pytest.raises(errors.StaleChange) as refused:
            project.apply(Changes("act", "s", (change,)))
        assert "changed since" in str(refused.value)
    drop(project, *project.read(Category, name="Critique")[:0], study.mark)
    with pytest.raises(errors.StaleChange):
        drop(project, study.mark)


def test_what_is_still_needed_cannot_go(study: Study, project: ProjectFile) -> None:
    state = current_state(project)
    with pytest.raises(errors.StaleChange):
        drop(project, study.anna)
    assert current_state(project) == state


def test_the_order_of_changes_within_an_act_does_not_matter(study: Study, project: ProjectFile) -> None:
    parent = category("parent")
    child = Category(id=new_id(), name="child", parent_id=parent.id)
    coding = study.coding(study.anna, 0, 22, 40, child)
    project.apply(Changes("act", "s", created([coding, child, parent])))
    project.apply(Changes("act", "s", (Change(parent, None), Change(child, None), Change(coding, None))))
    assert find_damage(project) == []


def test_a_project_opened_for_reading_cannot_be_written(project: ProjectFile) -> None:
    with open_project(project.path) as reading, pytest.raises(errors.ProjectReadOnly):
        put(reading, category())


def test_a_file_without_permission_to_write_is_refused_for_writing(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(errors.ProjectReadOnly, match=r"study\.dcoder cannot be written"):
        open_project(project.path, writable=True)
    with open_project(project.path) as reading:
        assert reading.project.title == "Study of statements"


def test_a_file_renamed_replaced_or_removed_meanwhile_takes_no_act(project: ProjectFile, tmp_path: Path) -> None:
    aside = tmp_path / "aside.dcoder"
    project.path.rename(aside)
    with pytest.raises(errors.ProjectMoved):
        put(project, category())
    shutil.copyfile(aside, project.path)
    with pytest.raises(errors.ProjectMoved):
        put(project, category())
    with open_project(aside) as moved, open_project(project.path) as replaced:
        assert moved.count(Category) == replaced.count(Category) == 3


def test_what_another_program_wrote_is_noticed_and_can_be_accepted(study: Study, project: ProjectFile) -> None:
    with open_project(project.path, writable=True) as other:
        put(other, category("from elsewhere"))
    with pytest.raises(errors.ProjectChangedOutside):
        put(project, category())
    assert project.count(Category) == 4
    project.refresh()
    put(project, category())
    alter(project, study.criticism, name="Critique")
    assert project.count(Category) == 5
    assert find_damage(project) == []


def test_the_file_is_asked_again_under_the_lock(project: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    check = ProjectFile._check_file

    def write_in_between(self: ProjectFile) -> None:
        check(self)
        with open_project(self.path, writable=True) as other:
            monkeypatch.setattr(ProjectFile, "_check_file", check)
            put(other, category("from elsewhere"))

    monkeypatch.setattr(ProjectFile, "_check_file", write_in_between)
    with pytest.raises(errors.ProjectChangedOutside):
        put(project, category())
    assert [one.name for one in project.read(Category)][-1] == "from elsewhere"


def test_texts_are_written_once_and_found_by_hash(study: Study, project: ProjectFile) -> None:
    put(project, category(), texts=study.texts)
    assert project._raw.execute("SELECT count(*) FROM text").fetchone() == (2,)
    assert project.text(text_hash(TEXTS[0])) == TEXTS[0]
    assert project.texts([*study.texts, *study.texts]) == study.texts
    assert project.texts([]) == {}
    with pytest.raises(errors.DamagedProject, match="a text is missing"):
        project.texts(["0" * 64])


def test_more_texts_than_fit_one_statement_come_back(project: ProjectFile) -> None:
    texts = {text_hash(str(number)): str(number) for number in range(1201)}
    put(project, category(), texts=texts)
    put(project, category(), texts=texts)
    assert project.texts(texts) == texts


def test_a_project_without_its_record_or_with_two_is_damaged(tmp_path: Path) -> None:
    with create_project(tmp_path / "none.dcoder", [category()], act="a", summary="s") as project:
        with pytest.raises(errors.DamagedProject, match="0 project records"):
            assert project.project
        put(project, *(Project(id=new_id(), title=title, created=EARLY) for title in "ab"))
        with pytest.raises(errors.DamagedProject, match="2 project records"):
            assert project.project


def test_a_copy_is_the_whole_project_and_never_replaces_a_file(project: ProjectFile, tmp_path: Path) -> None:
    steps: list[tuple[int, int, int]] = []
    copy = tmp_path / "copy.dcoder"
    project.copy_to(copy, lambda *step: steps.append(step))
    assert steps
    with open_project(copy) as opened:
        assert current_state(opened) == current_state(project)
        assert opened.head() == project.head()
    before = copy.read_bytes()
    with pytest.raises(errors.FileExists):
        project.copy_to(copy)
    assert copy.read_bytes() == before


def test_deleted_texts_leave_no_trace_in_the_file(project: ProjectFile) -> None:
    secret = category("unmistakable" * 50)
    project._raw.execute("INSERT INTO text VALUES (?, ?)", ("b" * 64, secret.name))
    project._raw.execute("DELETE FROM text WHERE sha256 = ?", ("b" * 64,))
    assert b"unmistakable" not in project.path.read_bytes()


@pytest.mark.parametrize("acknowledged", [1, 4, 9])
def test_what_was_acknowledged_survives_the_death_of_the_program(project: ProjectFile, acknowledged: int) -> None:
    project.close()
    tests = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", CODING_ON, str(project.path), str(tests)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        told = [child.stdout.readline().strip() for _ in range(acknowledged)]
        child.kill()
        told += [line.strip() for line in child.stdout.read().splitlines()]
    with open_project(project.path, writable=True) as opened:
        kept = {one.id for one in opened.read(Category, name="acknowledged")}
        # The last line may be cut, and the last act may be there without having been told.
        assert {line for line in told if len(line) == 36} <= kept
        assert len(kept) <= len(told) + 1
        assert find_damage(opened) == []


def damage(content: bytes, chance: random.Random) -> bytes:
    """Change a file as failing disks and half copies do."""
    kind = chance.choice(["bit", "cut", "zero", "swap"])
    page = 4096
    pages = len(content) // page
    place = chance.randrange(pages) * page
    if kind == "cut":
        return content[: chance.randrange(1, len(content))]
    if kind == "zero":
        return content[:place] + bytes(page) + content[place + page :]
    if kind == "swap":
        other = chance.randrange(pages) * page
        return content[:place] + content[other : other + page] + content[place + page :]
    position = chance.randrange(len(content))
    return content[:position] + bytes([content[position] ^ 1 << chance.randrange(8)]) + content[position + 1 :]


def test_a_damaged_file_gives_a_sentence_or_is_found_by_the_check_and_is_never_written(
    project: ProjectFile, tmp_path: Path
) -> None:
    project.close()
    content, chance = project.path.read_bytes(), random.Random(1)  # noqa: S311  # repeatable damage, no secret
    path = tmp_path / "damaged.dcoder"
    said: list[str] = []
    found = 0
    for _ in range(80):
        broken = damage(content, chance)
        path.write_bytes(broken)
        try:
            with open_project(path) as opened:
                found += bool(find_damage(opened))
        except errors.CannotRead as error:
            said.append(str(error))
        assert path.read_bytes() == broken
    assert len(said) > 20
    assert len(said) + found > 25
    assert not [sentence for sentence in said if "\n" in sentence]


def test_a_damaged_copy_is_told_from_a_sound_one(project: ProjectFile) -> None:
    project.close()
    raw = sqlite3.connect(project.path)
    raw.execute("UPDATE text SET content = content || ' '")
    raw.commit()
    raw.close()
    with open_project(project.path) as opened:
        assert {finding.sentence for finding in find_damage(opened)} == {
            "the text is not the one that was frozen at import"
        }


def test_what_progress_raises_takes_an_act_back_whole(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def _stop(done: int, whole: int) -> None:
        told.append((done, whole))
        if done > 1:
            raise Stopped

    told: list[tuple[int, int]] = []
    with small_project(tmp_path / "study.dcoder") as project:
        before, entries = project.count(Actor), len(project.events())
        actors = [Actor(id=new_id(), name=f"Actor {one}") for one in range(3)]
        changes = Changes(act="import_actors", summary="three", changes=created(actors))
        with pytest.raises(Stopped):
            project.apply(changes, progress=_stop)
        assert (project.count(Actor), len(project.events()), told) == (before, entries, [(3, 3)])
        assert project.apply(changes, progress=lambda done, whole: None) is not None
        assert project.count(Actor) == before + 3
