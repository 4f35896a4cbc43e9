"""All marks of a release: a pure function of its text, the lexicon, the actors and the words that report speech."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from discoursecoder.core.model.mark import FoundTerm, Marks
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.text.attributions import find_attributions
from discoursecoder.core.text.attributions_registry import Registry
from discoursecoder.core.text.attributions_table import AttributionTable
from discoursecoder.core.text.lexicon import Lexicon
from discoursecoder.core.text.quotations import quoted_terms


@dataclass(frozen=True)
class MarkRules:
    """What marks are found by; `tables` by language."""

    lexicon: Lexicon
    registry: Registry
    tables: Mapping[str, AttributionTable] = field(default_factory=dict)


def find_marks(
    text: str, segmentation: Segmentation, rules: MarkRules, *, language: str, sides: Sequence[str] = ()
) -> Marks:
    """The marks of one release.

    Args:
        text: the canonical text.
        segmentation: its zones and segments.
        rules: lexicon, actors and tables.
        language: code of the language; in one without a table no speech is attributed.
        sides: names of the two sides, where the release's facts give them.
    """
    table = rules.tables.get(language.replace("_", "-").split("-")[0].lower())
    attributions = (
        find_attributions(
            text, segmentation.sentences, segmentation.paragraphs, registry=rules.registry, table=table, sides=sides
        )
        if table is not None
        else []
    )
    return Marks(find_terms(text, segmentation, rules.lexicon), tuple(attributions))


def find_terms(text: str, segmentation: Segmentation, lexicon: Lexicon) -> tuple[FoundTerm, ...]:
    """The quoted terms, institutions and initiatives of one release alone, which takes a tenth of the time."""
    body = segmentation.body
    terms = [FoundTerm("quoted", *span) for span in quoted_terms(text, body)]
    terms += lexicon.find(text, body)
    return tuple(sorted(terms, key=lambda term: (term.start, -term.end)))
