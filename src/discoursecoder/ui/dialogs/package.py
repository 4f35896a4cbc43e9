"""Handing out a package: for whom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from discoursecoder.core.model.coder import Coder
from discoursecoder.ui.widgets.forms import FormDialog


class PackageDialog(FormDialog):
    """Asks for the coder and whether releases that nobody gave her yet are assigned first."""

    def __init__(self, coders: Sequence[Coder], parent: QWidget) -> None:
        super().__init__(parent)
        self.describe(
            self.tr("Hand out a package"),
            self.tr("Choose where …"),
            self.tr(
                "A package holds what one coder needs: her releases, the codebook, her own codings. Nothing else."
            ),
        )
        self.coder = QComboBox()
        for coder in coders:
            self.coder.addItem(coder.name, coder.id)
        self.add_line(self.tr("For"), self.coder)
        self.releases = QComboBox()
        self.releases.addItem(self.tr("The releases assigned to her"), False)
        self.releases.addItem(self.tr("Assign her all releases first"), True)
        self.add_line(self.tr("Releases"), self.releases)

    def coder_id(self) -> str:
        """Who was chosen."""
        return str(self.coder.currentData())

    def assign_all(self) -> bool:
        """Whether all releases are assigned first."""
        return bool(self.releases.currentData())
