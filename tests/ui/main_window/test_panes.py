from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.core.settings import load_settings
from discoursecoder.ui.main_window import panes
from ui.seeing import show
from windows import BODY, press, program_on, study, view_of


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


def pane_of(program: Program) -> QWidget | None:
    """The pane that the focus is in."""
    code = program.window.code
    order = (code.releases_panel, code.text, code.codebook_panel, code.definition, code.inspector)
    focused = QApplication.focusWidget()
    return next((pane for pane in order if focused is not None and panes.holds(pane, focused)), None)


def go_round(program: Program, times: int) -> list[QWidget | None]:
    seen = []
    for _ in range(times):
        press(program, Qt.Key.Key_F6)
        seen.append(pane_of(program))
    return seen


def test_f6_goes_through_all_panes_in_the_order_of_the_screen_and_comes_back(program: Program) -> None:
    code = program.window.code
    code.text.set_selection(BODY, BODY + 9)
    press(program, "h")

    seen = go_round(program, 5)
    assert seen == [code.codebook_panel, code.definition, code.inspector, code.releases_panel, code.text]
    assert QApplication.focusWidget() is view_of(program)


def test_f6_passes_over_panes_that_are_hidden(program: Program) -> None:
    code = program.window.code
    code.definition.hide()
    code.releases_panel.hide()

    assert go_round(program, 3) == [code.codebook_panel, code.inspector, code.text]


def test_f11_shows_the_text_alone_and_then_everything_again(program: Program) -> None:
    window = program.window
    others = (window.code.releases_panel, window.code.side, window.places_bar, window.top)
    press(program, Qt.Key.Key_F11)
    assert not any(one.isVisible() for one in others)
    assert view_of(program).isVisible()
    assert QApplication.focusWidget() is view_of(program)

    press(program, Qt.Key.Key_F11)
    assert all(one.isVisible() for one in others)


def test_sizes_of_panes_are_kept_for_the_next_start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with program_on(study(tmp_path), monkeypatch) as first:
        first.window.code.split.setSizes([400, 500, 460])
        wanted = first.window.code.split.sizes()
    with program_on(None, monkeypatch) as second:
        assert second.settings.layout["code"] == tuple(wanted)
        assert second.files.open_path(tmp_path / "study.dcoder")
        QApplication.processEvents()
        assert second.window.code.split.sizes() == wanted


def test_closing_with_the_text_alone_keeps_the_sizes_from_before(program: Program) -> None:
    program.keep(program.settings.with_(layout={"code": (300, 600, 400)}))
    press(program, Qt.Key.Key_F11)
    program.window.close()

    assert load_settings().layout["code"] == (300, 600, 400)


@pytest.mark.parametrize("sizes", [None, (100,), (100, 100, 100), (0, 200)])
def test_sizes_that_do_not_fit_are_not_taken(qtbot: QtBot, sizes: tuple[int, ...] | None) -> None:
    splitter = QSplitter()
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    show(qtbot, splitter)
    before = splitter.sizes()
    panes.restore(splitter, sizes)

    assert splitter.sizes() == before


def test_without_focus_in_any_pane_the_first_one_follows_and_without_panes_none(qtbot: QtBot) -> None:
    whole, first, second, outside = QWidget(), QWidget(), QWidget(), QLineEdit()
    column = QVBoxLayout(whole)
    for one in (first, second, outside):
        column.addWidget(one)
    show(qtbot, whole)

    assert panes.following((first, second), outside) is first
    assert panes.following((first, second), None) is first
    whole.hide()
    assert panes.following((first, second), outside) is None
