from hypothesis import given

from codebooks import document, documents, starter
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.codebook_document import CodebookDocument
from discoursecoder.core.model.codebook_records import CodebookRecords, Node, from_records, match_nodes, to_records
from discoursecoder.core.model.record import new_id

UUID = "0190f3a2-0000-7000-8000-00000000000"


def by_actor_name(document: CodebookDocument) -> CodebookDocument:
    return document.model_copy(update={"actors": tuple(sorted(document.actors, key=lambda a: a.name.casefold()))})


@given(document=documents())
def test_records_describe_the_same_codebook_as_their_document(document: CodebookDocument) -> None:
    records = to_records(document, revision=3)
    assert from_records(records, title=document.title, with_ids=False) == by_actor_name(document)
    assert {category.since_revision for category in records.categories} <= {3}


@given(document=documents())
def test_a_document_with_ids_comes_back_to_the_same_records(document: CodebookDocument) -> None:
    first = to_records(document, revision=1)
    again = to_records(from_records(first), revision=2, existing=first)
    assert again.categories == first.categories
    assert again.variables == first.variables
    assert sorted(again.actors, key=lambda a: a.id) == sorted(first.actors, key=lambda a: a.id)


def test_a_category_is_known_by_id_then_short_code_then_path() -> None:
    old = [Node("1", "AA", ("A",)), Node("2", "BB", ("B",)), Node("3", "", ("C", "D"))]
    new = [Node("1", "BB", ("x",)), Node("", "bb", ("y",)), Node("", "", ("c", "d")), Node("", "", ("z",))]
    assert match_nodes(old, new) == {0: 0, 1: 1, 2: 2}


def test_an_old_category_is_matched_once_at_most() -> None:
    assert match_nodes([Node("1", "AA", ("A",))], [Node("1", "", ("x",)), Node("", "AA", ("A",))]) == {0: 0}


def test_a_path_that_stands_for_two_is_no_mark() -> None:
    assert match_nodes([Node("1", "", ("A",)), Node("2", "", ("a",))], [Node("", "", ("A",))]) == {}


def test_a_known_category_keeps_its_identity_and_history() -> None:
    first = to_records(document({"name": "A", "short": "AA"}), revision=1)
    kept = first.categories[0].model_copy(update={"lineage": ("x",)})
    second = to_records(
        document({"name": "Z", "children": [{"name": "New name", "short": "AA"}]}),
        revision=5,
        existing=CodebookRecords((kept,)),
    )
    branch, renamed = second.categories
    assert (renamed.id, renamed.since_revision, renamed.lineage) == (kept.id, 1, ("x",))
    assert (branch.since_revision, renamed.parent_id) == (5, branch.id)


def test_an_id_of_the_document_is_taken_over_for_what_is_new() -> None:
    parts = {"variables": [{"id": f"{UUID}2", "name": "v"}], "actors": [{"id": f"{UUID}3", "name": "a"}]}
    records = to_records(document({"id": f"{UUID}1", "name": "A"}, **parts), revision=1)
    assert [records.categories[0].id, records.variables[0].id, records.actors[0].id] == [
        f"{UUID}1",
        f"{UUID}2",
        f"{UUID}3",
    ]


def test_actors_keep_what_they_had_and_gain_what_is_new() -> None:
    known = Actor(id=new_id(), name="russia", aliases=("Russie",), member_of=("x",), note="mine")
    parts = {"actors": [{"name": "Russia", "kind": "state", "aliases": ["Russie", "Россия"]}]}
    actor = to_records(document(**parts), revision=1, existing=CodebookRecords(actors=(known,))).actors[0]
    assert (actor.id, actor.name, actor.actor_kind) == (known.id, "Russia", "state")
    assert (actor.aliases, actor.member_of, actor.note) == (("Russie", "Россия"), ("x",), "mine")


def test_membership_is_told_by_name_in_documents_and_by_id_in_records() -> None:
    records = to_records(starter(), revision=1)
    by_name = {actor.name: actor for actor in records.actors}
    minister = by_name["Minister of Foreign Affairs of Russia"]
    assert minister.member_of == (by_name["Russia"].id,)
    lonely = CodebookRecords(actors=(minister,))
    assert from_records(lonely).actors[0].member_of == ()


def test_siblings_keep_their_order() -> None:
    records = to_records(starter(), revision=1)
    assert [category for category, _ in tree_order(reversed(records.categories))] == list(records.categories)


def test_a_category_whose_parent_is_not_there_stands_at_the_top() -> None:
    orphan = Category(id=new_id(), name="A", parent_id="gone")
    assert [entry.name for entry in from_records(CodebookRecords((orphan,))).categories] == ["A"]
