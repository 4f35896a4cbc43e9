import pytest

from discoursecoder.core.model.changes import Change, Changes, created, removed
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import now

BEFORE = Coder(id="c", name="A", created=now())
AFTER = BEFORE.model_copy(update={"name": "B"})
MEMO = Memo(id="m", target_kind="project", target_id="p", coder_id="c", created=now(), changed=now())


def test_a_change_knows_its_record_before_or_after() -> None:
    assert Change(None, AFTER).record is AFTER
    assert Change(BEFORE, None).record is BEFORE
    assert (Change(BEFORE, AFTER).kind, Change(BEFORE, AFTER).id) == ("coder", "c")
    with pytest.raises(ValueError, match="before or after"):
        _ = Change(None, None).record


def test_inverting_turns_every_change_round_and_their_order_too() -> None:
    changes = Changes("act", "done", (Change(BEFORE, AFTER), *created([MEMO])))
    back = changes.inverted(role="undo", undoes="e", root="e", summary="taken back")
    assert back.changes == (Change(MEMO, None), Change(AFTER, BEFORE))
    assert (back.role, back.undoes, back.summary) == ("undo", "e", "taken back")


def test_changes_are_found_by_the_noun_of_their_records() -> None:
    changes = Changes("act", "done", (*created([BEFORE]), *removed([MEMO])))
    assert list(changes.of("memo")) == [Change(MEMO, None)]
    assert bool(changes)
    assert not Changes("act", "nothing")
