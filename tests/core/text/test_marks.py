from hypothesis import given
from hypothesis import strategies as st

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


WORDS = [
    "Wang Yi",
    "la Chine",
    "et",
    "a déclaré",
    "que",
    ",",
    ".",
    "«",
    "»",
    "il",
    "selon",
    "Les deux parties",
    "l’ONU",
]
WORDS += [
    "ministre",
    "le",
    "M.",
    "said",
    "\n\n",
    "\n",
    "İ",
    "ß",
    "中",
    "e\u0301",
    "\u00a0",
    "—",
    "(",
    "réaffirmation par",
    "’",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["fr", "en"]))
def test_whatever_a_text_holds_its_marks_lie_in_it(words: list[str], language: str) -> None:
    text = " ".join(words)
    if not text.strip():
        return
    found = marks_of(text, language)
    spans = [(term.start, term.end) for term in found.terms]
    spans += [span for one in found.attributions for span in (one.phrase, one.scope)]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(one.scope.start < one.scope.end for one in found.attributions)


def test_a_sentence_without_end_is_read_all_the_same() -> None:
    text = "Wang Yi a déclaré " * 300
    assert [party.name for party in marks_of(text).speech(1_000, 1_040).speakers] == ["Wang Yi"]
