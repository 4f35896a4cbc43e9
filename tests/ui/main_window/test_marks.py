from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.core import paths
from discoursecoder.core.formats.codebook_files import read_codebook
from discoursecoder.core.formats.release_files import read_releases
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.actors import add_alias
from discoursecoder.core.operations.coders import add_coder
from discoursecoder.core.operations.projects import start_project
from discoursecoder.core.operations.releases import import_releases
from windows import press, program_on, stored

REAL = Path(__file__).resolve().parents[3].parent / "shared" / "releases" / "wang-yi-lavrov-2022-08-05.fr.txt"
RELEASE = """Accueil > Actualités
Wang Yi rencontre Sergueï Lavrov
2022-08-06 23:52

Le 5 août 2022, Wang Yi a rencontré le ministre russe des Affaires étrangères Sergueï Lavrov à Phnom Penh.

Wang Yi a déclaré que l’ONU est le cœur du système. Il faut refuser la « pseudo-sécurité » des blocs.

Sergueï Lavrov a déclaré que les États-Unis ont toujours agi contre les lois et la raison.

[ Imprimer ]
"""
SHIFT = Qt.KeyboardModifier.ShiftModifier


def project_with(folder: Path, release: Path) -> Path:
    """A project with the starter codebook, one release and the coder Amina."""
    starter = read_codebook(paths.resource("codebooks", "starter.yaml"))
    with start_project(folder / "study.dcoder", title="Study", codebook=starter) as project:
        project.apply(import_releases(project, read_releases([release])[0]))
        project.apply(add_coder(project, "Amina"))
    return folder / "study.dcoder"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    release = tmp_path / "release.fr.txt"
    release.write_text(RELEASE, encoding="utf-8")
    with program_on(project_with(tmp_path, release), monkeypatch) as made:
        yield made


def text_of(program: Program) -> str:
    page = program.window.code.page
    assert page is not None
    return page.text


def put_caret(program: Program, words: str) -> None:
    start = text_of(program).index(words)
    program.window.code.text.set_selection(start, start)


def selected(program: Program) -> str:
    start, end = program.window.code.text.selection()
    return text_of(program)[start:end]


def values(program: Program, coding: Coding) -> dict[str, list[str]]:
    project = program.session.project
    names = {one.id: one.name for one in project.read(Variable)}
    actors = {one.id: one.name for one in project.read(Actor)}
    found: dict[str, list[str]] = {}
    for value in coding.values:
        found.setdefault(names[value.variable_id], []).append(actors.get(value.actor_id or "") or value.text or "")
    return found


def origin(program: Program, variable: str) -> str:
    """What stands below a field of the inspector."""
    inspector = program.window.code.inspector
    ids = {one.name: one.id for one in program.window.code.codebook.variables}
    note = inspector._notes[ids[variable]]
    return note.text() if note.isVisible() else ""


def test_terms_and_attributing_words_are_drawn_when_a_release_is_shown(program: Program) -> None:
    text = text_of(program)
    shown = {(text[mark.start : mark.end], mark.dashed) for mark in program.window.code.text.surface.marks.shown}
    assert {("ONU", False), ("« pseudo-sécurité »", False), ("Wang Yi a déclaré que", True)} <= shown


def test_marks_are_switched_off_in_the_menu_and_stay_off(program: Program) -> None:
    program.window.actions_by_name["show_marks"].trigger()
    assert program.window.code.text.surface.marks.shown == ()
    assert not program.settings.marks
    assert not program.window.marks.is_on
    program.window.actions_by_name["show_marks"].trigger()
    assert program.window.code.text.surface.marks.shown


def test_a_key_selects_the_mark_at_the_caret_and_then_the_next_ones(program: Program) -> None:
    put_caret(program, "ONU")
    press(program, "M", with_=SHIFT)
    assert selected(program) == "ONU"
    press(program, "M", with_=SHIFT)
    assert selected(program) == "« pseudo-sécurité »"
    press(program, "M", with_=SHIFT)
    assert selected(program) == "ONU"


def test_a_mark_is_coded_by_two_keys(program: Program) -> None:
    put_caret(program, "pseudo")
    press(program, "M", with_=SHIFT)
    press(program, "l")
    [coding] = stored(program)
    assert coding.quotation == "« pseudo-sécurité »"
    assert values(program, coding) == {"speaker": ["Wang Yi"], "voice": ["direct"]}


def test_a_coding_in_a_speech_takes_speaker_and_voice_in_one_act_that_one_undo_takes_back(program: Program) -> None:
    project = program.session.project
    before = len(project.events())
    put_caret(program, "l’ONU est")
    press(program, "s", "l")
    [coding] = stored(program)
    assert values(program, coding) == {"speaker": ["Wang Yi"], "voice": ["reported"]}
    assert len(project.events()) == before + 1
    press(program, "z", with_=Qt.KeyboardModifier.ControlModifier)
    assert stored(program) == []
    assert project.read(Actor, name="Wang Yi") == []


def test_the_inspector_says_which_words_gave_a_value_until_it_is_changed(program: Program) -> None:
    put_caret(program, "l’ONU est")
    press(program, "s", "l")
    assert origin(program, "speaker") == "from the text: Wang Yi a déclaré que"
    assert origin(program, "target") == ""
    ids = {one.name: one.id for one in program.window.code.codebook.variables}
    [coding] = stored(program)
    program.window.code.inspector.values_entered.emit(coding.id, ids["speaker"], ("China",))
    assert values(program, stored(program)[0])["speaker"] == ["China"]
    assert origin(program, "speaker") == ""


def test_a_coding_outside_any_speech_is_narrated(program: Program) -> None:
    put_caret(program, "Le 5 août")
    press(program, "s", "l")
    [coding] = stored(program)
    assert values(program, coding) == {"voice": ["narrated"]}
    assert origin(program, "speaker") == ""


def test_a_new_actor_comes_with_the_value_in_one_entry_of_the_history(program: Program) -> None:
    put_caret(program, "l’ONU est")
    press(program, "s", "l")
    before = len(program.session.project.events())
    press(program, Qt.Key.Key_Return)
    press(program, "Atlantis")
    press(program, Qt.Key.Key_Return)
    [coding] = stored(program)
    assert values(program, coding)["target"] == ["Atlantis"]
    assert len(program.session.project.events()) == before + 1


def test_marks_follow_the_registry(program: Program) -> None:
    china = program.session.project.read(Actor, name="China")[0]
    program.session.act(add_alias, china.id, "Wang Yi")
    QApplication.processEvents()
    start = text_of(program).index("l’ONU est")
    assert [party.name for party in program.window.marks.speech(start, start + 5).speakers] == ["China"]


def test_no_table_is_read_before_the_text_has_been_painted(program: Program) -> None:
    marks = program.window.marks
    layer = program.window.code.text.surface.marks
    layer.show(())
    layer.was_painted, marks._finder = False, None
    marks._on_drawing_due()
    QApplication.processEvents()
    assert not layer.shown
    program.window.code.text.surface.view.viewport().repaint()
    QApplication.processEvents()
    assert layer.shown


def test_a_release_without_terms_says_so(program: Program) -> None:
    program.window.code.open_release("")
    program.window.marks.select_here()
    assert program.window.status.position.text() == "Nothing is marked in this release."


def test_speaker_target_and_category_take_six_keys_on_the_real_release(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not REAL.is_file():
        pytest.skip(reason="the real release lies beside the checkout, which stands alone here")
    with program_on(project_with(tmp_path, REAL), monkeypatch) as program:
        put_caret(program, "les États-Unis ont toujours agi")
        keys: tuple[str | Qt.Key, ...] = ("s", "l", Qt.Key.Key_Return, "u", "s", Qt.Key.Key_Return)
        press(program, *keys)
        assert len(keys) == 6
        [coding] = stored(program)
        found = values(program, coding)
        assert coding.quotation.startswith("Sergueï Lavrov a déclaré que les États-Unis")
        assert found["speaker"] == ["Minister of Foreign Affairs of Russia"]
        assert found["target"] == ["United States"]
        assert found["voice"] == ["reported"]
