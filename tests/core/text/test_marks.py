from discoursecoder.core.model.mark import LexiconEntry
from discoursecoder.core.text.attributions_registry import Registry
from discoursecoder.core.text.lexicon import Lexicon
from discoursecoder.core.text.marks import MarkRules, find_marks
from speeches import marks_of, segmented, span_of


def test_terms_stand_in_the_order_of_the_text_the_longer_first() -> None:
    text = "Il invoque « l’ONU » et l’ONU."
    rules = MarkRules(Lexicon([LexiconEntry(id="1", name="ONU")]), Registry(()))
    found = find_marks(text, segmented(text, "fr"), rules, language="fr")
    assert [term.mark_kind for term in found.terms] == ["quoted", "institution", "institution"]
    assert found.attributions == ()


def test_a_language_without_a_table_has_terms_and_no_speech() -> None:
    text = "Сказал «мир»."
    found = marks_of(text, "fr")
    assert len(found.terms) == 1
    rules = MarkRules(Lexicon(()), Registry(()))
    assert find_marks(text, segmented(text, "ru"), rules, language="ru").speech(0, 5).speakers == ()


def test_a_region_of_the_language_is_ignored() -> None:
    text = "Wang Yi a déclaré que la paix importe."
    assert marks_of(text, "fr").speech(*span_of(text, "la paix")).voice == "reported"
