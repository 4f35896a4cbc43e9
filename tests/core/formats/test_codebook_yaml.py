from pathlib import Path

import pytest
import yaml

from codebooks import document
from discoursecoder.core import errors
from discoursecoder.core.formats.codebook_yaml import load_yaml, read, write


def refused(text: str) -> str:
    with pytest.raises(errors.BadCodebook) as raised:
        read(text.encode(), "book.yaml")
    return str(raised.value)


def test_plain_words_stay_what_they_look_like() -> None:
    text = (
        "categories:\n- name: 2022-08-05\n  short: NO\n  key: y\n  definition: on\n  codable: false\n  include: 1.0\n"
    )
    category = read(text.encode(), "book.yaml").categories[0]
    assert (category.name, category.short, category.key) == ("2022-08-05", "NO", "y")
    assert (category.definition, category.include, category.codable) == ("on", "1.0", False)


def test_a_quoted_true_is_a_text() -> None:
    assert load_yaml(b"- true\n- 'true'\n- null\n- ~\n- 'null'\n", "x") == [True, "true", None, None, "null"]


def test_what_is_written_means_the_same_to_other_readers(tmp_path: Path) -> None:
    path = tmp_path / "book.yaml"
    write(document({"name": "2022", "short": "NO", "key": "y", "definition": "one\ntwo"}), path)
    category = yaml.safe_load(path.read_text(encoding="utf-8"))["categories"][0]
    assert category["name"] == "2022"
    assert category["short"] == "NO"
    assert category["definition"] == "one\ntwo"
    assert '"y"' in path.read_text(encoding="utf-8")


def test_broken_yaml_is_refused_with_its_line() -> None:
    assert "book.yaml, line 2: the file cannot be parsed" in refused("title: a\n  b: [")
    assert "cannot be parsed" in refused("\x01")


def test_a_field_that_stands_twice_is_refused() -> None:
    assert "line 1: the field “title” stands twice" in refused("title: a\ntitle: b\n")


def test_references_are_refused_before_they_can_multiply() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert "write the text out" in refused(bomb)


def test_tags_of_other_programs_are_refused() -> None:
    assert "cannot be parsed" in refused("!!python/object/apply:os.getcwd []")


def test_deep_nesting_is_refused_in_one_sentence() -> None:
    assert "deeper than 40 levels" in refused("[" * 300_000)
    assert "deeper than 40 levels" in refused(
        "".join(f"{'  ' * depth}a:\n" for depth in range(200)) + "  " * 200 + "b"
    )


def test_a_file_of_comments_only_is_no_codebook() -> None:
    assert "named fields are expected here" in refused("# nothing\n")


def test_text_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(errors.BadCodebook, match="not UTF-8"):
        read("title: é".encode("latin-1"), "book.yaml")
