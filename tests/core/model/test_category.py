import pytest
from pydantic import ValidationError

from discoursecoder.core.model.category import Category, CategoryText, path_of, tree_order

ROOT = Category(id="1", name="Contestation", names={"fr": "Contestation (fr)"}, position=2)
FIRST = Category(id="0", name="Cooperation", position=1)
LEAF = Category(
    id="2",
    parent_id="1",
    name="Criticism of hegemony",
    definition="condemns domination",
    examples=("an example",),
    texts={"fr": CategoryText(definition="condamne la domination")},
)
STRAY = Category(id="3", parent_id="gone", name="Stray", position=3)


def test_the_tree_goes_from_parents_to_children_by_position() -> None:
    ordered = [(category.id, depth) for category, depth in tree_order([LEAF, STRAY, ROOT, FIRST])]
    assert ordered == [("0", 0), ("1", 0), ("2", 1), ("3", 0)]


def test_a_path_names_the_way_from_the_root_in_the_language_asked() -> None:
    by_id = {category.id: category for category in (ROOT, LEAF)}
    assert path_of(LEAF, by_id) == ("Contestation", "Criticism of hegemony")
    assert path_of(LEAF, by_id, "fr") == ("Contestation (fr)", "Criticism of hegemony")


def test_a_circle_of_parents_does_not_hang_a_path() -> None:
    one, two = Category(id="1", name="a", parent_id="2"), Category(id="2", name="b", parent_id="1")
    assert path_of(one, {"1": one, "2": two}) == ("b", "a")


def test_what_a_language_lacks_falls_back_to_the_categorys_own() -> None:
    text = LEAF.text_in("fr")
    assert (text.definition, text.examples) == ("condamne la domination", ("an example",))
    assert LEAF.text_in("ru").definition == "condemns domination"


@pytest.mark.parametrize("fields", [{"color": "red"}, {"key": "ab"}, {"name": ""}, {"status": "gone"}])
def test_a_category_refuses_what_it_cannot_be(fields: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Category.model_validate({"id": "1", "name": "x", **fields})
