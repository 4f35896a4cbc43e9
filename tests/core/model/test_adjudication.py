import pytest
from pydantic import ValidationError

from discoursecoder.core.model.adjudication import Adjudication
from discoursecoder.core.model.record import now


def test_an_adjudication_names_a_cause_that_is_known() -> None:
    record = Adjudication(id="1", release_id="r", coder_id="c", cause="boundary", created=now())
    assert Adjudication.model_validate_json(record.model_dump_json()) == record
    with pytest.raises(ValidationError, match="cause"):
        Adjudication.model_validate({**dict(record), "cause": "mood"})
