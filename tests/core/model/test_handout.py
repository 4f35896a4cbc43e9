import pytest
from pydantic import ValidationError

from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.record import now


def test_a_hand_out_lists_the_releases_it_holds() -> None:
    record = HandOut(id="1", coder_id="c", created=now())
    assert HandOut.model_validate_json(record.model_dump_json()) == record
    with pytest.raises(ValidationError, match="release_ids"):
        HandOut.model_validate({**dict(record), "release_ids": 7})
