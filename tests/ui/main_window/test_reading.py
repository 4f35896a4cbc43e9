import pytest
from PySide6.QtWidgets import QApplication

from discoursecoder.core.settings import Settings
from discoursecoder.ui.main_window.reading import look_for
from discoursecoder.ui.widgets.palette import CONTRAST, DARK, LIGHT, Colours


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_the_text_stands_on_the_paper_of_the_theme(colours: Colours) -> None:
    look = look_for(colours, Settings(), 13)
    assert (look.paper, look.ink, look.accent) == (colours.paper, colours.ink, colours.accent)


def test_the_text_grows_with_the_font_of_the_window_and_with_the_zoom() -> None:
    assert look_for(LIGHT, Settings(), 13).size == 16
    assert look_for(LIGHT, Settings(zoom=150), 26).size == 48


def test_font_and_lines_are_those_of_the_settings(qapp: QApplication) -> None:
    usual = look_for(LIGHT, Settings(), 13)
    chosen = look_for(LIGHT, Settings(font="DejaVu Sans", line_height=2.0, line_length=60), 13)
    assert (chosen.families[0], chosen.cjk_families[0], chosen.line_height) == ("DejaVu Sans", "DejaVu Sans", 2.0)
    narrow = look_for(LIGHT, Settings(line_length=60), 13)
    assert narrow.measure("fr") < usual.measure("fr")
    assert narrow.measure("zh") < usual.measure("zh")
