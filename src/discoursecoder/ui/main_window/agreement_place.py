"""The place Agreement, built when first shown: measures beside the window and feeds the panel."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from discoursecoder.core.errors import DiscourseCoderError
from discoursecoder.core.model.agreement import AgreementReport
from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.panels.agreement.controls import Choice
from discoursecoder.ui.panels.agreement.panel import AgreementPanel


class AgreementPlace(QObject):
    """Measures beside the window, with a read-only project of its own, and feeds the panel."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._panel: AgreementPanel | None = None
        self._task: tasks.Task | None = None
        self._stale = True

    def make(self) -> AgreementPanel:
        """Build the panel and keep it fed."""
        panel = self._panel = AgreementPanel(self._window.colours)
        panel.controls.chosen.connect(lambda _: self._measure())
        panel.controls.workbook_wanted.connect(self._on_workbook_wanted)
        panel.controls.methods_wanted.connect(self._on_methods_wanted)
        self._session.changed.connect(lambda _: self._on_changed())
        self._session.opened.connect(self._on_changed)
        self._window.place_wanted.connect(lambda _: self._refresh())
        self._offer()
        return panel

    def _offer(self) -> None:
        if self._panel is None or not self._session.is_open:
            return
        code = self._window.code
        coders = [(one.id, one.name) for one in self._session.coders() if one.role == "coder"]
        categories = [(one.id, code.tree.name(one.id)) for one in code.codebook.categories if one.codable]
        releases = [(row.id, row.title) for row in code.releases.rows()]
        self._panel.controls.offer(coders, categories, releases)
        self._panel.results.table.set_names({one.id: code.tree.name(one.id) for one in code.codebook.categories})

    def _on_changed(self) -> None:
        self._stale = True
        self._refresh()

    def _refresh(self) -> None:
        if self._stale and self._session.is_open and self._window.current_place == "agreement":
            self._offer()
            self._measure()

    def _measure(self) -> None:
        panel = self._panel
        # What was chosen is measured a moment later; the project may have been closed meanwhile.
        if panel is None or not self._session.is_open:
            return
        if self._task is not None:
            self._task.cancel()
        self._stale = False
        choice: Choice = panel.controls.choice()
        language = self._window.language

        def _work(project: Any, _progress: tasks.Progress) -> AgreementReport:
            from discoursecoder.core.queries.agreement import measure_project

            return measure_project(
                project,
                unit=choice.unit,
                threshold=choice.threshold,
                coders=choice.coders,
                categories=choice.categories,
                releases=choice.releases,
                bootstrap=choice.resamples,
                seed=choice.seed,
                methods_language=language,
            )

        self._window.progress.begin(self.tr("Measuring …"))
        self._task = tasks.run(
            self._session.aside(_work),
            on_done=self._on_measured,
            on_failed=self._on_failed,
            on_cancelled=self._window.progress.finish,
        )

    def _on_measured(self, report: AgreementReport) -> None:
        self._window.progress.finish()
        if self._panel is not None:
            self._panel.show_report(report)

    def _on_failed(self, error: Exception) -> None:
        self._window.progress.finish()
        if self._panel is not None and isinstance(error, DiscourseCoderError):
            self._panel.show_report(None, str(error))
        else:
            self._window.show_error(error)

    def _on_workbook_wanted(self) -> None:
        found, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Agreement workbook"), "agreement.xlsx", self.tr("Workbooks (*.xlsx)")
        )
        if found:
            self.write_workbook(Path(found).with_suffix(".xlsx"))

    def write_workbook(self, path: Path) -> None:
        """Write the workbook of the report shown."""
        report = self._panel.report if self._panel is not None else None
        if report is None:
            return

        def _write(_progress: tasks.Progress) -> Path:
            from discoursecoder.core.formats.agreement_workbook import write_agreement_workbook

            write_agreement_workbook(report, path, replace=True)
            return path

        def _written(written: Path) -> None:
            self._window.progress.finish()
            self._window.say(self.tr("Written: %s").replace("%s", written.name))

        def _refused(error: Exception) -> None:
            self._window.progress.finish()
            self._window.show_error(error)

        self._window.progress.begin(self.tr("Writing the workbook …"), cancellable=False)
        tasks.run(_write, on_done=_written, on_failed=_refused)

    def _on_methods_wanted(self) -> None:
        report = self._panel.report if self._panel is not None else None
        if report is not None:
            QGuiApplication.clipboard().setText(report.methods)
            self._window.say(self.tr("The methods paragraph is on the clipboard."))
