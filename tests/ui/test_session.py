from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import TEXT, category_short, coder_named, release_number, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations.coders import add_coder, rename_coder
from discoursecoder.core.operations.codings import tag_span
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.project import ProjectFile, open_project
from discoursecoder.ui.session import Session, saved_sentence

BODY = TEXT.index("\n") + 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    small_project(tmp_path / "study.dcoder").close()
    return tmp_path / "study.dcoder"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    """Amina codes."""
    made = Session()
    assert made.open(path)
    made.code_as(coder_named(made.project, "Amina"))
    yield made
    made.close()


def told(session: Session) -> list[object]:
    """What goes wrong from now on."""
    found: list[object] = []
    session.failed.connect(found.append)
    return found


def code(session: Session, start: int = BODY, end: int = BODY + 9) -> Changes | None:
    coder = session.coder
    assert coder is not None
    return session.act(
        tag_span,
        release_id=release_number(session.project, 1).id,
        coder_id=coder.id,
        category_id=category_short(session.project, "HEG").id,
        start=start,
        end=end,
    )


def planned(session: Session, start: int, end: int) -> Changes:
    return tag_span(
        session.project,
        release_id=release_number(session.project, 1).id,
        coder_id=coder_named(session.project, "Amina").id,
        category_id=category_short(session.project, "HEG").id,
        start=start,
        end=end,
    )


def stored(path: Path) -> list[str]:
    with open_project(path) as project:
        return [coding.quotation for coding in project.read(Coding)]


def test_without_a_project_nobody_codes() -> None:
    session = Session()
    assert (session.is_open, session.coder, session.is_lead, session.may_code) == (False, None, False, False)
    with pytest.raises(RuntimeError):
        _ = session.project


def test_opening_is_announced_once_the_project_is_there(path: Path, qtbot: QtBot) -> None:
    session = Session()
    seen: list[tuple[bool, bool]] = []
    session.opened.connect(lambda: seen.append((session.is_open, session.coder is not None)))
    assert session.open(path)
    assert seen == [(True, True)]
    session.close()


def test_who_coded_last_codes_again(path: Path) -> None:
    session = Session()
    with open_project(path) as project:
        bruno = coder_named(project, "Bruno").id
    assert session.open(path, coder_id=bruno)
    assert session.coder is not None
    assert session.coder.name == "Bruno"
    session.close()


def test_a_file_that_is_no_project_is_refused_and_what_was_open_stays_open(session: Session, tmp_path: Path) -> None:
    failures = told(session)
    (tmp_path / "notes.dcoder").write_text("no project")
    before = session.project
    assert not session.open(tmp_path / "notes.dcoder")
    assert not session.open(tmp_path / "missing.dcoder")
    assert [type(error) for error in failures] == [errors.NotAProject, errors.FileMissing]
    assert session.project is before


def test_an_act_is_in_the_file_before_it_is_announced(session: Session, path: Path) -> None:
    in_file: list[list[str]] = []
    session.changed.connect(lambda _: in_file.append(stored(path)))
    session.saved.connect(lambda _: in_file.append(stored(path)))
    changes = code(session)
    assert changes is not None
    assert in_file == [[TEXT[BODY : BODY + 9]]] * 2


def test_what_changed_carries_the_changes_of_the_act(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed) as announced:
        changes = code(session)
    assert announced.args == [changes]


def test_a_refused_act_is_told_and_changes_nothing(session: Session, path: Path, qtbot: QtBot) -> None:
    failures = told(session)
    assert code(session) is not None
    with qtbot.assertNotEmitted(session.changed), qtbot.assertNotEmitted(session.saved):
        assert code(session) is None
        assert code(session, 0, 5) is None
    assert [type(error) for error in failures] == [errors.DuplicateCoding, errors.SpanNotInBody]
    assert len(stored(path)) == 1


def test_an_act_that_changes_nothing_is_not_announced_as_saved(session: Session, qtbot: QtBot) -> None:
    amina = coder_named(session.project, "Amina")
    with qtbot.assertNotEmitted(session.saved), qtbot.assertNotEmitted(session.changed):
        session.act(rename_coder, amina.id, "Amina")


def test_several_acts_stop_at_the_first_that_fails(session: Session, path: Path) -> None:
    failures = told(session)
    one, two = (planned(session, BODY, BODY + length) for length in (9, 12))
    assert not session.apply_all([one, one, two])
    assert len(failures) == 1
    assert stored(path) == [TEXT[BODY : BODY + 9]]


def test_a_coder_takes_back_her_own_acts_alone_and_brings_them_back(session: Session, path: Path) -> None:
    code(session)
    session.code_as(coder_named(session.project, "Bruno"))
    code(session, BODY, BODY + 20)
    session.code_as(coder_named(session.project, "Amina"))
    assert session.undo() is not None
    assert stored(path) == [TEXT[BODY : BODY + 20]]
    assert session.redo() is not None
    assert sorted(stored(path), key=len) == [TEXT[BODY : BODY + 9], TEXT[BODY : BODY + 20]]


def test_taking_back_where_there_is_nothing_says_so(session: Session) -> None:
    failures = told(session)
    assert session.undo() is None
    assert session.redo() is None
    assert [type(error) for error in failures] == [errors.NothingToUndo, errors.NothingToRedo]


def test_only_the_lead_looks_at_the_work_of_others(session: Session) -> None:
    bruno, marie = coder_named(session.project, "Bruno"), coder_named(session.project, "Marie")
    session.look_as(bruno)
    assert session.seen == session.coder
    session.code_as(marie)
    assert session.is_lead
    session.look_as(bruno)
    assert session.seen == bruno
    assert not session.may_code
    session.look_as(marie)
    assert session.may_code


def test_another_coder_sees_her_own_work(session: Session, qtbot: QtBot) -> None:
    marie, bruno = coder_named(session.project, "Marie"), coder_named(session.project, "Bruno")
    session.code_as(marie)
    session.look_as(coder_named(session.project, "Amina"))
    with qtbot.waitSignal(session.coder_changed):
        session.code_as(bruno)
    assert (session.coder, session.seen, session.is_lead) == (bruno, bruno, False)


def test_in_a_package_nobody_but_its_coder_codes(session: Session, tmp_path: Path) -> None:
    amina = coder_named(session.project, "Amina")
    tag(session.project, "Amina", "HEG", BODY, BODY + 9)
    make_package(session.project, coder_id=amina.id, path=tmp_path / "amina.dcoder")
    other = Session()
    failures = told(other)
    assert other.open(tmp_path / "amina.dcoder")
    assert other.coder is not None
    assert other.coder.id == amina.id
    for coder in other.project.read(Coder):
        if coder.id != amina.id:
            other.code_as(coder)
    other.code_as(coder_named(session.project, "Bruno"))
    assert [type(error) for error in failures if not isinstance(error, errors.NotAllowed)] == []
    assert failures != []
    assert other.coder.id == amina.id
    other.close()


def test_a_renamed_coder_codes_under_her_new_name(session: Session, qtbot: QtBot) -> None:
    amina = coder_named(session.project, "Amina")
    with qtbot.waitSignal(session.coder_changed):
        session.act(rename_coder, amina.id, "Amina B.")
    assert session.coder is not None
    assert session.seen is not None
    assert (session.coder.name, session.seen.name) == ("Amina B.", "Amina B.")
    assert session.may_code


def test_a_new_coder_changes_nothing_for_the_one_who_codes(session: Session) -> None:
    session.act(add_coder, "Chen")
    assert [coder.name for coder in session.coders()] == ["Amina", "Bruno", "Chen", "Marie"]
    assert session.coder is not None
    assert session.coder.name == "Amina"


def test_closing_lets_go_of_the_file_and_is_announced(session: Session, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.closed):
        session.close()
    assert (session.is_open, session.coder, session.seen) == (False, None, None)
    with open_project(path, writable=True) as project:
        assert project.writable
    with qtbot.assertNotEmitted(session.closed):
        session.close()


def test_opening_another_project_closes_the_one_before(session: Session, tmp_path: Path) -> None:
    small_project(tmp_path / "other.dcoder", coders=("Zoé",)).close()
    order: list[str] = []
    session.closed.connect(lambda: order.append("closed"))
    session.opened.connect(lambda: order.append("opened"))
    assert session.open(tmp_path / "other.dcoder")
    assert order == ["closed", "opened"]
    assert session.project.path == tmp_path / "other.dcoder"
    with open_project(tmp_path / "study.dcoder", writable=True) as project:
        assert project.writable


def test_new_screens_are_told_what_is_open_and_old_ones_hear_no_more(session: Session) -> None:
    old: list[str] = []
    session.opened.connect(lambda: old.append("old"))
    for signal in (session.closed, session.changed, session.coder_changed, session.saved, session.failed):
        signal.connect(lambda *_: old.append("old"))
    session.disconnect_all()
    new: list[str] = []
    session.opened.connect(lambda: new.append("new"))
    session.announce()
    code(session)
    assert (old, new) == ([], ["new"])


def test_a_question_is_asked_about_the_open_project(session: Session) -> None:
    def titles(project: ProjectFile, *, ending: str) -> list[str]:
        return [release.title for release in project.read(Release) if release.title.endswith(ending)]

    assert session.ask(titles, ending="1") == ["Release 1"]


def test_work_aside_reads_the_same_file_with_a_project_of_its_own(session: Session) -> None:
    code(session)
    found: list[tuple[bool, bool, int, object]] = []

    def work(project: ProjectFile, progress: object) -> str:
        found.append((project is session.project, project.writable, len(project.read(Coding)), progress))
        return "done"

    assert session.aside(work)("progress") == "done"
    assert found == [(False, False, 1, "progress")]


def test_another_project_is_compared_without_being_written(session: Session, tmp_path: Path) -> None:
    small_project(tmp_path / "other.dcoder", coders=("Zoé",)).close()

    def names(here: ProjectFile, there: ProjectFile) -> tuple[int, int, bool]:
        return len(here.read(Coder)), len(there.read(Coder)), there.writable

    assert session.compare(tmp_path / "other.dcoder", names) == (3, 2, False)
    failures = told(session)
    assert session.compare(tmp_path / "gone.dcoder", names) is None
    assert [type(error) for error in failures] == [errors.FileMissing]


def test_the_time_of_saving_is_told_to_the_second() -> None:
    assert saved_sentence(datetime(2022, 8, 5, 14, 2, 31)) == "14:02:31"  # noqa: DTZ001  # local, as it is shown
