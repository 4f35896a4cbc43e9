"""Records of the core as the panels show them."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category, path_of
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Variable
from discoursecoder.ui.panels.inspector import ShownValues
from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.widgets.palette import Colours, readable
from discoursecoder.ui.widgets.tokens import Name

PATTERNS = 4


def short_label(category: Category) -> str:
    """The short code, or the beginning of the name."""
    return category.short or category.name[:4].upper()


def shown_coding(
    coding: Coding,
    categories: Mapping[str, Category],
    *,
    colours: Colours,
    language: str,
    coder: str,
    patterns: Mapping[str, int] | None = None,
) -> ShownCoding | None:
    """A coding as the surface shows it; None for one of the release as a whole, which has no span."""
    category = categories.get(coding.category_id)
    if coding.start is None or coding.end is None or category is None:
        return None
    lines = [" / ".join(path_of(category, categories, language)), coder, coding.memo]
    return ShownCoding(
        id=coding.id,
        start=coding.start,
        end=coding.end,
        label=short_label(category),
        colour=readable(category.color, colours),
        description="\n".join(line for line in lines if line),
        suggested=coding.origin == "suggested",
        unsure=coding.unsure,
        pattern=(patterns or {}).get(category.id, category.position % PATTERNS),
    )


def shown_values(
    coding: Coding,
    category: str,
    variables: Sequence[Variable],
    actors: Mapping[str, Actor],
    *,
    overlapping: int,
) -> ShownValues:
    """A coding as the inspector shows it."""
    values: dict[str, list[str]] = {}
    for value in coding.values:
        values.setdefault(value.variable_id, []).append(_written(value, actors))
    return ShownValues(
        coding_id=coding.id,
        category=category,
        quotation=coding.quotation,
        overlapping=overlapping,
        values={variable.id: tuple(values.get(variable.id, ())) for variable in variables},
        memo=coding.memo,
        unsure=coding.unsure,
        suggested=coding.origin == "suggested",
        origin=coding.origin,
    )


def _written(value: VariableValue, actors: Mapping[str, Actor]) -> str:
    if value.actor_id is not None:
        actor = actors.get(value.actor_id)
        return actor.name if actor is not None else value.actor_id
    return value.text if value.text is not None else f"{value.number:.15g}"


def entered_values(
    coding: Coding, variable: Variable, entered: Sequence[str], actors: Mapping[str, Actor]
) -> tuple[VariableValue, ...]:
    """The coding's values with those of one variable replaced by what was entered; actors by their names."""
    by_name = {name.casefold(): actor.id for actor in actors.values() for name in (actor.name, *actor.aliases)}
    kept = [value for value in coding.values if value.variable_id != variable.id]
    for text in entered:
        if variable.variable_kind == "actor":
            kept.append(VariableValue(variable_id=variable.id, actor_id=by_name[text.casefold()]))
        elif variable.variable_kind == "number":
            kept.append(VariableValue(variable_id=variable.id, number=float(text.replace(",", "."))))
        else:
            kept.append(VariableValue(variable_id=variable.id, text=text))
    return tuple(kept)


def actor_names(actors: Mapping[str, Actor]) -> list[Name]:
    """The registry as fields of actors complete it."""
    return [Name(actor.name, actor.aliases) for actor in actors.values()]


def place_of(position: int, segmentation: Segmentation) -> tuple[int, int] | None:
    """Paragraph and sentence within it at a position, both from 1; None before the first."""
    number = bisect_right(segmentation.paragraphs, position, key=lambda span: span[0])
    if number == 0:
        return None
    paragraph = segmentation.paragraphs[number - 1]
    before = [s for s in segmentation.sentences if paragraph[0] <= s[0] <= position and s[0] < paragraph[1]]
    return number, max(1, len(before))


def next_undecided(
    position: int, segmentation: Segmentation, codings: Sequence[Coding], decided: Collection[int]
) -> Span | None:
    """The first sentence after a position that no coding touches and that was not decided upon; else from the top."""
    free = undecided(segmentation, codings, decided)
    after = [s for s in free if s[0] > position]
    return Span(*(after or free)[0]) if free else None


def undecided(segmentation: Segmentation, codings: Sequence[Coding], decided: Collection[int]) -> list[Span]:
    """The sentences that no coding touches (one that is only suggested does not) and that were not decided upon."""
    counted = [coding for coding in codings if coding.counts]
    spans = sorted((coding.start, coding.end) for coding in counted if coding.start is not None and coding.end)
    starts = [start for start, _ in spans]
    # How far any coding reaches that begins at or before each: codings overlap and nest.
    reach = list(accumulate((end for _, end in spans), max))
    free = []
    for sentence in segmentation.sentences:
        begun = bisect_left(starts, sentence[1])
        if sentence[0] not in decided and not (begun and reach[begun - 1] > sentence[0]):
            free.append(Span(*sentence))
    return free
