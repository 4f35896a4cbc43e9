import pytest
from pydantic import ValidationError

from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import now


def test_a_memo_is_about_something_that_takes_memos() -> None:
    record = Memo(id="1", target_kind="release", target_id="r", coder_id="c", created=now(), changed=now())
    assert Memo.model_validate_json(record.model_dump_json()) == record
    with pytest.raises(ValidationError, match="target_kind"):
        Memo.model_validate({**dict(record), "target_kind": "event"})
