"""Quoted terms: what stands in guillemets, quotation marks or the marks of Chinese titles."""

import re
from collections.abc import Iterable

from discoursecoder.core.model.span import Span

_LONGEST = 400
_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ("「", "」"), ("『", "』"), ("《", "》"), ("‹", "›"))
_QUOTED = re.compile(
    "|".join(
        [
            *(rf"{left}[^{left}{right}\n]{{1,{_LONGEST}}}{right}" for left, right in _PAIRS),
            # Straight quotes do not say whether they open: what they enclose touches them.
            rf'(?<![\w"])"(?=\S)[^"\n]{{1,{_LONGEST}}}(?<=\S)"(?!\w)',
        ]
    )
)


def quoted_terms(text: str, body: Iterable[Span]) -> list[Span]:
    """The quotations of the body with their marks, in order; a quotation in another of a different kind is in it."""
    found = []
    for start, end in body:
        for quoted in _QUOTED.finditer(text, start, end):
            if quoted[0][1:-1].strip():
                found.append(Span(*quoted.span()))
                inner = _QUOTED.search(text, quoted.start() + 1, quoted.end() - 1)
                if inner is not None:
                    found.append(Span(*inner.span()))
    return found
