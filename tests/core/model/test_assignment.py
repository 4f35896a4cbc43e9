import pytest
from pydantic import ValidationError

from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.record import now


def test_an_assignment_begins_new_and_asks_for_everything() -> None:
    assignment = Assignment(id="a", release_id="r", coder_id="c", created=now())
    assert (assignment.state, assignment.category_ids, assignment.pass_number) == ("new", None, 1)


def test_a_pass_is_counted_from_one() -> None:
    with pytest.raises(ValidationError):
        Assignment(id="a", release_id="r", coder_id="c", pass_number=0, created=now())
