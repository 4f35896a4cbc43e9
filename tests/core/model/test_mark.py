import pytest
from pydantic import ValidationError

from discoursecoder.core.model.mark import LexiconEntry, Mark


def test_a_mark_is_of_a_kind_that_is_known() -> None:
    assert Mark(id="m", release_id="r", mark_kind="quoted", start=3, end=9).scope_start is None
    with pytest.raises(ValidationError):
        Mark.model_validate({"id": "m", "release_id": "r", "mark_kind": "joke", "start": 3, "end": 9})


def test_an_entry_of_the_lexicon_has_a_name_and_forms() -> None:
    assert LexiconEntry(id="l", name="ONU", forms=("Nations Unies",)).forms == ("Nations Unies",)
    with pytest.raises(ValidationError):
        LexiconEntry(id="l", name="")
