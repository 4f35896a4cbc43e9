"""The units of a release: paragraphs, sentences and clauses of its body, computed once at import."""

from collections.abc import Iterable
from typing import NamedTuple

from discoursecoder.core.model.segment import Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.text.clauses import clauses
from discoursecoder.core.text.paragraphs import paragraphs
from discoursecoder.core.text.sentences import engine_version, sentences

SEGMENTER = "discoursecoder-1"
"""Our rules; raised whenever they would cut a text otherwise than before."""


class Segments(NamedTuple):
    """Paragraphs, sentences and clauses with who computed them; each nested in the one before, sorted, trimmed."""

    segmenter: str
    version: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    clauses: tuple[Span, ...]


def segment(text: str, zones: Iterable[Zone], language: str | None) -> Segments:
    """Segment the body of a canonical text.

    Args:
        text: the canonical text.
        zones: its zones; only those of the role "body" are segmented.
        language: code of the language (ISO 639-1, a region is ignored), or None or "" if unknown.
    """
    code = language.replace("_", "-").split("-")[0].lower() if language else None
    all_paragraphs: list[Span] = []
    all_sentences: list[Span] = []
    all_clauses: list[Span] = []
    for zone in sorted(zones, key=lambda zone: zone.start):
        if zone.role != "body":
            continue
        in_zone = paragraphs(text, zone.start, zone.end)
        all_paragraphs.extend(in_zone)
        parts = [part for paragraph in in_zone for part in sentences(text, paragraph, code)]
        all_sentences.extend(parts)
        all_clauses.extend(clauses(text, parts))
    return Segments(
        SEGMENTER,
        engine_version(),
        tuple(all_paragraphs),
        tuple(all_sentences),
        tuple(all_clauses),
    )
