import json
from pathlib import Path

import pytest

from codebooks import document, starter
from discoursecoder.core import errors
from discoursecoder.core.formats.codebook_json import read, write


def refused(text: str) -> str:
    with pytest.raises(errors.BadCodebook) as raised:
        read(text.encode(), "book.json")
    return str(raised.value)


def test_a_written_category_has_all_fields_of_the_contract(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    write(document({"name": "A"}), path)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["schema"] == "codebook-1"
    assert set(data) == {"schema", "title", "categories", "variables", "actors"}
    wanted = {"name", "short", "definition", "include", "exclude", "examples", "color", "key", "children"}
    assert set(data["categories"][0]) == wanted


def test_the_contract_of_codebook_documents_is_understood() -> None:
    text = json.dumps(
        {
            "schema": "codebook-1",
            "title": "T",
            "categories": [
                {
                    "name": "Branch",
                    "short": "BR",
                    "definition": "d",
                    "include": "i",
                    "exclude": "e",
                    "examples": ["x"],
                    "color": "#123456",
                    "key": "c",
                    "children": [{"name": "Leaf"}],
                }
            ],
            "variables": [],
        }
    )
    found = read(b"\xef\xbb\xbf" + text.encode(), "book.json")
    assert found.title == "T"
    assert found.categories[0].examples == ("x",)
    assert found.categories[0].children[0].name == "Leaf"


def test_broken_json_is_refused_with_its_line() -> None:
    assert "book.json, line 2: the file cannot be parsed" in refused('{"title":\n}')


def test_a_field_that_stands_twice_is_refused() -> None:
    assert "the field “title” stands twice" in refused('{"title": "a", "title": "b"}')


def test_an_unknown_field_is_refused_with_the_path_to_its_place() -> None:
    sentence = refused('{"categories": [{"name": "a", "children": [{"name": "b", "colour": "#000000"}]}]}')
    assert sentence.startswith("book.json, categories[0].children[0].colour: the field “colour” is not known")
    assert "Correct the codebook and import it again; nothing was changed." in sentence


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999", "9" * 5000, "1.5"])
def test_numbers_are_no_names(value: str) -> None:
    sentence = refused('{"categories": [{"name": "a", "children": ' + value + "}]}")
    assert "categories[0].children: a list is expected here" in sentence


def test_deep_nesting_is_refused_in_one_sentence() -> None:
    assert "deeper than 40 levels" in refused('{"categories":' * 90 + "[]" + "}" * 90)
    assert "deeper than 40 levels" in refused("[" * 100_000)


def test_text_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(errors.BadCodebook, match="not UTF-8"):
        read("é".encode("latin-1"), "book.json")


def test_what_is_written_ends_with_one_line_feed(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    write(starter(), path)
    data = path.read_bytes()
    assert data.endswith(b"}\n")
    assert b"\r" not in data
