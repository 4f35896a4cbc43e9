from typing import Any

from hypothesis import given

from codebooks import document, documents, starter
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.codebook_difference import codebook_difference
from discoursecoder.core.model.codebook_document import CodebookDocument, parse_document


def lines(old: CodebookDocument, new: CodebookDocument) -> list[str]:
    return [str(difference) for difference in codebook_difference(old, new)]


def one(**fields: Any) -> CodebookDocument:
    return document({"name": "A", "short": "AA", **fields})


@given(document=documents())
def test_a_codebook_does_not_differ_from_itself(document: CodebookDocument) -> None:
    assert codebook_difference(document, document) == []


@given(document=documents())
def test_every_entry_of_a_codebook_differs_from_nothing(document: CodebookDocument) -> None:
    added = codebook_difference(CodebookDocument(), document)
    removed = codebook_difference(document, CodebookDocument())
    assert {difference.kind for difference in added} <= {"added"}
    assert {difference.kind for difference in removed} <= {"removed"}
    assert len(added) == len(removed)


def test_a_changed_definition_changes_the_meaning() -> None:
    [found] = codebook_difference(one(definition="old"), one(definition="new"))
    assert (found.field, found.before, found.after, found.meaning) == ("definition", "old", "new", True)
    assert str(found) == "~ category A, definition: “old” → “new”"


def test_colour_key_and_order_change_only_looks() -> None:
    assert [d.meaning for d in codebook_difference(one(color="#000000", key="c"), one(color="#111111", key="d"))] == [
        False,
        False,
    ]
    first = document({"name": "A"}, {"name": "B"}, {"name": "C"})
    second = document({"name": "B"}, {"name": "C"}, {"name": "A"})
    [found] = codebook_difference(first, second)
    assert (found.field, found.before, found.after, found.meaning) == ("order", "A, B, C", "B, C, A", False)


def test_a_colour_in_capitals_is_the_same_colour() -> None:
    assert codebook_difference(one(color="#ABCDEF"), one(color="#abcdef")) == []


def test_a_category_that_moves_changes_the_meaning() -> None:
    first = document({"name": "A", "children": [{"name": "X", "short": "XX"}]}, {"name": "B"})
    second = document({"name": "A"}, {"name": "B", "children": [{"name": "X", "short": "XX"}]})
    [found] = codebook_difference(first, second)
    assert (found.field, found.before, found.after, found.meaning) == ("parent", "A", "B", True)
    third = document({"name": "A"}, {"name": "B"}, {"name": "N", "children": [{"name": "X", "short": "XX"}]})
    assert lines(first, third) == ["+ category N", "~ category N / X, parent: “A” → “N”"]


def test_an_added_sibling_is_no_change_of_order() -> None:
    assert lines(document({"name": "B"}), document({"name": "A"}, {"name": "B"})) == ["+ category A"]


def test_what_is_gone_is_named_last() -> None:
    assert lines(one(), document({"name": "B"})) == ["+ category B", "- category A"]


def test_every_field_of_a_category_is_compared() -> None:
    changed = {
        "name": "B",
        "names": {"fr": "b"},
        "include": "i",
        "exclude": "e",
        "examples": ["x"],
        "counter_examples": ["y"],
        "texts": {"fr": {"definition": "d"}},
        "codable": False,
        "exclusive": True,
        "status": "archived",
    }
    found = codebook_difference(one(), one(**changed))
    assert {difference.field for difference in found} == {
        "name",
        "name (fr)",
        "include",
        "exclude",
        "examples",
        "counter_examples",
        "definition (fr)",
        "codable",
        "exclusive",
        "status",
    }
    assert all(difference.meaning for difference in found)
    back = codebook_difference(one(**changed), one())
    assert {difference.field for difference in back} == {difference.field for difference in found}


def test_variables_change_the_meaning_and_actors_do_not() -> None:
    kinds: dict[str, Any] = {"kind": "choice", "choices": [{"name": "yes", "names": {"fr": "oui"}}]}
    old = document(variables=[{"name": "v"}, {"name": "w"}], actors=[{"name": "a"}, {"name": "b"}])
    new = document(
        variables=[{"name": "V", **kinds}, {"name": "x"}], actors=[{"name": "a", "aliases": ["z"]}, {"name": "c"}]
    )
    found = codebook_difference(old, new)
    assert {d.meaning for d in found if d.noun == "variable"} == {True}
    assert {d.meaning for d in found if d.noun == "actor"} == {False}
    assert [(d.kind, d.path, d.field) for d in found] == [
        ("changed", ("V",), "name"),
        ("changed", ("V",), "kind"),
        ("changed", ("V",), "choices"),
        ("changed", ("V",), "choice yes (fr)"),
        ("added", ("x",), ""),
        ("removed", ("w",), ""),
        ("changed", ("a",), "aliases"),
        ("added", ("c",), ""),
        ("removed", ("b",), ""),
    ]


def test_variables_are_known_by_id_where_they_have_one() -> None:
    identity = "0190f3a2-0000-7000-8000-000000000001"
    old = document(variables=[{"id": identity, "name": "v"}])
    new = document(variables=[{"id": identity, "name": "renamed"}])
    assert lines(old, new) == ["~ variable renamed, name: “v” → “renamed”"]


def test_differences_are_told_in_the_language_in_use() -> None:
    use_language("fr")
    assert lines(one(definition="a"), one(definition="b")) == ["~ catégorie A, definition : « a » → « b »"]


def test_the_starter_codebook_differs_from_its_copy_by_what_was_changed_alone() -> None:
    data = starter().model_dump(mode="json", by_alias=True)
    data["categories"][3]["children"][0]["include"] = "less"
    assert [d.path for d in codebook_difference(starter(), parse_document(data, "x"))] == [
        ("Contestation", "Criticism of hegemony")
    ]
