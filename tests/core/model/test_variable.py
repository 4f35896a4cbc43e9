import pytest
from pydantic import ValidationError

from discoursecoder.core.model.variable import Choice, Variable


def test_a_choice_variable_has_choices_and_no_other_has_any() -> None:
    choices = (Choice(name="supports"),)
    assert Variable(id="v", name="stance", variable_kind="choice", choices=choices).choices == choices
    with pytest.raises(ValidationError, match="choices"):
        Variable(id="v", name="stance", variable_kind="choice")
    with pytest.raises(ValidationError, match="choices"):
        Variable(id="v", name="note", variable_kind="text", choices=choices)
