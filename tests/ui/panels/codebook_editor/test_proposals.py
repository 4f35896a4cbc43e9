from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.codebook_editor.proposals import ProposalsPane, ShownProposal
from ui.seeing import click, click_row, show

ROWS = [
    ShownProposal("m1", "Sanctions · Amina · open", "Name\n<b>Sanctions", open=True, own=False),
    ShownProposal("m2", "Aid · Bruno · declined", "Name\nAid", open=False, own=False),
]


def test_the_lead_accepts_or_declines_with_an_answer(qtbot: QtBot) -> None:
    pane = show(qtbot, ProposalsPane(), 700, 400)
    pane.show_rows(ROWS, may_decide=True, may_propose=False)
    assert pane.body.toPlainText() == "Name\n<b>Sanctions"
    qtbot.keyClicks(pane.answer, "good")
    with qtbot.waitSignal(pane.accepted_with) as told:
        click(pane.accept)
    assert told.args == ["m1", "good"]
    with qtbot.waitSignal(pane.declined_with) as told:
        click(pane.decline)
    assert told.args == ["m1", ""]
    click_row(pane.view, 1)
    assert not pane.accept.isEnabled()
    assert not pane.propose.isVisible()


def test_a_coder_proposes_and_takes_back_what_is_hers_and_open(qtbot: QtBot) -> None:
    pane = show(qtbot, ProposalsPane(), 700, 400)
    pane.show_rows([ROWS[0]._replace(own=True), ROWS[1]._replace(own=True)], may_decide=False, may_propose=True)
    assert not pane.accept.isVisible()
    with qtbot.waitSignal(pane.withdraw_wanted) as told:
        click(pane.withdraw)
    assert told.args == ["m1"]
    click_row(pane.view, 1)
    assert not pane.withdraw.isVisible()
    with qtbot.waitSignal(pane.propose_wanted):
        click(pane.propose)


def test_without_proposals_the_pane_says_so(qtbot: QtBot) -> None:
    pane = show(qtbot, ProposalsPane(), 700, 400)
    pane.show_rows((), may_decide=True, may_propose=False)
    assert pane.said.text() == "No category has been proposed."
    assert pane.focused().id == ""
    assert not pane.accept.isEnabled()
