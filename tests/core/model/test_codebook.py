import pytest
from pydantic import ValidationError

from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.record import now


def test_revisions_are_counted_from_one() -> None:
    assert Revision(id="r", number=1, created=now()).note == ""
    with pytest.raises(ValidationError):
        Revision(id="r", number=0, created=now())
