import pytest

from discoursecoder.core.model.span import Span
from discoursecoder.core.text.quotations import quoted_terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("une « sécurité » commune", ["« sécurité »"]),
        ("calls this “order” and „Ruhe“", ["“order”", "„Ruhe“"]),
        ('the "rules" of the "game"', ['"rules"', '"game"']),
        ("其所谓“集体安全”同《公约》", ["“集体安全”", "《公约》"]),
        ("« le “vrai” ordre »", ["« le “vrai” ordre »", "“vrai”"]),
        ('5" long and 6" wide', []),
        ("« ouvert sans fin", []),
        ("« »", []),
        ("l’accord d’hier", []),
    ],
)
def test_quotations_of_every_kind_are_found_with_their_marks(text: str, terms: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_terms(text, [Span(0, len(text))])] == terms


def test_quotations_do_not_reach_over_a_line_or_out_of_the_body() -> None:
    text = "« un\ndeux » « trois »"
    assert [text[s:e] for s, e in quoted_terms(text, [Span(0, len(text))])] == ["« trois »"]
    assert quoted_terms(text, [Span(0, 11)]) == []
