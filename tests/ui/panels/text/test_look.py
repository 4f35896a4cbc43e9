import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from codebooks import starter
from discoursecoder.core.model.codebook_document import flatten
from discoursecoder.ui.panels.text.look import CONTRAST, DARK, Look, is_cjk
from discoursecoder.ui.widgets import palette


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", [Look(), DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_text_and_dimmed_text_are_legible_on_the_paper_and_on_a_selection(look: Look) -> None:
    for name in ("ink", "dimmed", "accent"):
        assert contrast(look.colour(name), look.colour("paper")) >= 4.5
    assert contrast(look.colour("ink"), look.colour("selection")) >= 4.5


def test_tints_keep_within_what_stays_legible() -> None:
    assert Look().tint <= 0.30
    assert max(DARK.tint, CONTRAST.tint) <= 0.35


@pytest.mark.parametrize(
    ("look", "theme", "least"),
    [(Look(), palette.LIGHT, 4.5), (DARK, palette.DARK, 4.5), (CONTRAST, palette.CONTRAST, 7.0)],
)
def test_text_stands_out_from_the_tint_of_every_colour_and_its_marks_from_the_paper(
    look: Look, theme: palette.Colours, least: float
) -> None:
    hues = [
        QColor.fromHsl(hue, saturation, lightness).name()
        for hue in range(0, 360, 10)
        for saturation in (60, 150, 255)
        for lightness in (40, 90, 140, 200)
    ]
    shipped = [one.entry.color or "#4c6a92" for one in flatten(starter())]
    poor = []
    for colour in {*hues, *shipped, "#000000", "#ffffff", "#4c6a92"}:
        mark = palette.readable(colour, theme)
        tint = palette.mixed(mark, look.paper, look.tint)
        if palette.contrast(look.ink, tint) < least or palette.contrast(mark, look.paper) < 3.0:
            poor.append((colour, mark, tint))
    assert poor == []


def test_a_line_holds_65_to_75_characters(qapp: QApplication) -> None:
    text = "Le ministre a exposé la position de son pays sur la question et a salué le soutien réaffirmé au principe."
    look = Look()
    width = QFontMetricsF(look.text_font("fr")).horizontalAdvance(text) / len(text)
    assert 65 <= look.measure("fr") / width <= 76


def test_families_for_ideographs_come_first_in_chinese(qapp: QApplication) -> None:
    look = Look(families=("DejaVu Serif",), cjk_families=("WenQuanYi Micro Hei",))
    assert look.text_font("zh-Hans").families()[-1] == "serif"
    assert (look.text_font("zh").families() == look.text_font("fr").families()) is (
        len(look.text_font("fr").families()) < 3
    )
    assert is_cjk("ja")
    assert not is_cjk("fr")
    assert not is_cjk(None)


def test_sizes_stay_between_what_can_be_read_and_laid_out() -> None:
    assert [Look().sized(size).size for size in (1, 20, 500)] == [7.0, 20, 96.0]
