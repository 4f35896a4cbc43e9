"""Bringing a codebook into the window and taking it out: the difference is shown before anything is applied."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from discoursecoder.core.errors import DiscourseCoderError
from discoursecoder.ui.main_window.window import MainWindow


class CodebookFiles(QObject):
    """The commands about codebook files; everything they need is loaded when one is used."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands do, by name."""
        return {"import_codebook": self.import_codebook, "export_codebook": self.export_codebook}

    def import_codebook(self) -> None:
        """Ask for a file and import it."""
        kinds = self.tr("Codebooks (*.yaml *.yml *.json *.xlsx *.csv)")
        found, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import a codebook"), "", kinds)
        if found:
            self.import_path(Path(found))

    def import_path(self, path: Path) -> None:
        """Show what a codebook would change, and import it when agreed."""
        from discoursecoder.core.formats.codebook_files import read_codebook
        from discoursecoder.core.model.codebook_document import flatten
        from discoursecoder.core.operations.codebook import codebook_difference, export_codebook, import_codebook
        from discoursecoder.ui.dialogs.codebook_difference import ImportCodebookDialog
        from discoursecoder.ui.models.codebook_changes import compared_rows

        session = self._session
        try:
            document = read_codebook(path)
            present = session.ask(export_codebook)
        except DiscourseCoderError as error:
            self._window.show_error(error)
            return
        # An import takes no actor away, and what is archived already stays so.
        gone = {("category", item.path) for item in flatten(present) if item.entry.status == "archived"}
        gone |= {("variable", (one.name,)) for one in present.variables if one.status == "archived"}
        differences = [
            one
            for one in codebook_difference(present, document)
            if one.kind != "removed" or (one.noun != "actor" and (one.noun, one.path) not in gone)
        ]
        rows = compared_rows(differences, present, document)
        clears = bool(present.categories) and not document.categories
        counts = {kind: sum(one.kind == kind for one in differences) for kind in ("added", "changed", "removed")}
        dialog = ImportCodebookDialog(
            self._summed_up(path, counts), rows, self._window.colours, self._window, clears=clears
        )
        if dialog.exec():
            facts: dict[str, Any] = {"note": dialog.note.text(), "clear": clears}
            session.act(import_codebook, document, coder_id=session.coder.id if session.coder else None, **facts)

    def _summed_up(self, path: Path, counts: dict[str, int]) -> str:
        if not any(counts.values()):
            return self.tr("%s says what the project’s codebook says already.").replace("%s", path.name)
        said = self.tr("%1. Added: %2, fields changed: %3, archived: %4. Nothing has been done yet.")
        facts = (path.name, counts["added"], counts["changed"], counts["removed"])
        for number, fact in reversed(list(enumerate(facts, 1))):
            said = said.replace(f"%{number}", str(fact))
        return said

    def export_codebook(self) -> None:
        """Ask where, and write the codebook."""
        kinds = {
            self.tr("YAML (*.yaml)"): ".yaml",
            self.tr("JSON (*.json)"): ".json",
            self.tr("Workbook (*.xlsx)"): ".xlsx",
            self.tr("Table (*.csv)"): ".csv",
        }
        title = self.tr("Export the codebook")
        found, chosen = QFileDialog.getSaveFileName(self._window, title, "codebook.yaml", ";;".join(kinds))
        if found:
            path = Path(found)
            self.export_to(path if path.suffix else path.with_name(path.name + kinds.get(chosen, ".yaml")))

    def export_to(self, path: Path) -> None:
        """Write the codebook; the dialog has asked before a file that is there is written over."""
        from discoursecoder.core.formats.codebook_files import write_codebook
        from discoursecoder.core.operations.codebook import export_codebook

        try:
            write_codebook(self._session.ask(export_codebook), path, replace=True)
        except DiscourseCoderError as error:
            self._window.show_error(error)
            return
        self._window.say(self.tr("Written: %s").replace("%s", path.name))
