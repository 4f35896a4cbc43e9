"""What to measure: coders, categories, releases, unit, threshold, resamples and seed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.checklist import CheckList
from discoursecoder.ui.widgets.labels import plain_label, plain_tooltip, scaled
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL

_DELAY_MS = 250


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user chose; None stands for all."""

    coders: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    releases: tuple[str, ...] | None = None
    unit: str = "sentence"
    threshold: str = "any"
    resamples: int = 2000
    seed: int = 1


class Controls(QScrollArea):
    """Announces a choice a moment after the last change."""

    chosen = Signal(object)
    workbook_wanted = Signal()
    methods_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(252)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._on_time)
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("frame")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self._column.setSpacing(SMALL)
        self.coders = CheckList(self.tr("All coders"))
        self.categories = CheckList(self.tr("All categories"))
        self.releases = CheckList(self.tr("All releases"))
        self._build_choices()
        for name, field in (
            (self.tr("Coders"), self.coders),
            (self.tr("Categories"), self.categories),
            (self.tr("Releases"), self.releases),
            (self.tr("Unit"), self.unit),
            (self.tr("Coded means"), self.threshold),
            (self.tr("Resamples of releases"), self.resamples),
            (self.tr("Seed"), self.seed),
        ):
            self._add(name, field)
        self._left_out = plain_label(name="warning", wrap=True)
        self._left_out.setFont(scaled(self.font(), 0.92))
        self._column.addSpacing(SMALL)
        self._column.addWidget(self._left_out)
        self._column.addSpacing(SMALL)
        self.workbook = self._link(self.tr("Workbook …"), self.workbook_wanted)
        self.methods = self._link(self.tr("Copy methods paragraph"), self.methods_wanted)
        self._column.addStretch(1)
        self.setWidget(inside)

    def _build_choices(self) -> None:
        self.unit = QComboBox()
        for unit, name in (
            ("sentence", self.tr("Sentence")),
            ("clause", self.tr("Clause or item")),
            ("paragraph", self.tr("Paragraph")),
            ("release", self.tr("Release")),
            ("word", self.tr("Word")),
            ("character", self.tr("Character")),
            ("set", self.tr("Set of categories")),
            ("continuum", self.tr("Passages as marked")),
            ("matched", self.tr("Passages, matched")),
        ):
            self.unit.addItem(name, unit)
        self.threshold = QComboBox()
        self.threshold.addItem(self.tr("any part of it"), "any")
        self.threshold.addItem(self.tr("at least half of it"), "half")
        self.resamples = QSpinBox()
        self.resamples.setRange(0, 100_000)
        self.resamples.setSingleStep(500)
        self.resamples.setValue(2000)
        self.seed = QSpinBox()
        self.seed.setRange(0, 2_000_000_000)
        self.seed.setValue(1)
        for spin in (self.resamples, self.seed):
            spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            # A style sheet's padding does not reach the line inside.
            spin.lineEdit().setTextMargins(MEDIUM - 2, 0, 0, 0)
        self.unit.currentIndexChanged.connect(lambda _: self._fit_threshold())
        for box in (self.unit, self.threshold):
            box.activated.connect(lambda _: self._timer.start())
        for spin in (self.resamples, self.seed):
            spin.valueChanged.connect(lambda _: self._timer.start())
        for listed in (self.coders, self.categories, self.releases):
            listed.changed.connect(self._timer.start)

    def _fit_threshold(self) -> None:
        """Half of a unit can be coded only where there are units."""
        self.threshold.setEnabled(self.unit.currentData() not in {"character", "continuum", "matched"})

    def _add(self, name: str, field: QWidget) -> None:
        label = plain_label(name, "dimmed")
        label.setFont(scaled(self.font(), 0.92))
        label.setBuddy(field)
        self._column.addWidget(label)
        self._column.addWidget(named(field, name))
        self._column.addSpacing(SMALL)

    def _link(self, text: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName("link")
        button.clicked.connect(wanted)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def offer(
        self,
        coders: Sequence[tuple[str, str]],
        categories: Sequence[tuple[str, str]],
        releases: Sequence[tuple[str, str]],
    ) -> None:
        """Offer what the project has, as (id, name)."""
        self.coders.set_items(coders)
        self.categories.set_items(categories)
        self.releases.set_items(releases)

    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            coders=self.coders.chosen(),
            categories=self.categories.chosen(),
            releases=self.releases.chosen(),
            unit=str(self.unit.currentData()),
            threshold=str(self.threshold.currentData()),
            resamples=self.resamples.value(),
            seed=self.seed.value(),
        )

    def say_left_out(self, sentence: str, lines: Sequence[str]) -> None:
        """Say how many releases were left out and why the first were; the tooltip and screen readers have all."""
        self._left_out.setText("\n".join([sentence, *lines[:4]]) if sentence else "")
        self._left_out.setToolTip(plain_tooltip("\n".join(lines)))
        self._left_out.setAccessibleDescription("; ".join(lines))
        self._left_out.setVisible(bool(sentence))

    def allow_results(self, *, on: bool) -> None:
        """Whether there is a report to write and to copy from."""
        self.workbook.setEnabled(on)
        self.methods.setEnabled(on)

    def _on_time(self) -> None:
        self.chosen.emit(self.choice())
