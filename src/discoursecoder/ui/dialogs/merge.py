"""The rehearsal of a merge: what would happen, before it does."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCheckBox, QListView, QWidget

from discoursecoder.core.model.merge import MergePlan
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.forms import FormDialog
from discoursecoder.ui.widgets.labels import plain_label


class MergeDialog(FormDialog):
    """Counts, conflicts, proposals and warnings of one package; merging asks again where much would go."""

    def __init__(self, plan: MergePlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.describe(self.tr("Merge"), self.tr("Merge"), self._summed_up(plan))
        self.consent = QCheckBox()
        self.resize(640, 460)
        for label, count in self._counts(plan):
            self.add_line(label, plain_label(str(count)))
        lines = self._lines(plan)
        if lines:
            view = named(QListView(), self.tr("To look at"))
            view.setModel(QStringListModel(lines, view))
            view.setWordWrap(True)
            view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
            self.add_line(self.tr("To look at"), view)
        if plan.needs_consent:
            self.consent.setText(self.tr("%n coding(s) would go. I agree.", "", plan.removed_codings))
            self.add_line("", self.consent)
            self.consent.toggled.connect(self.act.setEnabled)
            self.act.setEnabled(False)
        if not plan.changes:
            self.act.setEnabled(False)

    def _summed_up(self, plan: MergePlan) -> str:
        if not plan.changes:
            return self.tr("Everything in the package of %s is here already.").replace("%s", plan.coder.name)
        return self.tr("This is what the package of %s would change. Nothing has been done yet.").replace(
            "%s", plan.coder.name
        )

    def _counts(self, plan: MergePlan) -> Sequence[tuple[str, int]]:
        return (
            (self.tr("New"), len(plan.new)),
            (self.tr("Changed there"), len(plan.changed)),
            (self.tr("Changed here only"), len(plan.kept)),
            (self.tr("Removed there"), len(plan.deleted)),
            (self.tr("The same"), plan.same),
        )

    def _lines(self, plan: MergePlan) -> list[str]:
        lines = [conflict.sentence for conflict in plan.conflicts]
        acts = {"added": self.tr("added"), "changed": self.tr("changed"), "removed": self.tr("removed")}
        for proposal in plan.proposals:
            said = self.tr("%1 “%2” was %3 in the package; this is a proposal and is not applied.")
            said = said.replace("%1", proposal.noun).replace("%2", proposal.label)
            lines.append(said.replace("%3", acts[proposal.act]))
        return [*lines, *plan.warnings]
