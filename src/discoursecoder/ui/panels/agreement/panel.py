"""The place Agreement as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from discoursecoder.core.model.agreement import AgreementReport
from discoursecoder.ui.panels.agreement.controls import Controls
from discoursecoder.ui.panels.agreement.results import Results
from discoursecoder.ui.widgets.palette import Colours


class AgreementPanel(QWidget):
    """Controls left, results right."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._report: AgreementReport | None = None
        self._build(colours)
        self.show_report(None)

    def _build(self, colours: Colours) -> None:
        self.controls = Controls()
        self.results = Results(colours)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.controls)
        layout.addWidget(self.results, 1)
        self.setFocusProxy(self.controls.unit)

    @property
    def report(self) -> AgreementReport | None:
        """The report shown."""
        return self._report

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self.results.set_colours(colours)

    def show_report(self, report: AgreementReport | None, sentence: str = "") -> None:
        """Show a report; without one, say why."""
        self._report = report
        self.results.show_report(report)
        self.results.explain(sentence if report is None else "")
        self.controls.allow_results(on=report is not None)
        left = report.releases.left_out if report is not None else ()
        said = self.tr("%n release(s) left out.", "", len(left)) if left else ""
        self.controls.say_left_out(said, [f"{one.release}: {one.reason}" for one in left])
