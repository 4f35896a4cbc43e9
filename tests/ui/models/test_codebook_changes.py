from codebooks import document
from discoursecoder.core.model.codebook_difference import codebook_difference
from discoursecoder.ui.models.codebook_changes import compared_rows, field_title


def test_each_difference_is_a_row_with_its_words_compared() -> None:
    older = document({"name": "A", "definition": "one idea"}, {"name": "B", "definition": "gone"})
    newer = document({"name": "A", "definition": "two ideas"}, {"name": "C", "definition": "new"})
    rows = {row.label: list(row.pieces) for row in compared_rows(codebook_difference(older, newer), older, newer)}
    assert rows["~ A · definition"][0] == ("removed", "one")
    assert rows["+ C"] == [("inserted", "new")]
    assert rows["− B"] == [("removed", "gone")]


def test_fields_are_called_as_in_the_window_and_keep_their_language() -> None:
    assert field_title("counter_examples (fr)") == "counter-examples (fr)"
    assert field_title("choice supports (fr)") == "choice supports (fr)"
