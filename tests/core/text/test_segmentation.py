import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.segment import Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.text.segmentation import SEGMENTER, segment

SHARED = Path(__file__).resolve().parents[3].parent / "shared"
REAL = SHARED / "releases" / "wang-yi-lavrov-2022-08-05.fr.txt"


@pytest.mark.skipif(not REAL.is_file(), reason="the real release lies beside the checkout only on some machines")
def test_the_real_release_has_five_paragraphs_and_thirteen_sentences() -> None:
    text = REAL.read_text(encoding="utf-8")
    body = Zone("body", text.index("Le 5 août"), text.index("\n\n[ Envoyer"))
    result = segment(text, [Zone("title", 39, 113), body], "fr")
    assert len(result.paragraphs) == 5
    assert len(result.sentences) == 13
    begins = [text[start:end].split(" ")[0] for start, end in result.sentences]
    assert begins[4:10] == ["Wang", "Premièrement,", "Deuxièmement,", "Troisièmement,", "Quatrièmement,", "Il"]
    third = text[slice(*result.sentences[7])]
    assert "« commune, intégrée, coopérative et durable »" in third
    assert third.endswith("la confrontation.")


def test_only_the_body_is_segmented_and_its_zones_stay_apart() -> None:
    text = "Title here\n\nOne. Two; three.\nShare\nFour.\n\nPrint"
    zones = [Zone("body", 35, 40), Zone("title", 0, 10), Zone("body", 12, 28), Zone("footer", 42, 47)]
    result = segment(text, zones, "en")
    assert [text[s:e] for s, e in result.paragraphs] == ["One. Two; three.", "Four."]
    assert [text[s:e] for s, e in result.sentences] == ["One.", "Two; three.", "Four."]
    assert [text[s:e] for s, e in result.clauses] == ["One.", "Two;", "three.", "Four."]


def test_the_segmenter_and_the_engine_beneath_it_are_named() -> None:
    result = segment("One.", [Zone("body", 0, 4)], None)
    assert result.segmenter == SEGMENTER == "discoursecoder-1"
    assert result.version.startswith("sentencex ")


@pytest.mark.parametrize("language", ["fr-FR", "fr_CA", "FR", "fr"])
def test_a_region_of_the_language_makes_no_difference(language: str) -> None:
    text = "M. Petit est venu. M. Roux aussi."
    assert len(segment(text, [Zone("body", 0, len(text))], language).sentences) == 2


def test_a_body_without_text_has_no_segments() -> None:
    assert segment("\n \n", [Zone("body", 0, 3)], "fr")[2:] == ((), (), ())
    assert segment("abc", [], "fr")[2:] == ((), (), ())


def test_a_line_of_a_million_characters_without_space_is_one_sentence() -> None:
    text = "x" * 1_000_000
    assert segment(text, [Zone("body", 0, len(text))], "fr").sentences == (Span(0, 1_000_000),)


def within(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    return all(any(span.within(other) for other in outer) for span in inner)


@given(
    st.text(st.sampled_from("aB. !?。;；“”«»\n\n1:premièrement,第一，"), max_size=150), st.sampled_from(["fr", "zh"])
)
def test_units_are_nested_sorted_and_apart(text: str, language: str) -> None:
    result = segment(text, [Zone("body", 0, len(text))], language)
    for spans in result[2:]:
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert within(result.sentences, result.paragraphs)
    assert within(result.clauses, result.sentences)
