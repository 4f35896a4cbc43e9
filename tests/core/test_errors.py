import re

import pytest

from discoursecoder.core import errors
from discoursecoder.core.messages import use_language


def test_an_error_forms_its_sentence_from_its_facts() -> None:
    error = errors.FileMissing(path="study.dcoder")
    assert str(error) == "study.dcoder: there is no such file. Check the name and the folder."


def test_an_error_speaks_the_language_in_use() -> None:
    use_language("fr")
    assert str(errors.FileMissing(path="étude.dcoder")).startswith("étude.dcoder : ce fichier n’existe pas.")


def test_an_error_takes_exactly_the_facts_it_names() -> None:
    with pytest.raises(TypeError):
        errors.FileMissing()
    with pytest.raises(TypeError):
        errors.FileMissing(path="a", reason="b")


def test_an_input_that_cannot_be_read_ends_with_status_three() -> None:
    assert {kind.exit_status for kind in errors.CannotRead.__subclasses__()} == {3}


def test_the_tree_in_the_docstring_names_every_error() -> None:
    named = set(re.findall(r"\b[A-Z]\w+\b", errors.__doc__ or ""))
    kinds = [errors.DiscourseCoderError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    assert {kind.__name__ for kind in kinds if kind.__module__ == errors.__name__} - named == set()
