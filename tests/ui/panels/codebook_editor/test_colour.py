from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog
from pytest import MonkeyPatch  # noqa: PT013  # the type alone
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.codebook_editor.colour import ColourButton
from discoursecoder.ui.widgets.palette import CATEGORY_COLOURS, DARK, LIGHT
from ui.seeing import show


def test_ten_colours_are_offered_and_any_other(qtbot: QtBot, monkeypatch: MonkeyPatch) -> None:
    button = show(qtbot, ColourButton(LIGHT))
    button.show_colour("#128040")
    assert button.accessibleDescription() == "#128040"
    menu = button.menu()
    actions = [one for one in menu.actions() if not one.isSeparator()]
    assert [one.data() for one in actions[:-1]] == list(CATEGORY_COLOURS)
    with qtbot.waitSignal(button.colour_chosen) as told:
        actions[1].trigger()
    assert told.args == [CATEGORY_COLOURS[1]]
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#abcdef"))
    with qtbot.waitSignal(button.colour_chosen) as told:
        actions[-1].trigger()
    assert told.args == ["#abcdef"]
    button.set_colours(DARK)
    assert not button.icon().isNull()
