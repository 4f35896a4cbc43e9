"""The lines of the report at the units set, continuum and matched, scope by scope."""

from collections.abc import Iterator, Sequence

from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import LEADING, Measure
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.queries.agreement_counted import ContinuumUnits, Kept, MatchedUnits, SetUnits, texts_of
from discoursecoder.core.queries.agreement_lines import Decided, Subjects
from discoursecoder.core.queries.agreement_scopes import Branch, with_branches
from discoursecoder.core.queries.agreement_selection import Selection
from discoursecoder.core.queries.agreement_table import Choice
from discoursecoder.core.queries.agreement_units import Subject, UnitLines
from discoursecoder.core.queries.agreement_variables import variable_lines

SPANS = ("continuum", "matched")
"""Units that are passages as they were marked."""


def unit_lines(
    selection: Selection,
    decided: Decided,
    branches: Sequence[Branch],
    subjects: Subjects,
    choice: Choice,
    *,
    variables: Sequence[Variable] = (),
) -> Iterator[Measure]:
    """Every line of the report.

    Args:
        selection: what entered.
        decided: the decisions on sentences, for sets; and the groups of releases.
        branches: of the codebook.
        subjects: what the lines are about.
        choice: how the figures are made.
        variables: of codings, for matched passages.
    """
    writer = UnitLines(choice, subjects.releases)
    if not selection.entered or not selection.categories:
        yield from writer.nothing(Subject("pooled"), LEADING[choice.unit][:1], say("reason.nothing_compared"))
        return
    kept = _kept(selection, decided, branches, choice)
    yield from writer.of(kept.whole(), Subject("pooled"))
    for number, (name, identity, short) in enumerate(subjects.categories):
        yield from writer.of(kept.category(number), Subject("category", name, identity, short))
    for number, (name, identity, short) in enumerate(subjects.branches):
        yield from writer.of(kept.branch(number), Subject("branch", name, identity, short))
    yield from writer.by_release(kept.grouped())
    yield from writer.of_groups(kept.grouped(), decided.groups)
    for pair in coder_pairs(len(subjects.coders)):
        names, identities = zip(*(subjects.coders[place] for place in pair), strict=True)
        of_pair, subject = kept.pair(pair), Subject("pair", names, identities)
        if of_pair.compared.any():
            yield from writer.of(of_pair, subject)
        else:
            yield from writer.nothing(subject, LEADING[choice.unit][:1], say("reason.no_common_release"))
    if choice.unit == "matched":
        yield from variable_lines(selection, variables, writer)


def _kept(selection: Selection, decided: Decided, branches: Sequence[Branch], choice: Choice) -> Kept:
    if choice.unit == "set":
        return SetUnits(decided.categories, decided.branches)
    sheets = [entered.sheets for entered in selection.entered]
    texts = texts_of(
        sheets,
        [entered.body for entered in selection.entered],
        [category.id for category in selection.categories],
        ([[with_branches(one, branches) for one in some] for some in sheets], [branch.key for branch in branches]),
    )
    if choice.unit == "continuum":
        return ContinuumUnits(texts)
    return MatchedUnits(texts, list(coder_pairs(len(selection.coders))))


def decided_units(unit: str) -> str:
    """The unit in which categories are decisions behind a unit: for confusion, raw units and sets."""
    return {"set": "sentence", "continuum": "character", "matched": "character"}.get(unit, unit)
