import pytest
from pydantic import ValidationError

from discoursecoder.core.model.record import now
from discoursecoder.core.model.round import Round


def test_a_round_is_open_or_closed() -> None:
    record = Round(id="1", name="First", created=now())
    assert Round.model_validate_json(record.model_dump_json()) == record
    with pytest.raises(ValidationError, match="state"):
        Round.model_validate({**dict(record), "state": "ajar"})
