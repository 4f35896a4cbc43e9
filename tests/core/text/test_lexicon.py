import pytest

from discoursecoder.core.model.mark import LexiconEntry
from discoursecoder.core.model.span import Span
from discoursecoder.core.text.lexicon import Lexicon, plain

ENTRIES = [
    LexiconEntry(
        id="1", name="United Nations", forms=("UN", "ONU", "Nations Unies", "联合国", "Организаци* Объединённых Наций")
    ),
    LexiconEntry(id="2", name="Charter", forms=("Charte de l'ONU", "联合国宪章")),
    LexiconEntry(id="3", name="Belt and Road", entry_kind="initiative", forms=("la Ceinture et la Route",)),
    LexiconEntry(id="4", name="Global Gateway", entry_kind="initiative"),
]


def found(text: str) -> list[tuple[str, str]]:
    terms = Lexicon(ENTRIES).find(text, [Span(0, len(text))])
    return [(text[term.start : term.end], term.name) for term in terms]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("L’ONU et les nations unies", [("ONU", "United Nations"), ("nations unies", "United Nations")]),
        ("un bonus, onu, UNO", []),
        ("la Charte de l’ONU", [("Charte de l’ONU", "Charter")]),
        ("« la Ceinture et\u00a0la Route »", [("la Ceinture et\u00a0la Route", "Belt and Road")]),
        ("遵守联合国宪章，维护联合国", [("联合国宪章", "Charter"), ("联合国", "United Nations")]),
        ("в Организации Объединённых Наций", [("Организации Объединённых Наций", "United Nations")]),
        ("the Global Gateway", [("Global Gateway", "Global Gateway")]),
        ("", []),
    ],
)
def test_entries_are_found_in_their_forms(text: str, terms: list[tuple[str, str]]) -> None:
    assert found(text) == terms


def test_only_the_body_is_looked_through() -> None:
    text = "ONU ONU"
    assert [term.start for term in Lexicon(ENTRIES).find(text, [Span(4, 7)])] == [4]


def test_an_initiative_is_marked_as_one() -> None:
    text = "la Ceinture et la Route"
    assert Lexicon(ENTRIES).find(text, [Span(0, len(text))])[0].mark_kind == "initiative"


def test_plain_text_keeps_its_length() -> None:
    text = "L’ONU\u00a0: İstanbul"
    assert len(plain(text)) == len(plain(text).lower()) == len(text)
