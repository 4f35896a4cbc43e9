import pytest

from discoursecoder.core.model.span import Span
from discoursecoder.core.text.clauses import clauses


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in clauses(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    "parts",
    [
        ["Trois exigences :", "premièrement, respecter ;", "deuxièmement, renoncer ;", "et troisièmement, tenir."],
        ["Premièrement, respecter,", "deuxièmement, renoncer."],
        ["The plan is simple:", "first, to talk;", "second, to listen;", "and third, to act."],
        ["Firstly, we talk,", "secondly, we act."],
        ["El plan:", "en primer lugar, hablar;", "en segundo lugar, actuar."],
        ["Министр подчеркнул:", "во-первых, мир;", "во-вторых, безопасность."],
        ["أكد الوزير:", "أولا، السيادة؛", "ثانيا، الحوار."],
        ["Erstens reden wir,", "zweitens handeln wir."],
        ["The parties decide:", "(1) to talk;", "(2) to act."],
        ["He came;", "he saw;", "he left."],
    ],
)
def test_items_and_members_are_clauses(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["中方主张，", "一是尊重主权，", "二是反对霸权，", "三是维护和平。"],
        ["双方同意：", "第一，合作；", "第二，对话；", "第三，互利。"],
        ["首先，要团结，", "其次，要合作。"],
    ],
)
def test_chinese_enumerations_are_cut_without_spaces(parts: list[str]) -> None:
    assert cut("".join(parts)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Wang Yi a déclaré que la première étape est passée.",
        "On the first, second and third day they met.",
        "This was shown before (Smith 2004; Jones 2005).",
        "这是唯一是真的。",
        "Il reste deux questions : la pêche et les mines.",
    ],
)
def test_a_sentence_without_items_or_members_is_its_own_clause(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_each_clause_lies_in_one_sentence() -> None:
    text = "One; two. Three: first, four; second, five."
    found = clauses(text, [Span(0, 9), Span(10, len(text))])
    assert [text[s:e] for s, e in found] == ["One;", "two.", "Three:", "first, four;", "second, five."]
    assert clauses(text, []) == []
