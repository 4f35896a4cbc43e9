import pytest
from pydantic import ValidationError

from discoursecoder.core.model.coding import Coding, Decision, VariableValue
from discoursecoder.core.model.record import now

FACTS = {"id": "1", "release_id": "r", "coder_id": "c", "category_id": "k", "codebook_revision": 1}


def _coding(**fields: object) -> Coding:
    return Coding.model_validate({**FACTS, "created": now(), "changed": now(), **fields})


@pytest.mark.parametrize("span", [(3, 3), (4, 3), (-1, 3), (3, None), (None, 3)])
def test_a_span_has_two_ends_in_order(span: tuple[int | None, int | None]) -> None:
    with pytest.raises(ValidationError):
        _coding(start=span[0], end=span[1])


def test_a_coding_without_offsets_is_about_the_release_as_a_whole() -> None:
    assert (_coding().start, _coding().end) == (None, None)


@pytest.mark.parametrize(
    ("origin", "counts"),
    [("hand", True), ("imported", True), ("confirmed", True), ("suggested", False), ("training", False)],
)
def test_suggested_and_training_codings_do_not_count(origin: str, counts: bool) -> None:
    assert _coding(origin=origin).counts is counts


@pytest.mark.parametrize("value", [{}, {"actor_id": "a", "text": "t"}, {"text": "t", "number": 1.0}])
def test_a_value_is_an_actor_a_text_or_a_number(value: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        VariableValue.model_validate({"variable_id": "v", **value})


def test_an_empty_text_and_the_number_zero_are_values() -> None:
    assert VariableValue(variable_id="v", text="").text == ""
    assert VariableValue(variable_id="v", number=0).number == 0


def test_a_decision_is_about_a_sentence() -> None:
    with pytest.raises(ValidationError):
        Decision(id="d", release_id="r", coder_id="c", start=0, end=0, codebook_revision=1, created=now())
