"""Texts with the actors of a small registry, and what the marks say of their sentences."""

from collections.abc import Sequence
from functools import cache

from discoursecoder.core.formats.mark_tables import read_tables
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.mark import Attribution, Marks
from discoursecoder.core.model.segment import Segmentation, Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.text.attributions_registry import Registry
from discoursecoder.core.text.attributions_table import AttributionTable
from discoursecoder.core.text.lexicon import Lexicon
from discoursecoder.core.text.marks import MarkRules, find_marks
from discoursecoder.core.text.segmentation import segment

ACTORS = (
    Actor(id="cn", name="China", actor_kind="state", aliases=("Chine", "la partie chinoise", "the Chinese side")),
    Actor(id="ru", name="Russia", actor_kind="state", aliases=("Russie", "la partie russe")),
    Actor(id="fr", name="France", actor_kind="state"),
    Actor(id="us", name="United States", actor_kind="state", aliases=("États-Unis",)),
    Actor(id="lavrov", name="Lavrov", aliases=("ministre russe des Affaires étrangères",), member_of=("ru",)),
    Actor(id="wang", name="Wang Yi", member_of=("cn",)),
    Actor(id="voice", name="Spokesperson of China", aliases=("the Spokesperson",), member_of=("cn",)),
)


@cache
def table(language: str) -> AttributionTable:
    return read_tables()[language]


def segmented(text: str, language: str) -> Segmentation:
    zones = (Zone("body", 0, len(text)),)
    found = segment(text, zones, language)
    return Segmentation(
        id="s",
        release_id="r",
        segmenter=found.segmenter,
        version=found.version,
        zones=zones,
        paragraphs=found.paragraphs,
        sentences=found.sentences,
        clauses=found.clauses,
    )


def marks_of(text: str, language: str = "fr", *, actors: Sequence[Actor] = ACTORS, sides: Sequence[str] = ()) -> Marks:
    rules = MarkRules(Lexicon(()), Registry(actors), {language: table(language)})
    return find_marks(text, segmented(text, language), rules, language=language, sides=sides)


def outer(text: str, language: str = "fr", *, sides: Sequence[str] = ()) -> list[Attribution]:
    return [one for one in marks_of(text, language, sides=sides).attributions if not one.nested]


def speakers(text: str, language: str = "fr", *, sides: Sequence[str] = ()) -> list[str]:
    """Who speaks in each sentence, several with a plus between them."""
    return ["+".join(party.name for party in one.parties) for one in outer(text, language, sides=sides)]


def span_of(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))
