"""The place Actors: who speaks, is addressed and is aimed at, with other names, membership and where used."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.queries.actors import ActorLine, ActorPlace
from discoursecoder.ui.models.actors import KINDS, ActorTable, kind_name
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label, plain_tooltip
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM
from discoursecoder.ui.widgets.tokens import Name, TokenField


class ActorsPanel(QWidget):
    """Announces what was entered; what it shows is set from outside alone."""

    chosen = Signal(str)  # an actor, or ""
    add_wanted = Signal(str)
    fields_entered = Signal(str, object)  # actor, fields as `change_actor` takes them, groups by name
    merge_wanted = Signal(str, str)  # who stays, who goes
    remove_wanted = Signal(str)
    place_activated = Signal(str, str)  # release, coding
    lexicon_wanted = Signal(str)  # "import", "export" or "drop"

    def __init__(self, model: ActorTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._line: ActorLine | None = None
        self._writable = True
        self._build()
        self._on_current_changed()

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._build_list())
        split.addWidget(self._build_details())
        split.setStretchFactor(0, 1)
        split.setSizes([760, 360])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        layout.setSpacing(MEDIUM)
        layout.addWidget(split, 1)
        layout.addLayout(self._build_lexicon())
        self.setFocusProxy(self.view)

    def _build_list(self) -> QWidget:
        self.words = named(QLineEdit(), self.tr("Filter the actors"), self.tr("Words of name, other name or group"))
        self.words.setPlaceholderText(self.tr("Filter by name …"))
        self.new = named(QLineEdit(), self.tr("New actor"), self.tr("Enter adds an actor of this name"))
        self.new.setPlaceholderText(self.tr("New actor, Enter adds"))
        self.new.returnPressed.connect(self._on_new)
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(self._model)
        self._filter.setFilterKeyColumn(-1)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.words.textChanged.connect(self._filter.setFilterFixedString)
        self.view = named(QTableView(), self.tr("Actors"))
        self.view.setModel(self._filter)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + MEDIUM)
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        digits = self.fontMetrics().averageCharWidth()
        for column, letters in ((0, 44), (1, 14), (3, 18), (4, 10)):
            self.view.setColumnWidth(column, letters * digits)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.words, 1)
        line.addWidget(self.new, 1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, MEDIUM, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(line)
        layout.addWidget(self.view, 1)
        return whole

    def _build_details(self) -> QWidget:
        self.name = QLineEdit()
        self.name.editingFinished.connect(lambda: self._entered("name", self.name.text().strip()))
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.activated.connect(lambda _: self._entered("actor_kind", self.kind.currentData()))
        self.aliases = TokenField(several=True)
        self.aliases.entered.connect(lambda names: self._entered("aliases", names))
        self.groups = TokenField(several=True, known_only=True)
        self.groups.entered.connect(lambda names: self._entered("member_of", names))
        self.into = TokenField(several=False, known_only=True)
        for field in (self.aliases, self.groups, self.into):
            field.setObjectName("")  # framed like the fields beside them, not quiet as in the inspector
        self.into.setPlaceholderText(self.tr("another actor"))
        self._merge = QPushButton(self.tr("Merge"))
        self._merge.clicked.connect(self._on_merge)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.clicked.connect(self._on_remove)
        merging = QHBoxLayout()
        merging.setSpacing(MEDIUM)
        merging.addWidget(self.into, 1)
        merging.addWidget(self._merge)
        self._details = QWidget()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(MEDIUM)
        self._form.setVerticalSpacing(MEDIUM)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_line(self.tr("name"), self.name)
        self._add_line(self.tr("kind"), self.kind)
        self._add_line(self.tr("also called"), self.aliases)
        self._add_line(self.tr("belongs to"), self.groups)
        named(self.into, self.tr("Merge into"))
        self._form.addRow(plain_label(self.tr("merge into"), "dimmed"), merging)
        self.places = named(QListWidget(), self.tr("Where used"))
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.itemActivated.connect(self._on_place_activated)
        self._used = plain_label("", "dimmed")
        layout = QVBoxLayout(self._details)
        layout.setContentsMargins(MEDIUM, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self._form)
        layout.addWidget(self._used)
        layout.addWidget(self.places, 1)
        layout.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        return self._details

    def _add_line(self, label: str, field: QWidget) -> None:
        words = plain_label(label, "dimmed")
        words.setBuddy(field)
        self._form.addRow(words, named(field, label))

    def _build_lexicon(self) -> QHBoxLayout:
        self.lexicon = plain_label("", "dimmed", wrap=True)
        self._drop = QPushButton(self.tr("Use the program’s"))
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.lexicon, 1)
        self._bring = QPushButton(self.tr("Import a lexicon …"))
        save = QPushButton(self.tr("Save the lexicon …"))
        for button, what in ((self._bring, "import"), (save, "export"), (self._drop, "drop")):
            button.clicked.connect(lambda _=False, w=what: self.lexicon_wanted.emit(w))
            line.addWidget(button)
        return line

    def set_lexicon(self, said: str, *, own: bool) -> None:
        """Say which lexicon holds; a project's own can be dropped."""
        self.lexicon.setText(said)
        self._drop.setVisible(own)

    def set_writable(self, *, writable: bool) -> None:
        """Let everything be changed, or only be looked at."""
        self._writable = writable
        for widget in (self.new, self._bring, self._drop):
            widget.setEnabled(writable)
        self._on_current_changed()

    def set_lines(self, lines: Sequence[ActorLine]) -> None:
        """Show the registry; the actor in focus stays in focus."""
        focus = self._line.actor.id if self._line else ""
        self._model.set_rows(lines)
        names = [Name(line.actor.name, line.actor.aliases) for line in lines]
        self.groups.set_names(names)
        self.into.set_names(names)
        self.choose(focus)
        self._on_current_changed()

    def choose(self, actor_id: str) -> None:
        """Put an actor in focus, if it is listed."""
        row = self._model.row_of(actor_id)
        index = self._filter.mapFromSource(self._model.index(row, 0)) if row >= 0 else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def set_places(self, places: Sequence[ActorPlace]) -> None:
        """Show where the actor in focus is named."""
        self.places.clear()
        for place in places:
            quotation = " ".join(place.quotation.split())
            item = QListWidgetItem(f"{place.variable.replace('_', ' ')} · {quotation or place.release}")
            item.setToolTip(plain_tooltip(f"{place.release}\n{quotation}"))
            item.setData(Qt.ItemDataRole.UserRole, (place.release_id, place.coding_id))
            self.places.addItem(item)
        self._used.setText(self.tr("named in %n coding(s)", "", len(places)))

    def current(self) -> ActorLine | None:
        """The actor in focus."""
        index = self._filter.mapToSource(self.view.currentIndex())
        return self._model.line(index.row()) if index.isValid() else None

    def _on_current_changed(self, _current: QModelIndex | None = None) -> None:
        line = self._line = self.current()
        self._details.setEnabled(line is not None)
        for widget in (self.name, self.kind, self.aliases, self.groups, self.into, self._merge):
            widget.setEnabled(line is not None and self._writable)
        self.name.setText(line.actor.name if line else "")
        self.name.setCursorPosition(0)
        self.kind.setCurrentIndex(self.kind.findData(line.actor.actor_kind) if line else -1)
        self.aliases.set_values(line.actor.aliases if line else ())
        self.groups.set_values(line.groups if line else ())
        self.into.set_values(())
        self._remove.setEnabled(line is not None and self._writable and line.uses == 0)
        if line is None:
            self.places.clear()
            self._used.setText(self.tr("Choose an actor to see and change it."))
        self.chosen.emit(line.actor.id if line else "")

    def _entered(self, field: str, value: object) -> None:
        line = self._line
        if line is None or not self._writable:
            return
        holds = {"member_of": line.groups}.get(field, getattr(line.actor, field))
        if value != holds:
            self.fields_entered.emit(line.actor.id, {field: value})

    def _on_new(self) -> None:
        name = self.new.text().strip()
        if name:
            self.new.clear()
            self.add_wanted.emit(name)

    def _on_merge(self) -> None:
        found = [line.actor for line in self._model.lines() if self.into.values() == (line.actor.name,)]
        if self._line is not None and found:
            self.merge_wanted.emit(found[0].id, self._line.actor.id)

    def _on_remove(self) -> None:
        if self._line is not None:
            self.remove_wanted.emit(self._line.actor.id)

    def _on_place_activated(self, item: QListWidgetItem) -> None:
        release_id, coding_id = item.data(Qt.ItemDataRole.UserRole)
        self.place_activated.emit(release_id, coding_id)
