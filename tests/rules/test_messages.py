"""Sentences: English and French have the same keys and places for facts, and every error speaks both."""

import ast
import inspect
import re
from collections import Counter
from importlib import import_module
from string import Formatter

import pytest

from discoursecoder.core import errors
from discoursecoder.core.messages import catalogue, use_language
from rules.checkout import modules

CLASSES = [
    one
    for _, one in inspect.getmembers(errors, inspect.isclass)
    if issubclass(one, errors.DiscourseCoderError) and not one.__subclasses__()
]


def places(sentence: str) -> set[str]:
    """The facts that a sentence names."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def differences(english: dict[str, str], french: dict[str, str]) -> list[str]:
    unpaired = [f"{key}: in one language only" for key in sorted(english.keys() ^ french.keys())]
    return unpaired + [
        f"{key}: {sorted(places(english[key]) ^ places(french[key]))}"
        for key in english
        if key in french and places(english[key]) != places(french[key])
    ]


def subjects() -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    found = {}
    for subject in catalogue.SUBJECTS:
        module = import_module(f"discoursecoder.core.messages.{subject}")
        found[subject] = (module.ENGLISH, module.FRENCH)
    return found


def keys() -> list[str]:
    return [key for english, _ in subjects().values() for key in english]


def test_every_module_of_sentences_is_a_subject_or_part_of_one() -> None:
    found = {
        file.place.removeprefix("core/messages/").removesuffix(".py")
        for file in modules()
        if file.inside("core/messages/")
    }
    parts = found - {"__init__", "catalogue"} - set(catalogue.SUBJECTS)
    unheard = {
        part: set(import_module(f"discoursecoder.core.messages.{part}").ENGLISH) - set(keys()) for part in parts
    }
    assert unheard == {part: set() for part in parts}


def test_both_languages_have_the_same_keys_and_facts() -> None:
    assert [line for pair in subjects().values() for line in differences(*pair)] == []


def test_no_sentence_stands_under_two_subjects() -> None:
    assert [key for key, times in Counter(keys()).items() if times > 1] == []


def test_a_counted_sentence_has_both_forms() -> None:
    counted = {re.sub(r"\.(one|many)$", "", key) for key in keys() if key.endswith((".one", ".many"))}
    assert [key for key in sorted(counted) if not {f"{key}.one", f"{key}.many"} <= set(keys())] == []


def test_every_sentence_asked_for_is_there() -> None:
    known = {re.sub(r"\.(one|many)$", "", key) for key in keys()} | set(keys())
    unknown = [
        f"{file.place}:{call.lineno}: {call.args[0].value!r}"
        for file in modules()
        for name, call in file.calls()
        if name == "say" and isinstance(call.func, ast.Name)
        if call.args and isinstance(call.args[0], ast.Constant)
        if call.args[0].value not in known
    ]
    assert unknown == []


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_forms_its_sentence(kind: type[errors.DiscourseCoderError], language: str) -> None:
    use_language(language)
    facts = {name: f"<{name}>" for name in kind.facts}
    sentence = str(kind(**facts))
    assert sentence.rstrip().endswith((".", "?", "!", ">"))
    assert [fact for fact in facts.values() if fact not in sentence] == []


def test_planted_differences_are_found() -> None:
    assert differences({"a": "{x}"}, {"a": "{y}"}) == ["a: ['x', 'y']"]
    assert differences({"a": "", "b": ""}, {"a": ""}) == ["b: in one language only"]
