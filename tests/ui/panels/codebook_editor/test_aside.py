from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.codebook_editor.aside import AsidePane, ShownRevision
from discoursecoder.ui.widgets.compared import ComparedRow
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import click, click_row, show

REVISIONS = [ShownRevision(2, "2026-01-02", "Marie", "why\nnow"), ShownRevision(1, "2026-01-01", "", "")]


def test_uses_are_listed_and_passages_can_be_asked_for(qtbot: QtBot) -> None:
    pane = show(qtbot, AsidePane(LIGHT), 340, 640)
    pane.show_uses([])
    assert pane.unused.isVisible()
    assert not pane.passages.isEnabled()
    pane.show_uses(["Amina: 3"])
    assert not pane.unused.isVisible()
    with qtbot.waitSignal(pane.passages_wanted):
        click(pane.passages)


def test_the_newest_revision_is_looked_at_until_another_is_chosen(qtbot: QtBot) -> None:
    pane = show(qtbot, AsidePane(LIGHT), 340, 640)
    pane.show_revisions(REVISIONS[1:])
    assert not pane.compare.isEnabled()
    pane.show_revisions(REVISIONS)
    assert pane.revision() == 2
    assert pane.revisions.model().index(0, 0).data() == "2 · 2026-01-02 · Marie · why \u23ce now"
    with qtbot.waitSignal(pane.revision_chosen) as told:
        click_row(pane.revisions, 1)
    assert told.args == [1]
    pane.show_revisions(REVISIONS)
    assert pane.revision() == 1
    with qtbot.waitSignal(pane.compare_wanted):
        click(pane.compare)


def test_what_changed_is_shown_or_said_not_to_be(qtbot: QtBot) -> None:
    pane = show(qtbot, AsidePane(LIGHT), 340, 640)
    pane.show_changes((), "Nothing changed.")
    assert pane.changed.isVisible()
    assert not pane.compared.isVisible()
    pane.show_changes([ComparedRow("~ A", (("inserted", "new"),))], "")
    assert pane.compared.sides.newer.toPlainText() == "new"
