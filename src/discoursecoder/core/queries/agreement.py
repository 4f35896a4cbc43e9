"""Agreement of coders: from the project file to the report."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from discoursecoder import __version__
from discoursecoder.core.agreement.confusion import confusion
from discoursecoder.core.agreement.decisions import Decisions, decide, joined, merged, units_of
from discoursecoder.core.agreement.resampling import checked
from discoursecoder.core.errors import BadValue
from discoursecoder.core.messages.catalogue import LANGUAGES
from discoursecoder.core.model.agreement import (
    DECIDED,
    NOTHING,
    AgreementReport,
    Confusion,
    Later,
    Releases,
    Resampling,
    threshold_named,
    unit_named,
)
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.naming import unique_names
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.queries.agreement_errors import also_named, with_errors
from discoursecoder.core.queries.agreement_lines import Decided, Subjects, lines
from discoursecoder.core.queries.agreement_methods import methods
from discoursecoder.core.queries.agreement_places import disagreements, raw_spans, raw_units
from discoursecoder.core.queries.agreement_scopes import Branch, branches_of, groups_of, with_branches
from discoursecoder.core.queries.agreement_selection import Selection, select
from discoursecoder.core.queries.agreement_table import Choice
from discoursecoder.core.queries.agreement_unit_lines import SPANS, decided_units, unit_lines
from discoursecoder.core.queries.agreement_warnings import warnings
from discoursecoder.core.store.project import ProjectFile


def measure_project(
    project: ProjectFile,
    *,
    unit: str = "sentence",
    threshold: str = "any",
    coders: Collection[str] | None = None,
    categories: Collection[str] | None = None,
    releases: Collection[str] | None = None,
    bootstrap: int = 2000,
    seed: int = 1,
    methods_language: str = "en",
    round_name: str | None = None,
    also: Collection[str] = (),
) -> AgreementReport:
    """Measure how far coders agree.

    Args:
        project: the open project; nothing is written.
        unit: "character", "word", "clause", "sentence", "paragraph" or "release", where each category is one decision;
            "set" (of categories, by sentence), "continuum" (spans as they are) or "matched" (one to one), or plurals.
        threshold: a unit counts as coded when "any" part of it is, or at least "half".
        coders: names or ids; None: all but the consensus who finished a release.
        categories: names, short codes, paths or ids; None: all that are active and can be coded.
        releases: titles, file names or ids; None: all, or those of the round.
        bootstrap: resamples of releases for the intervals; 0: no intervals.
        seed: of the resampling; the same seed gives the same figures everywhere.
        methods_language: of the methods paragraph, "en" or "fr"; reasons and warnings are in the language in use.
        round_name: a round by name or id; a closed one is measured as it was closed.
        also: "gwet_errors" (analytical, for alpha and AC1) and "krippendorff_bootstrap", by category in `statistics`.

    Raises:
        UnknownName, AmbiguousName, BadValue: if a name fits nothing or several things, or a value is out of range.
    """
    choice = Choice(unit_named(unit), threshold_named(threshold), bootstrap, seed)
    choice = replace(choice, also=also_named(also, choice.unit))
    checked(choice.resamples, choice.seed, choice.level)
    if methods_language not in LANGUAGES:
        raise BadValue(field="methods_language", value=methods_language, allowed=", ".join(LANGUAGES))
    with project.snapshot():
        values = choice.unit == "matched" and project.count(Variable, status="active") > 0
        named = {"coders": coders, "categories": categories, "releases": releases}
        selection = select(project, **named, round_name=round_name, unit=choice.unit, values=values)
        variables = sorted(project.read(Variable, status="active"), key=lambda one: (one.position, one.name))
        about, revision = project.project, project.revision
    return _report(selection, choice, _About(about, revision, variables), methods_language)


class _About(NamedTuple):
    """What a report says of the project."""

    project: Project
    revision: int
    variables: Sequence[Variable]


def _report(selection: Selection, choice: Choice, about: _About, methods_language: str) -> AgreementReport:
    names = unique_names(list(selection.all_categories.values()))
    labels = _labels(selection.categories, names)
    branches = branches_of(selection)
    subjects = _subjects(selection, names, branches)
    decided = _decided(selection, choice, branches)
    if choice.unit in DECIDED:
        ids = [category.id for category in selection.categories]
        measures = tuple(with_errors(list(lines(decided, subjects, choice)), decided.categories, ids, choice))
    else:
        measures = tuple(unit_lines(selection, decided, branches, subjects, choice, variables=about.variables))
    return AgreementReport(
        project=about.project.title,
        unit=choice.unit,
        coders=tuple(coder.name for coder in selection.coders),
        releases=Releases(used=len(selection.entered), left_out=selection.left_out),
        categories=tuple(names[category.id] for category in selection.categories),
        codebook_revision=about.revision,
        seed=choice.seed,
        bootstrap=Resampling(resamples=choice.resamples, level=choice.level),
        measures=measures,
        confusion=_confusion(decided.categories, labels, len(selection.coders)),
        warnings=tuple(warnings(selection, measures, choice, labels)),
        methods=methods(
            selection,
            measures,
            choice,
            about.project,
            revision=about.revision,
            version=__version__,
            language=methods_language,
            round_name=selection.round_name,
        ),
        threshold=choice.threshold,
        round_name=selection.round_name,
        methods_language=methods_language,
        version=__version__,
        primary_coefficient=about.project.primary_coefficient,
        coder_ids=tuple(coder.id for coder in selection.coders),
        category_ids=tuple(category.id for category in selection.categories),
        category_labels=labels,
        branches={branch.category.id: branch.members for branch in branches},
        raw_units=() if choice.unit in SPANS else Later(lambda: raw_units(selection, decided.categories, names)),
        raw_spans=Later(lambda: raw_spans(selection, names)) if choice.unit in SPANS else (),
        disagreements=Later(lambda: disagreements(selection, names)),
        missing_values=selection.missing,
    )


def _decided(selection: Selection, choice: Choice, branches: Sequence[Branch]) -> Decided:
    """The decisions on every release that enters, on categories and on branches."""
    unit, half = decided_units(choice.unit), choice.threshold == "half"
    ids, keys = [category.id for category in selection.categories], [branch.key for branch in branches]
    places = {identity: place for place, identity in enumerate(ids)}
    members = [[places[member] for member in branch.members] for branch in branches]
    categories, of_branches = [], []
    for entered in selection.entered:
        units = units_of(unit, entered.text, entered.body, entered.segmentation)
        found = decide(entered.sheets, ids, unit, units=units, body=entered.body, half=half)
        categories.append(found)
        if half and unit != "character":
            # Two categories may cover half of a unit together.
            sheets = [with_branches(sheet, branches) for sheet in entered.sheets]
            of_branches.append(decide(sheets, keys, unit, units=units, body=entered.body, half=half))
        else:
            of_branches.append(merged(found, members))
    return Decided(categories, of_branches, list(groups_of(selection)))


def _labels(categories: Sequence[Category], names: Mapping[str, str]) -> tuple[str, ...]:
    """Short codes where they tell categories apart, else names."""
    shorts = Counter(category.short for category in categories)
    return tuple(
        category.short if category.short and shorts[category.short] == 1 else names[category.id]
        for category in categories
    )


def _subjects(selection: Selection, names: Mapping[str, str], branches: Sequence[Branch]) -> Subjects:
    return Subjects(
        coders=tuple((coder.name, coder.id) for coder in selection.coders),
        categories=tuple((names[category.id], category.id, category.short) for category in selection.categories),
        releases=tuple((entered.release.title, entered.release.id) for entered in selection.entered),
        branches=tuple((names[one.category.id], one.category.id, one.category.short) for one in branches),
    )


def _confusion(decided: Sequence[Decisions], labels: Sequence[str], coders: int) -> Confusion:
    """Two coders: rows are the first; more: both orders of every pair."""
    if not decided:
        none = tuple((0,) * (len(labels) + 1) for _ in range(len(labels) + 1))
        return Confusion(labels=(*labels, NOTHING), counts=none)
    counts = confusion(joined(decided), symmetric=coders > 2)
    return Confusion(labels=(*labels, NOTHING), counts=tuple(tuple(row) for row in counts.tolist()))
