from pytestqt.qtbot import QtBot

from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.models.codebook_work import WorkTable
from discoursecoder.ui.panels.codebook_editor.panel import VIEWS, CodebookEditor
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.seeing import button_of, click, show


def made(qtbot: QtBot) -> CodebookEditor:
    return show(qtbot, CodebookEditor(CodebookOutline(), WorkTable(), LIGHT), 1200, 700)


def test_each_view_has_its_tab_and_numbers_of_what_waits(qtbot: QtBot) -> None:
    editor = made(qtbot)
    for view, pane in zip(VIEWS, (editor.outline, editor.variables, editor.work, editor.proposals), strict=True):
        editor.show_view(view)
        assert editor.view == view
        assert pane.isVisible()
    editor.set_numbers(3, 0)
    assert [editor.tabs.tabText(row) for row in (2, 3)] == ["To look at again (3)", "Proposals"]


def test_an_empty_codebook_says_what_to_do(qtbot: QtBot) -> None:
    editor = made(qtbot)
    editor.set_empty(empty=True)
    with qtbot.waitSignal(editor.import_wanted):
        click(button_of(editor.empty, "Import a codebook …"))
    editor.set_empty(empty=False)
    assert editor.fields.isVisible()
    with qtbot.waitSignal(editor.export_wanted):
        click(editor.take)
    editor.set_colours(DARK)
