import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.span import Span
from discoursecoder.core.text.sentences import engine_version, sentences


def cut(text: str, language: str | None) -> list[str]:
    return [text[start:end] for start, end in sentences(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("fr", ["M. Dupont a reçu MM. Durand et Petit.", "S.E.M. Lavrov était là.", "Mgr. Roux aussi."]),
        ("fr", ["Voir l’art. 5, cf. p. 12, et la résolution n° 2758, n. 3.", "Rien d’autre."]),
        ("fr", ["M. Le Drian a vu J.-Y. Le Goff et A. Sokolov.", "L’U.E.", "Elle est unie."]),
        ("fr", ["Une sécurité « commune, intégrée et durable », dit-il.", "« Nous restons. »", "Puis il part."]),
        ("fr", ["« Que faire ? » demande-t-il.", "« Rien ! » répond l’autre.", "Qu’en dire ?"]),
        ("fr", ["1. Premier point.", "2. Second point.", "Voilà… et puis non.", "Fin."]),
        ("fr", ["La pêche, le commerce, etc.", "Il est venu.", "Les mines, etc. sont exclues."]),
        ("fr", ["Premièrement, il faut agir.", "Deuxièmement, il faut parler."]),
        ("en", ["Mr. Smith and Dr. No of the U.S. Dept. of State met at 5 p.m. on Jan. 5.", "They agreed."]),
        ("en", ["See Art. 2, para. 4, and pp. 3-5.", "No. 5 was best.", "He went to the U.S.", "He left."]),
        ("en", ["U.S. President John F. Kennedy spoke.", "“We stand!” Smith said.", "“We stay.”", "It is over."]),
        ("en", ["He said: “We stand. We will not yield.”", "Then he left (see p. 4).", "All went."]),
        ("zh", ["双方同意！", "对吗？", "是的。", "他说：“好。”", "会谈结束。"]),
        ("zh", ["“和平来之不易。”林部长强调。", "双方将继续合作。", "2024年是关键的一年。"]),
        ("ru", ["В г. Северске 5 авг. 2022 г. министр С.В.Соколов был в т.ч. у посла.", "См. с. 5 и ст. 2 п. 3."]),
        ("ru", ["Договор 1945 г.", "Он важен.", "А. В. Соколов сказал: «Да».", "«Зачем?» – спросил он.", "И т.д."]),
        ("es", ["¿Qué dijo?", "¡Nada!", "El Excmo. Sr. Gómez, EE. UU., núm. 5, pág. 4.", "Los EE. UU.", "El fin."]),
        ("ar", ["قال د. سامر: نعم.", "هل ثمة بديل؟", "لا!", "انظر ص. 5.", "انتهى."]),
        ("de", ["Am 5. August traf er Dr. Meyer.", "Sie sprachen z.B. über Öl.", "Ende."]),
        (None, ["One ends.", "Two ends, cf. p. 3.", "Three."]),
    ],
)
def test_diplomatic_prose_is_cut_where_its_sentences_end(language: str | None, parts: list[str]) -> None:
    joiner = "" if language == "zh" else " "
    assert cut(joiner.join(parts), language) == parts


def test_a_line_end_inside_a_paragraph_is_a_space() -> None:
    assert cut("Il a signé\nl’accord le\n3 mars. Il est\nparti.", "fr") == [
        "Il a signé\nl’accord le\n3 mars.",
        "Il est\nparti.",
    ]


def test_closing_quotes_and_brackets_stay_with_the_sentence_they_close() -> None:
    assert cut("(It was good.) So he left. (It was late.) The end.", "en")[-1] == "The end."
    assert all(part[0] not in ")]»”" for part in cut("Il a dit « Oui. » Et puis « Non. » (Fin.) Tous.", "fr"))


@pytest.mark.parametrize("unit", ["a", "a. ", "A. ", "“ ", "« a. ", "。", ". ", "!", "(", "M. ", "\xa0", "1. "])
def test_a_paragraph_of_a_hundred_thousand_odd_characters_is_covered_without_overlap(unit: str) -> None:
    text = (unit * 100_000)[:100_000].strip() or "x"
    found = sentences(text, Span(0, len(text)), "fr")
    assert found[0].start == 0
    assert found[-1].end == len(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(
    st.text(st.sampled_from("aB. !?。」“”«»()1-M\xa0é中的г\U0001f600…;"), max_size=120),
    st.sampled_from(["fr", "en", "zh", "ru", None]),
)
def test_sentences_cover_every_visible_character_once_and_in_order(text: str, language: str | None) -> None:
    text = f"x{text}x"
    found = sentences(text, Span(0, len(text)), language)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(text[s:e] == text[s:e].strip() != "" for s, e in found)
    assert "".join("".join(text[s:e] for s, e in found).split()) == "".join(text.split())


def test_the_engine_says_its_name_and_version() -> None:
    name, version = engine_version().split(" ")
    assert name == "sentencex"
    assert version[0].isdigit()
