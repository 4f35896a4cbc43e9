from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.proposal import CategoryProposal, is_proposal, read_proposal, written_proposal
from discoursecoder.core.model.record import now

_LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
_TEXT = st.lists(_LINE, max_size=3).map("\n".join)


def memo(text: str, target: str = "project") -> Memo:
    moment = now()
    return Memo(id="m", target_kind=target, target_id="p", coder_id="c", text=text, created=moment, changed=moment)


@given(name=_LINE.filter(bool), definition=_TEXT, reason=_TEXT, answer=_TEXT)
def test_a_proposal_is_read_as_it_was_written(name: str, definition: str, reason: str, answer: str) -> None:
    proposal = CategoryProposal(name=name, definition=definition, reason=reason, answer=answer, state="declined")
    assert read_proposal(memo(written_proposal(proposal))) == proposal


def test_other_memos_are_no_proposals() -> None:
    text = written_proposal(CategoryProposal(name="A"))
    assert is_proposal(memo(text))
    assert not is_proposal(memo(text, "release"))
    assert read_proposal(memo("Name: A")) is None
    assert read_proposal(memo("#category-proposal\nreason: none")) is None


def test_a_form_written_by_hand_is_understood_as_far_as_it_goes() -> None:
    found = read_proposal(memo("#category-proposal\nlost\nname:A\nstate: perhaps\ndefinition: one\n  two"))
    assert found == CategoryProposal(name="A", definition="one\ntwo")
