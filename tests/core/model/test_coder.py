import pytest
from pydantic import ValidationError

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import now


def test_a_coder_has_a_role_that_is_known() -> None:
    record = Coder(id="1", name="Amina", created=now())
    assert Coder.model_validate_json(record.model_dump_json()) == record
    with pytest.raises(ValidationError, match="role"):
        Coder.model_validate({**dict(record), "role": "boss"})
