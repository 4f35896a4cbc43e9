import pytest

from discoursecoder.core import errors
from discoursecoder.ui.messages import Message, message_for, traced
from discoursecoder.ui.tasks import Progress

SENTENCE = "Le ministre a critiqué"


def caught(error: BaseException) -> BaseException:
    """The error as it is after it was raised somewhere."""
    try:
        raise error
    except type(error) as found:
        return found


def test_a_refused_act_is_explained_in_its_own_sentence() -> None:
    error = errors.NothingToUndo()
    assert message_for(error) == Message(str(error))


def test_where_the_file_could_not_be_written_it_says_what_is_safe() -> None:
    error = errors.DiskFull(**dict.fromkeys(errors.DiskFull.facts, "study.dcoder"))
    message = message_for(error)
    assert message.sentence.startswith(str(error))
    assert message.sentence.endswith("Everything before this act is saved.")
    assert message.details == ""


def test_a_mistake_of_the_program_says_so_and_what_to_do() -> None:
    message = message_for(caught(ZeroDivisionError("division by zero")))
    assert message.sentence.startswith("The program made a mistake. What was saved is safe;")
    assert "repeat the act" in message.sentence
    assert message.details.startswith("ZeroDivisionError < ")


@pytest.mark.parametrize("error", [ValueError(SENTENCE), KeyError(SENTENCE), RuntimeError(SENTENCE)])
def test_no_word_of_a_release_gets_into_the_details_that_are_reported(error: Exception) -> None:
    message = message_for(caught(error))
    assert SENTENCE not in message.details
    assert SENTENCE not in message.sentence


def test_the_details_lead_from_the_mistake_to_where_it_was_called() -> None:
    def inner() -> None:
        raise LookupError

    def outer() -> None:
        inner()

    with pytest.raises(LookupError) as found:
        outer()
    parts = traced(found.value).split(" < ")
    lines = [int(part.rpartition(":")[2]) for part in parts[1:]]
    assert parts[0] == "LookupError"
    assert lines[0] == inner.__code__.co_firstlineno + 1
    assert lines[1] == outer.__code__.co_firstlineno + 1


def test_a_file_of_the_program_is_named_within_it_and_any_other_by_its_name_alone() -> None:
    def fail(_done: int, _whole: int) -> None:
        raise LookupError

    with pytest.raises(LookupError) as found:
        Progress(fail)(1, 2)
    files = [part.rpartition(":")[0] for part in traced(found.value).split(" < ")[1:]]
    assert files == ["test_messages.py", "ui/tasks.py", "test_messages.py"]
