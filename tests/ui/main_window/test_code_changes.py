from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import TEXT, category_short, release_number
from discoursecoder.app import Program
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.operations.codings import tag_span
from discoursecoder.ui.main_window.code_place import CodePlace
from windows import BODY, press, program_on, stored, study

TEXTS = (TEXT, TEXT.replace("Le", "La"), TEXT.replace("Le", "Ce"))


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path, texts=TEXTS), monkeypatch) as made:
        yield made


def place_of(program: Program) -> CodePlace:
    return program.window.code


def coder_id(program: Program, name: str) -> str:
    return next(one.id for one in program.session.coders() if one.name == name)


def coded(program: Program, coder: str, short: str = "HEG", *, release: int = 1, end: int = BODY + 9) -> Changes:
    """A coding of somebody, planned and not yet written."""
    project = program.session.project
    return tag_span(
        project,
        release_id=release_number(project, release).id,
        coder_id=coder_id(program, coder),
        category_id=category_short(project, short).id,
        start=BODY,
        end=end,
    )


def counts(program: Program, short: str = "HEG") -> tuple[int, int]:
    return place_of(program).tree.counts(category_short(program.session.project, short).id)


def drawn(program: Program) -> int:
    return sum(one.id in place_of(program).text.surface.overlay.index for one in stored(program))


def test_what_another_coder_codes_is_neither_drawn_nor_counted(program: Program) -> None:
    program.session.apply(coded(program, "Bruno"))

    assert len(stored(program)) == 1
    assert (drawn(program), counts(program)) == (0, (0, 0))
    assert [row.codings for row in place_of(program).releases.rows()] == [0, 0, 0]


def test_a_coding_elsewhere_counts_for_the_project_and_not_for_the_release_shown(program: Program) -> None:
    program.session.apply(coded(program, "Amina", release=2))

    assert (drawn(program), counts(program)) == (0, (0, 1))
    assert [row.codings for row in place_of(program).releases.rows()] == [0, 1, 0]
    place_of(program).open_release(release_number(program.session.project, 2).id)
    assert (drawn(program), counts(program)) == (1, (1, 1))


def test_counts_and_codings_follow_an_act_and_its_undoing_without_a_model_being_reset(program: Program) -> None:
    place = place_of(program)
    resets: list[str] = []
    for model in (place.tree, place.releases, place.releases_panel.view.model()):
        model.modelReset.connect(lambda: resets.append("reset"))
    place.text.set_selection(BODY, BODY + 9)
    press(program, "h", "l")
    assert (drawn(program), counts(program), counts(program, "PLE")) == (2, (1, 1), (1, 1))
    program.session.undo()
    assert (drawn(program), counts(program, "PLE")) == (1, (0, 0))

    assert resets == []


def test_much_at_once_is_read_anew_and_counted_rightly(program: Program) -> None:
    first = coded(program, "Amina")
    more = [coded(program, "Amina", end=BODY + 10 + number % 25) for number in range(25)]
    several = tuple(change for changes in (first, *more) for change in changes.of("coding"))
    kept = tuple(change for change in first.changes if change.kind != "coding")
    program.session.apply(replace(first, changes=kept + several))

    assert (drawn(program), counts(program)) == (26, (26, 26))
