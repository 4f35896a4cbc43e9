import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from discoursecoder.ui.widgets.palette import (
    CONTRAST,
    DARK,
    LIGHT,
    Colours,
    contrast,
    luminance,
    mixed,
    qt_palette,
    readable,
)

THEMES = (LIGHT, DARK, CONTRAST)
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")
    assert [luminance("#000000"), luminance("#ffffff")] == pytest.approx([0.0, 1.0])


@pytest.mark.parametrize("colours", THEMES)
def test_text_stands_out_from_every_ground_it_is_written_on(colours: Colours) -> None:
    grounds = (colours.paper, colours.frame, colours.chosen, colours.hover, colours.field)
    poor = [ground for ground in grounds if contrast(colours.ink, ground) < 4.5]
    poor += [ground for ground in grounds[:2] if contrast(colours.dimmed, ground) < 4.5]
    poor += [ground for ground in grounds[:2] if contrast(colours.accent, ground) < 4.5]
    poor += [ground for ground in grounds[:2] if contrast(colours.warning, ground) < 4.5]
    assert poor == []
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.ink, colours.selection) >= 4.5


@pytest.mark.parametrize("colours", THEMES)
def test_the_edge_of_what_can_be_pressed_stands_out(colours: Colours) -> None:
    assert contrast(colours.border, colours.paper) >= 3.0
    assert contrast(colours.border, colours.frame) >= 2.9


@given(COLOURS, st.sampled_from(THEMES), st.sampled_from([3.0, 4.5]))
def test_any_colour_of_a_category_becomes_readable_in_both_themes(colour: str, theme: Colours, ratio: float) -> None:
    assert contrast(readable(colour, theme, ratio), theme.paper) >= ratio


def test_the_theme_of_high_contrast_keeps_seven_to_one_for_all_that_is_read_and_pressed() -> None:
    grounds = (CONTRAST.paper, CONTRAST.frame, CONTRAST.field, CONTRAST.chosen, CONTRAST.hover, CONTRAST.selection)
    poor = [(ground, "ink") for ground in grounds if contrast(CONTRAST.ink, ground) < 7.0]
    for colour in (CONTRAST.dimmed, CONTRAST.accent, CONTRAST.warning, CONTRAST.border):
        poor += [(ground, colour) for ground in grounds[:3] if contrast(colour, ground) < 7.0]
    assert poor == []
    assert contrast(CONTRAST.line, CONTRAST.frame) >= 3.0
    assert contrast(CONTRAST.on_accent, CONTRAST.accent) >= 7.0


@given(COLOURS)
def test_any_colour_of_a_category_has_seven_to_one_where_contrast_is_high(colour: str) -> None:
    assert contrast(readable(colour, CONTRAST), CONTRAST.paper) >= 7.0


def test_a_colour_that_stands_out_stays_as_it_is() -> None:
    assert readable("#4c6a92", LIGHT) == "#4c6a92"
    assert readable("#8ab8e6", DARK) == "#8ab8e6"


def test_a_colour_made_readable_keeps_its_hue() -> None:
    before, after = QColor("#ffd000"), QColor(readable("#ffd000", LIGHT))
    assert after.lightness() < before.lightness()
    assert abs(after.hslHue() - before.hslHue()) <= 3


def test_mixing_gives_shares_of_both() -> None:
    assert mixed("#ff0000", "#0000ff", 1.0) == "#ff0000"
    assert mixed("#ff0000", "#0000ff", 0.0) == "#0000ff"
    assert mixed("#ffffff", "#000000", 0.5) == "#808080"


@pytest.mark.parametrize("colours", THEMES)
def test_what_the_style_sheet_does_not_name_has_the_colours_of_the_theme(colours: Colours, qapp: QApplication) -> None:
    palette = qt_palette(colours)
    assert palette.color(QPalette.ColorRole.Base).name() == colours.paper
    assert palette.color(QPalette.ColorRole.Text).name() == colours.ink
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    assert disabled == colours.border
