from PySide6.QtGui import QColor, QImage

from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.marks import ShownMark
from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import coding, span


def picture(panel: TextPanel) -> QImage:
    return panel.surface.view.viewport().grab().toImage()


def parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _blend() -> QColor:
    """The colour of dashes: fainter than that of dots."""
    pairs = zip(parts(QColor(Look().dimmed)), parts(QColor(Look().paper)), strict=True)
    return QColor(*(round(one * 0.55 + other * 0.45) for one, other in pairs))


def near(one: QColor, other: QColor) -> bool:
    return max(abs(a - b) for a, b in zip(parts(one), parts(other), strict=True)) <= 3


def inked(panel: TextPanel, words: str, wanted: QColor | None = None) -> list[bool]:
    """For the pixels right below some words whether the colour of marks is there."""
    start, end = span(words)
    overlay = panel.surface.overlay
    found: list[bool] = []
    image, colour = picture(panel), wanted or QColor(Look().dimmed)
    ratio = image.devicePixelRatio()
    for block, corner in panel.surface.view.visible_blocks(0, panel.height()):
        for one in overlay.rectangles((start, end), block):
            place = one.translated(corner.x(), round(corner.y()))
            height = round((round(one.bottom()) - 1 + round(corner.y())) * ratio)
            found += [
                near(image.pixelColor(at, height), colour) for at in range(round(place.left()), round(place.right()))
            ]
    return found


def test_marks_are_dotted_lines_below_their_words_alone(panel: TextPanel) -> None:
    panel.surface.marks.show([ShownMark(*span("le soutien"))])
    below = inked(panel, "le soutien")
    assert 0.2 < sum(below) / len(below) < 0.5
    assert not any(inked(panel, "Le ministre"))


def test_words_that_attribute_are_dashed(panel: TextPanel) -> None:
    panel.surface.marks.show([ShownMark(*span("Le ministre a salué"), dashed=True)])
    words = "Le ministre a salué"
    assert not any(inked(panel, words))
    below = inked(panel, words, _blend())
    assert 0.3 < sum(below) / len(below) < 0.6


def test_marks_can_be_taken_away(panel: TextPanel) -> None:
    before = picture(panel)
    panel.surface.marks.show([ShownMark(*span("le soutien"))])
    assert picture(panel) != before
    panel.surface.marks.show([])
    assert picture(panel) == before


def test_a_coding_is_painted_over_a_mark(panel: TextPanel) -> None:
    panel.surface.marks.show([ShownMark(*span("le soutien"))])
    panel.put_coding(coding("a", "le soutien", "#0072b2"))
    assert not all(inked(panel, "le soutien"))
    assert panel.surface.marks.shown == (ShownMark(*span("le soutien")),)


def test_the_lines_of_marks_follow_the_text_when_it_is_laid_out_anew(panel: TextPanel) -> None:
    panel.surface.marks.show([ShownMark(*span("le soutien"))])
    assert any(inked(panel, "le soutien"))
    panel.set_font_size(22)
    panel.resize(500, 600)
    assert any(inked(panel, "le soutien"))


def test_a_mark_over_several_lines_is_drawn_on_each(panel: TextPanel) -> None:
    words = "la coopération en matière de santé, de connectivité et d’économie numérique. Elles refusent"
    panel.surface.marks.show([ShownMark(*span(words)), ShownMark(*span("santé"))])
    below = inked(panel, words)
    assert 0.2 < sum(below) / len(below) < 0.5
