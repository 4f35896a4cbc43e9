"""Sentences of a paragraph: sentencex proposes, rules for diplomatic text join or part.

The rules speak of what releases are full of: titles (M., S.E.M., Sr.), references (art. 5, cf. p. 12, n. 3), initials,
dates, enumerations that begin with "1.", quotations followed by who said them.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import version
from typing import Any

from discoursecoder.core.model.span import Span
from discoursecoder.core.text.abbreviations import before_names, before_numbers, may_end, starters

_LONGEST_PIECE = 4_000
_TERMINATORS = ".!?…。！？؟۔।"
_PIECE_END = re.compile(r".*(?:[.!?…؟۔।]\s|[。！？])|.*\s", re.DOTALL)

_CONTEXT = 120
_CLOSED = re.compile(r"\s*[»”’)\]}）］】』」》〉›]+(?=\s+[A-ZÀ-ÝА-ЯЁ«“\"]|[\u3400-\u9fff]|\s*$)")
_CLOSING = frozenset("»”’)]}）］】』」》〉›")
_NUMBERING = re.compile(r"[(（\[]?(?:\d{1,3}|[A-Za-zА-Яа-я]|[IVXLC]{1,6}|[一二三四五六七八九十]{1,3})[.)）\]]")
_SEPARATORS = re.compile(r"[(\[«“\"'’„/—–]")
_BEFORE_INITIALS = frozenset(".([«“\"'’„-")
_LONGEST_ABBREVIATION = 10
_NUMBER = re.compile(r"[\d٠-٩]|[IVXLC]+\b")
_WORD = re.compile(r"[^\W\d_]+")
_PARTING = re.compile(r"\.([)\]]?)\s+(?=[A-ZÀ-ÝА-ЯЁ])")
_BEFORE_DIGITS = re.compile(r"(?<=[。！？])(?=\d)")
_DASH = re.compile(r"[–—-]\s*([^\W\d_])")
_SAID = re.compile(
    r"[^，。！？；：\s]{1,12}(?:说|說|表示|强调|強調|指出|称|稱|道|认为|重申)[。，：]"
    r"|(?:[A-Z][\w.’'-]*\s){1,5}(?:said|added|stressed|noted|told|stated|replied|continued|concluded)\b"
)
_QUOTE_END = re.compile(r"[。！？.!?…][”』」»\"]$")
_YEAR = re.compile(r"\d\s*г\.$")
_GERMAN_DAY = re.compile(r"(?:^|\s)\d{1,2}\.$")
_GERMAN_MONTH = re.compile(r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b")


@cache
def engine_version() -> str:
    """Name and version of the sentence splitter underneath."""
    return f"sentencex {version('sentencex')}"


@cache
def _engine() -> Callable[[str, str], list[dict[str, Any]]]:
    from sentencex import get_sentence_boundaries

    boundaries: Callable[[str, str], list[dict[str, Any]]] = get_sentence_boundaries
    return boundaries


def sentences(text: str, paragraph: Span, language: str | None) -> list[Span]:
    """The sentences of one paragraph, trimmed and in order; line ends inside it count as spaces."""
    part = text[paragraph.start : paragraph.end]
    if not any(mark in part for mark in _TERMINATORS):
        return [paragraph]
    if "\n" in part:
        part = part.replace("\n", " ")
    found = []
    start = 0
    for cut in _cuts(part, language or "en"):
        left = part[max(start, cut - _CONTEXT) : cut].strip()
        if not left or cut <= start:
            continue
        right = part[cut : cut + _CONTEXT].lstrip()
        end = cut
        if right and right[0] in _CLOSING:
            end = _after_closing(part, cut)
        elif right and _belong_together(left, right, language or "en", apart=part[cut - 1 : cut].isspace()):
            continue
        sentence = part[start:end]
        begin = paragraph.start + start + len(sentence) - len(sentence.lstrip())
        if end and begin < paragraph.start + end:
            found.append(Span(begin, begin + len(sentence.strip())))
            start = end
    return found


def _after_closing(part: str, cut: int) -> int:
    """The end of a sentence whose closing quotes or brackets come after the cut; 0 if the sentence goes on."""
    found = _CLOSED.match(part, cut)
    return found.end() if found else 0


def _cuts(part: str, language: str) -> Iterator[int]:
    """Where sentences may end, in order; the last is the end of the paragraph."""
    for start, end in _pieces(part):
        piece = part[start:end]
        ends = {boundary["end_index"] for boundary in _engine()(language, piece)}
        if end < len(part) and piece.rstrip()[-1:] not in _TERMINATORS:
            ends.discard(len(piece))
        ends.update(_partings(piece, language, ends))
        yield from (start + at for at in sorted(ends))


def _pieces(part: str) -> Iterator[tuple[int, int]]:
    """Pieces of at most 4,000 characters: the time of the splitter grows with the square of unclosed quotes."""
    start = 0
    while len(part) - start > _LONGEST_PIECE:
        found = _PIECE_END.match(part, start, start + _LONGEST_PIECE)
        end = found.end() if found else start + _LONGEST_PIECE
        yield start, end
        start = end
    yield start, len(part)


def _partings(piece: str, language: str, known: set[int]) -> list[int]:
    """Ends that the splitter passes over.

    "etc.", "1945 г." or ".)" before a word that begins sentences; a Chinese full stop before digits, but not in
    a quotation.
    """
    ends = []
    for found in _PARTING.finditer(piece):
        at = found.end()
        if at in known or not _begins_sentence(piece[at : at + 30], language):
            continue
        if found[1] or _last_token(piece[max(0, found.start() - 30) : found.start() + 1]) in may_end(language):
            ends.append(at)
    if language in {"zh", "ja"}:
        for found in _BEFORE_DIGITS.finditer(piece):
            before = piece[: found.start()]
            if before.count("“") <= before.count("”"):
                ends.append(found.start())
    return ends


def _last_token(left: str) -> str:
    """The last word of what ends with a full stop, in lower case, without that stop and quotes before the word."""
    word = left.rsplit(None, 1)[-1][:-1]
    return word.lower() if word.isalpha() else _SEPARATORS.split(word)[-1].lower()


def _ends_with_initial(left: str) -> bool:
    """Whether the last word before a full stop is one capital letter."""
    if len(left) < 2 or not left[-2].isupper():
        return False
    return len(left) == 2 or left[-3].isspace() or left[-3] in _BEFORE_INITIALS


def _begins_sentence(right: str, language: str) -> bool:
    word = _WORD.match(right.lstrip('«“" \xa0'))
    return word is not None and word[0][0].isupper() and word[0].lower() in starters(language)


def _belong_together(left: str, right: str, language: str, *, apart: bool) -> bool:
    """Whether a proposed end inside a paragraph is none.

    Args:
        left: the end of the sentence so far, trimmed (all of it, where it is short).
        right: the beginning of what follows, trimmed.
        language: the code of the text's language.
        apart: whether white space stands between the two.
    """
    first = right[0]
    if first.islower() or (len(left) <= 8 and _NUMBERING.fullmatch(left)):
        return True
    if first in "–—-":
        after_dash = _DASH.match(right)
        return not apart or (after_dash is not None and after_dash[1].islower())
    if left[-1] == ".":
        return _goes_on_after_stop(left[-60:], right, language, apart=apart)
    return left[-1] in '”』」»"' and bool(_QUOTE_END.search(left) and _SAID.match(right))


def _goes_on_after_stop(left: str, right: str, language: str, *, apart: bool) -> bool:
    last = _last_token(left)
    if len(last) > _LONGEST_ABBREVIATION:
        return False
    if last in before_names(language) or (last in before_numbers(language) and _NUMBER.match(right)):
        return True
    if language == "ru" and last == "г" and not _YEAR.search(left):
        return True
    if language == "de" and _GERMAN_DAY.search(left):
        return _GERMAN_MONTH.match(right) is not None
    if _ends_with_initial(left):
        return not apart or left[-3:-2] == "-" or not _begins_sentence(right, language)
    return False
