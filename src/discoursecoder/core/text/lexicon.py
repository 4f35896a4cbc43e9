"""Finding the institutions and initiatives of a lexicon in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from discoursecoder.core.model.mark import FoundTerm, LexiconEntry, MarkKind
from discoursecoder.core.model.span import Span

_LIKE = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "‑": "-", "İ": "I"})
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_KEY = 2


def plain(text: str) -> str:
    """The text, of the same length, with one kind of apostrophe, of space and of hyphen."""
    return text.translate(_LIKE)


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    length: int
    any_capitals: bool
    name: str
    kind: MarkKind


class Lexicon:
    """The entries of a lexicon, ready to be looked for; the longest form wins where several begin at one place."""

    def __init__(self, entries: Iterable[LexiconEntry]) -> None:
        self._by_key: dict[str, list[_Form]] = defaultdict(list)
        self._unspaced: list[tuple[str, str, MarkKind]] = []
        for entry in entries:
            for form in entry.forms or (entry.name,):
                self._add(" ".join(plain(form).split()), entry)
        for forms in self._by_key.values():
            forms.sort(key=lambda form: -form.length)
        self._unspaced.sort(key=lambda one: -len(one[0]))

    def _add(self, form: str, entry: LexiconEntry) -> None:
        if _UNSPACED.match(form) or (form and not _WORD.match(form)):
            self._unspaced.append((form, entry.name, entry.entry_kind))
        elif form.strip("* "):
            any_capitals = not (form.isupper() and " " not in form)
            written = form.lower() if any_capitals else form
            pattern = re.escape(written).replace(r"\*", r"\w*").replace(r"\ ", r"\s{1,3}")
            key = written[:_KEY].lower()
            compiled = re.compile(pattern + r"(?!\w)")
            self._by_key[key].append(_Form(compiled, len(form), any_capitals, entry.name, entry.entry_kind))

    def find(self, text: str, body: Iterable[Span]) -> list[FoundTerm]:
        """The terms of the body, in order; none lies in another."""
        written = plain(text)
        lowered = written.lower()
        found: list[FoundTerm] = []
        for start, end in body:
            found += self._words(written, lowered, start, end)
            found += self._runs(written, start, end)
        return sorted(found, key=lambda term: (term.start, -term.end))

    def _words(self, written: str, lowered: str, start: int, end: int) -> Iterable[FoundTerm]:
        after = start
        for word in _WORD.finditer(lowered, start, end):
            at = word.start()
            forms = self._by_key.get(lowered[at : at + _KEY])
            if forms is None or at < after:
                continue
            for form in forms:
                found = form.pattern.match(lowered if form.any_capitals else written, at, end)
                if found is not None:
                    after = found.end()
                    yield FoundTerm(form.kind, at, after, form.name)
                    break

    def _runs(self, written: str, start: int, end: int) -> Iterable[FoundTerm]:
        """Terms of scripts without spaces; the longest are taken first and what they cover is taken."""
        taken: list[Span] = []
        for form, name, kind in self._unspaced:
            at = written.find(form, start, end)
            while at >= 0:
                span = Span(at, at + len(form))
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    yield FoundTerm(kind, *span, name)
                at = written.find(form, span.end, end)
