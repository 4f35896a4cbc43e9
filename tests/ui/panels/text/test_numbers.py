from PySide6.QtGui import QColor

from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import point_of, span


def inked(panel: TextPanel, height: int) -> bool:
    image = panel.surface.numbers.grab().toImage()
    paper = QColor(Look().paper)
    return any(
        image.pixelColor(across, line) != paper
        for across in range(image.width())
        for line in range(height - 6, height + 6)
    )


def test_a_number_stands_beside_the_first_line_of_each_paragraph_and_nowhere_else(panel: TextPanel) -> None:
    assert inked(panel, point_of(panel, span("Le ministre")[0]).y())
    assert inked(panel, point_of(panel, span("Les deux")[0]).y())
    assert not inked(panel, point_of(panel, span("Accueil")[0]).y())
    assert not inked(panel, point_of(panel, span("au lieu")[0]).y())
