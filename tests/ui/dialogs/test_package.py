import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import now
from discoursecoder.ui.dialogs.package import PackageDialog
from ui.seeing import button_of, click, show, words_on


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> PackageDialog:
    coders = [Coder(id=f"id-{name}", name=name, created=now()) for name in ("Amina", "Bruno")]
    return show(qtbot, PackageDialog(coders, parent))


def test_a_package_is_for_one_coder_with_the_releases_assigned_to_her(dialog: PackageDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        click(button_of(dialog, "Choose where …"))
    assert (dialog.coder_id(), dialog.assign_all()) == ("id-Amina", False)


def test_coder_and_releases_are_chosen_by_keyboard(dialog: PackageDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.coder, "br")
    qtbot.keyClick(dialog.releases, Qt.Key.Key_Down)
    assert (dialog.coder_id(), dialog.assign_all()) == ("id-Bruno", True)


def test_it_says_what_leaves_the_house(dialog: PackageDialog) -> None:
    said = " ".join(words_on(dialog))
    assert "her own codings. Nothing else." in said
