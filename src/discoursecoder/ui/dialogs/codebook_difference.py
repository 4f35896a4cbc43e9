"""Two codebooks side by side: a file before it is imported, or one revision beside another."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.compared import Compared, ComparedRow
from discoursecoder.ui.widgets.labels import one_line, plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, Colours


class _Dialog(QDialog):
    """A sentence, the differences, the buttons."""

    def __init__(self, title: str, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(860, 600)
        self._build(colours)

    def _build(self, colours: Colours) -> None:
        self.sentence = plain_label(wrap=True)
        self.compared = Compared(colours)
        self.top = QHBoxLayout()
        self.top.setSpacing(MEDIUM)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(MEDIUM)
        self.buttons = QDialogButtonBox()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self.top)
        layout.addWidget(self.sentence)
        layout.addWidget(self.compared, 1)
        layout.addLayout(self.foot)
        layout.addWidget(self.buttons)


class ImportCodebookDialog(_Dialog):
    """What a codebook file would change, before it does; one without categories asks for consent."""

    def __init__(
        self, sentence: str, rows: Sequence[ComparedRow], colours: Colours, parent: QWidget, *, clears: bool
    ) -> None:
        super().__init__(self.tr("Import a codebook"), colours, parent)
        self.note = named(QLineEdit(), self.tr("Why"))
        self.note.setPlaceholderText(self.tr("why: kept with the revision …"))
        self.consent = QCheckBox(self.tr("The file holds no category. All categories shall be archived."))
        self.consent.setVisible(clears)
        self.act = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.act.setDefault(True)
        self.act.setEnabled(bool(rows) and not clears)
        self.consent.toggled.connect(self.act.setEnabled)
        self.foot.addWidget(self.consent)
        self.foot.addWidget(self.note)
        self.sentence.setText(sentence)
        self.compared.show_rows(rows)


class RevisionsDialog(_Dialog):
    """Two revisions, chosen here, side by side."""

    def __init__(
        self,
        revisions: Sequence[tuple[int, str]],
        chosen: int,
        between: Callable[[int, int], Sequence[ComparedRow]],
        colours: Colours,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Compare two revisions"), colours, parent)
        self._between = between
        self.older = named(QComboBox(), self.tr("Older revision"))
        self.newer = named(QComboBox(), self.tr("Newer revision"))
        for box in (self.older, self.newer):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            for number, label in revisions:
                box.addItem(one_line(label), number)
            self.top.addWidget(box, 1)
        numbers = [number for number, _ in revisions]
        at = numbers.index(chosen) if chosen in numbers else 0
        self.newer.setCurrentIndex(at)
        self.older.setCurrentIndex(min(at + 1, len(numbers) - 1))
        for box in (self.older, self.newer):
            box.currentIndexChanged.connect(lambda _: self._on_chosen())
        self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self._on_chosen()

    def _on_chosen(self) -> None:
        rows = self._between(int(self.older.currentData()), int(self.newer.currentData()))
        self.sentence.setText(
            self.tr("%n difference(s) in meaning.", "", len(rows)) if rows else self.tr("The two mean the same.")
        )
        self.compared.show_rows(rows)
