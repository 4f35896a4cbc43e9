import json
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given

from codebooks import document, documents, starter
from discoursecoder.core import errors, paths
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.codebook_document import (
    RESERVED_KEYS,
    CodebookDocument,
    codebook_schema,
    document_data,
    flatten,
    is_language,
    key_is_reserved,
    parse_document,
    rule_breaks,
)

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator  # the library has no types
UUID = "0190f3a2-0000-7000-8000-00000000000"


def refused(data: Any) -> str:
    with pytest.raises(errors.BadCodebook) as raised:
        parse_document(data, "book.yaml")
    return str(raised.value)


def category(**fields: Any) -> dict[str, Any]:
    return {"categories": [{"name": "A", **fields}]}


def test_the_schema_in_the_repository_is_the_generated_one() -> None:
    kept = json.loads(paths.schema("codebook-1.schema.json").read_text(encoding="utf-8"))
    assert kept == codebook_schema()
    assert kept["$id"] == "codebook-1"
    Draft202012Validator.check_schema(kept)


@given(document=documents())
def test_any_document_keeps_the_published_schema(document: CodebookDocument) -> None:
    Draft202012Validator(codebook_schema()).validate(document_data(document))


@given(document=documents())
def test_a_document_and_its_data_are_two_forms_of_the_same(document: CodebookDocument) -> None:
    assert parse_document(document_data(document), "x") == document


def test_the_schema_refuses_what_the_program_refuses() -> None:
    validator = Draft202012Validator(codebook_schema())
    for bad in ({"titel": "x"}, category(key="w"), category(key="5"), category(color="red"), category(extra=1)):
        assert not validator.is_valid(bad)
        assert "book.yaml" in refused(bad)
    assert validator.is_valid(category(key="c"))


@pytest.mark.parametrize(
    ("data", "place", "what"),
    [
        ([], "$", "named fields are expected here"),
        ({"titel": "x"}, "titel", "known here: schema, title, categories, variables, actors"),
        ({"schema": "codebook-2"}, "schema", "“codebook-2” is not allowed"),
        ({"categories": {}}, "categories", "a list is expected here"),
        ({"categories": [{}]}, "categories[0].name", "this field is missing"),
        (category(name=" "), "categories[0].name", "this must not be empty"),
        (category(name=3), "categories[0].name", "a text is expected here"),
        (category(codable="yes"), "categories[0].codable", "true or false is expected here"),
        (category(key="ab"), "categories[0].key", "a key is a single character"),
        (category(color="red"), "categories[0].color", "“red” is not of the form #rrggbb"),
        (category(status="gone"), "categories[0].status", "allowed: 'active' or 'archived'"),
        (category(names=[]), "categories[0].names", "named fields are expected here"),
        (category(texts={"fr": {"x": "y"}}), "categories[0].texts.fr.x", "known here: definition, include, exclude"),
        (category(children=[{"name": "B", "childs": []}]), "categories[0].children[0].childs", "is not known"),
        ({"variables": [{"name": "v", "kind": "date"}]}, "variables[0].kind", "“date” is not allowed"),
        ({"actors": [{"name": "A", "color": "x"}]}, "actors[0].color", "known here: id, name, kind, aliases"),
    ],
)
def test_a_broken_shape_is_named_with_its_place(data: Any, place: str, what: str) -> None:
    sentence = refused(data)
    assert sentence.startswith(f"book.yaml, {place}: ")
    assert what in sentence


@pytest.mark.parametrize(
    ("data", "place", "what"),
    [
        (category(key="W"), "categories[0].key", "the key “W” is reserved"),
        (category(key="\u00a0"), "categories[0].key", "is reserved"),
        (category(names={"french": "x", "f r": "y"}), "categories[0]", "“f r” is no language code"),
        (category(id="7"), "categories[0].id", "“7” is no identifier"),
        ({"categories": [{"name": "A", "short": "X"}, {"name": "B", "short": "x"}]}, "categories[1].short", "already"),
        ({"categories": [{"name": "A", "key": "c"}, {"name": "B", "key": "C"}]}, "categories[1].key", "is taken"),
        (
            {"categories": [{"name": "A"}, {"name": "a "}]},
            "categories[1].name",
            "stands already at categories[0].name",
        ),
        ({"variables": [{"name": "v"}, {"name": "V"}]}, "variables[1].name", "stands already"),
        ({"variables": [{"name": "v", "kind": "choice"}]}, "variables[0].choices", "has choices, and no other"),
        ({"variables": [{"name": "v", "names": {"1": "x"}}]}, "variables[0]", "“1” is no language code"),
        (
            {"variables": [{"name": "v", "kind": "choice", "choices": [{"name": "a"}, {"name": "A"}]}]},
            "variables[0].choices[1].name",
            "stands already",
        ),
        ({"actors": [{"name": "A"}, {"name": "A"}]}, "actors[1].name", "stands already"),
        ({"actors": [{"name": "A", "member_of": ["B"]}]}, "actors[0].member_of[0]", "no other actor “B”"),
        ({"actors": [{"name": "A", "member_of": ["A"]}]}, "actors[0].member_of[0]", "no other actor “A”"),
        (
            {"variables": [{"name": "v", "id": f"{UUID}1"}], "actors": [{"name": "A", "id": f"{UUID}1"}]},
            "actors[0].id",
            "stands already at variables[0].id",
        ),
    ],
)
def test_a_broken_rule_is_named_with_its_place(data: Any, place: str, what: str) -> None:
    sentence = refused(data)
    assert sentence.startswith(f"book.yaml, {place}: ")
    assert what in sentence


def test_the_same_name_below_two_branches_is_allowed() -> None:
    found = document({"name": "A", "children": [{"name": "X"}]}, {"name": "B", "children": [{"name": "X"}]})
    assert [item.path for item in flatten(found)] == [("A",), ("A", "X"), ("B",), ("B", "X")]


def test_a_complaint_is_made_in_the_language_in_use() -> None:
    use_language("fr")
    assert "la touche « w » est réservée" in refused(category(key="w"))


def test_a_misspelt_field_is_named_before_what_it_causes() -> None:
    assert "the field “nom” is not known" in refused({"categories": [{"nom": "A", "color": "red"}]})


def test_a_complaint_without_a_sentence_of_ours_is_passed_on() -> None:
    assert "categories[0].id" in refused(category(id=[]))
    assert "book.yaml, categories[0].examples[0]" in refused(category(examples=[{}]))
    assert "Keys should be strings" in refused({1: "x"})


def test_a_tree_too_deep_to_show_is_refused() -> None:
    tree: dict[str, Any] = {"name": "leaf"}
    for _ in range(50):
        tree = {"name": "x", "children": [tree]}
    assert "deeper than 40 levels" in refused({"categories": [tree]})


def test_keys_that_the_text_needs_are_reserved_in_either_case() -> None:
    assert all(key_is_reserved(key) and key_is_reserved(key.upper()) for key in RESERVED_KEYS)
    assert not any(key_is_reserved(key) for key in ("", "c", "C", "ж", "中"))
    assert key_is_reserved("\t")
    assert "".join(key for key in "abcdefghijklmnopqrstuvwxyzwspiebomu" if key in RESERVED_KEYS)[-9:] == "wspiebomu"


def test_texts_take_one_form_whatever_the_file() -> None:
    found = document(
        {"name": " A ", "definition": "a\r\nb\rc\u2028d\x00 ", "examples": [" ", "x"], "names": {"fr": ""}}
    )
    entry = found.categories[0]
    assert (entry.name, entry.definition) == ("A", "a\nb\nc\nd\ufffd")
    assert entry.examples == ("x",)
    assert entry.names == {}
    broken = document({"name": "two \n lines", "short": "A\nB", "names": {"fr": "deux\r\nlignes"}}).categories[0]
    assert (broken.name, broken.short, broken.names) == ("two lines", "A B", {"fr": "deux lignes"})


def test_a_translation_without_words_is_left_out() -> None:
    assert document({"name": "A", "texts": {"fr": {"definition": " "}}}).categories[0].texts == {}


def test_language_codes_are_told_from_other_words() -> None:
    assert all(map(is_language, ("fr", "zh-Hans", "pt-BR")))
    assert not any(map(is_language, ("", "f", "fr_FR", "français")))


def test_the_starter_codebook_breaks_no_rule() -> None:
    assert list(rule_breaks(starter())) == []
