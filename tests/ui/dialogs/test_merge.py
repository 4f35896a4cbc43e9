from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from builders import TEXT, coder_named, small_project, tag
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.merge import MergePlan
from discoursecoder.core.operations.coders import rename_coder
from discoursecoder.core.operations.codings import change_coding, move_edges, remove_codings
from discoursecoder.core.operations.merge import plan_merge
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.project import ProjectFile, open_project
from discoursecoder.ui.dialogs.merge import MergeDialog
from ui.seeing import button_of, click, show, words_on

BODY = TEXT.index("\n") + 1


class Desk:
    """A lead's project in which Amina coded three places, and the package she was handed."""

    def __init__(self, folder: Path) -> None:
        self.project = small_project(folder / "study.dcoder")
        for end in (5, 9, 12):
            tag(self.project, "Amina", "HEG", BODY, BODY + end)
        self.amina = coder_named(self.project, "Amina").id
        self.package = folder / "amina.dcoder"
        make_package(self.project, coder_id=self.amina, path=self.package)

    def returned(self, *, added: int = 0, removed: int = 0, renamed: str = "") -> MergePlan:
        """The plan of merging the package after some work in it."""
        with open_project(self.package, writable=True) as package:
            gone = [coding.id for coding in package.read(Coding)][:removed]
            if gone:
                package.apply(remove_codings(package, gone, coder_id=self.amina))
            for length in range(added):
                tag(package, "Amina", "PLE", BODY, BODY + 20 + length)
            if renamed:
                package.apply(rename_coder(package, self.amina, renamed))
            return plan_merge(self.project, package)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.project.close()


def shown(qtbot: QtBot, parent: QWidget, plan: MergePlan) -> MergeDialog:
    return show(qtbot, MergeDialog(plan, parent), 640, 460)


def counts(dialog: MergeDialog) -> dict[str, str]:
    said = words_on(dialog)
    names = ("New", "Changed there", "Changed here only", "Removed there", "The same")
    return {name: said[said.index(name) + 1] for name in names}


def to_look_at(dialog: MergeDialog) -> list[str]:
    view = dialog.findChild(QListView)
    if view is None:
        return []
    assert isinstance(view, QListView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def codings(project: ProjectFile) -> int:
    return len(project.read(Coding))


def test_the_rehearsal_counts_what_would_come_and_does_nothing(desk: Desk, qtbot: QtBot, parent: QWidget) -> None:
    plan = desk.returned(added=2)
    dialog = shown(qtbot, parent, plan)
    assert counts(dialog)["New"] == str(len(plan.new))
    assert counts(dialog)["The same"] == str(plan.same)
    assert counts(dialog)["Removed there"] == "0"
    assert sum(isinstance(record, Coding) for record in plan.new) == 2
    assert any("the package of Amina would change. Nothing has been done yet." in said for said in words_on(dialog))
    assert codings(desk.project) == 3


def test_merging_is_agreed_to_by_its_button(desk: Desk, qtbot: QtBot, parent: QWidget) -> None:
    dialog = shown(qtbot, parent, desk.returned(added=1))
    assert not dialog.consent.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        click(button_of(dialog, "Merge"))


def test_a_package_in_which_nothing_was_done_has_nothing_to_merge(desk: Desk, qtbot: QtBot, parent: QWidget) -> None:
    dialog = shown(qtbot, parent, desk.returned())
    assert "Everything in the package of Amina is here already." in words_on(dialog)
    assert not button_of(dialog, "Merge").isEnabled()


def test_where_much_would_go_one_agrees_to_that_first(desk: Desk, qtbot: QtBot, parent: QWidget) -> None:
    dialog = shown(qtbot, parent, desk.returned(removed=2))
    merge = button_of(dialog, "Merge")
    assert counts(dialog)["Removed there"] == "2"
    assert dialog.consent.text().startswith("2 coding")
    assert not merge.isEnabled()
    with qtbot.assertNotEmitted(dialog.accepted):
        qtbot.keyClick(dialog.consent, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.consent, Qt.Key.Key_Space)
    assert merge.isEnabled()
    qtbot.keyClick(dialog.consent, Qt.Key.Key_Space)
    assert not merge.isEnabled()


def test_what_is_not_the_coders_own_is_listed_as_a_proposal_and_not_applied(
    desk: Desk, qtbot: QtBot, parent: QWidget
) -> None:
    plan = desk.returned(added=1, renamed="Amina <b>B.</b>")
    dialog = shown(qtbot, parent, plan)
    assert len(plan.proposals) == 1
    [line] = [line for line in to_look_at(dialog) if "proposal" in line]
    assert "changed" in line
    assert not any(mark in line for mark in ("%1", "%2", "%3"))
    assert plan.proposals[0].label in line


def test_a_conflict_is_told_in_a_sentence(desk: Desk, qtbot: QtBot, parent: QWidget) -> None:
    coding = desk.project.read(Coding)[0]
    with open_project(desk.package, writable=True) as package:
        package.apply(change_coding(package, coding.id, coder_id=desk.amina, unsure=True))
    changes = move_edges(desk.project, coding.id, start=BODY, end=BODY + 30, coder_id=desk.amina)
    desk.project.apply(changes)
    plan = desk.returned()
    assert plan.conflicts != ()
    dialog = shown(qtbot, parent, plan)
    assert to_look_at(dialog)[0] == plan.conflicts[0].sentence
