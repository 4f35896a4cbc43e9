"""Who and what enters an agreement figure, and what is left out and why."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from discoursecoder.core.agreement.decisions import Sheet
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import LeftOut, MissingValues
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.coder import CONSENSUS, Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.naming import resolve_category, resolve_coder, resolve_release
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.agreement_round import FIRST_PASS, Marked, Work, work_of
from discoursecoder.core.store.project import ProjectFile


class Entered(NamedTuple):
    """One release that enters: its text and segments, and one sheet per coder (None: not finished)."""

    release: Release
    text: str
    body: tuple[Span, ...]
    segmentation: Segmentation
    sheets: tuple[Sheet | None, ...]


@dataclass(frozen=True)
class Ignored:
    """Codings that do not count at the chosen unit: on whole releases, and outside the body."""

    whole: int = 0
    outside: int = 0


@dataclass(frozen=True)
class Selection:
    """Everything that is counted, in the order in which it is reported."""

    coders: tuple[Coder, ...]
    categories: tuple[Category, ...]
    entered: tuple[Entered, ...]
    left_out: tuple[LeftOut, ...]
    missing: tuple[MissingValues, ...]
    idle: tuple[str, ...]
    ignored: Ignored
    all_categories: Mapping[str, Category]
    round_name: str = ""
    valued: tuple[Coding, ...] = ()


def select(
    project: ProjectFile,
    *,
    coders: Collection[str] | None,
    categories: Collection[str] | None,
    releases: Collection[str] | None,
    round_name: str | None,
    unit: str,
    values: bool = False,
) -> Selection:
    """Read what is compared; names are resolved as people write them. `values`: with those of variables.

    Raises:
        UnknownName, AmbiguousName: if a name fits nothing, or several things.
    """
    work = work_of(project, round_name, values=values)
    all_categories = [category for category, _ in tree_order(project.read(Category))]
    chosen_categories = _categories(all_categories, categories)
    chosen_releases = _releases(project, releases, work)
    known = {release.id for release in chosen_releases}
    assignments = [a for a in work.assignments if a.pass_number == FIRST_PASS and a.release_id in known]
    chosen_coders, idle = _coders(project, coders, work, assignments)
    desk = _Desk(project, work, chosen_coders, chosen_categories, assignments)
    entered, left_out = desk.releases(chosen_releases)
    return Selection(
        coders=tuple(chosen_coders),
        categories=tuple(chosen_categories),
        entered=tuple(entered),
        left_out=tuple(left_out),
        missing=tuple(desk.missing),
        idle=idle,
        ignored=_ignored(entered, unit),
        all_categories={category.id: category for category in all_categories},
        round_name=work.name,
        valued=work.valued if values else (),
    )


def _categories(known: Sequence[Category], names: Collection[str] | None) -> list[Category]:
    """The categories of those names, else all that are in use and can be coded, in the order of the tree."""
    if names is None:
        return [category for category in known if category.codable and category.status == "active"]
    wanted = {resolve_category(known, name).id for name in names}
    return [category for category in known if category.id in wanted]


def _releases(project: ProjectFile, names: Collection[str] | None, work: Work) -> list[Release]:
    """The releases of those names, else those of the round, else all; by date of issue."""
    known = sorted(project.read(Release), key=lambda r: (r.issued or "", r.title, r.id))
    if work.release_ids is not None:
        known = [release for release in known if release.id in work.release_ids]
    if names is None:
        return known
    wanted = {resolve_release(known, name).id for name in names}
    return [release for release in known if release.id in wanted]


def _coders(
    project: ProjectFile,
    names: Collection[str] | None,
    work: Work,
    assignments: Sequence[Assignment],
) -> tuple[list[Coder], tuple[str, ...]]:
    """The coders of those names, else all but the consensus who finished a release; and those who finished none."""
    everyone = project.read(Coder)
    done = {coder_id for _, coder_id in _finished(assignments)}
    if names is not None:
        wanted = {resolve_coder(everyone, name).id for name in names}
        chosen = [coder for coder in everyone if coder.id in wanted]
        return chosen, tuple(coder.name for coder in chosen if coder.id not in done)
    people = [coder for coder in everyone if coder.role != CONSENSUS]
    if work.coder_ids is not None:
        people = [coder for coder in people if coder.id in work.coder_ids]
    begun = {assignment.coder_id for assignment in assignments}
    idle = tuple(coder.name for coder in people if coder.id in begun and coder.id not in done)
    return [coder for coder in people if coder.id in done], idle


def _finished(assignments: Iterable[Assignment]) -> dict[tuple[str, str], Assignment]:
    """Finished assignments by release and coder."""
    return {(a.release_id, a.coder_id): a for a in assignments if a.state == "finished"}


class _Desk:
    """The finished work of the coders compared, laid out by release."""

    def __init__(
        self,
        project: ProjectFile,
        work: Work,
        coders: Sequence[Coder],
        categories: Sequence[Category],
        assignments: Sequence[Assignment],
    ) -> None:
        self._project = project
        self._coders = coders
        self._categories = categories
        self._finished = _finished(assignments)
        self._assigned = {(a.release_id, a.coder_id) for a in assignments}
        self.missing: list[MissingValues] = []
        self._codings: dict[tuple[str, str], list[Marked]] = defaultdict(list)
        self._decisions: dict[tuple[str, str], list[Decision]] = defaultdict(list)
        for coding in work.codings:
            self._codings[coding.release_id, coding.coder_id].append(coding)
        for decision in work.decisions:
            self._decisions[decision.release_id, decision.coder_id].append(decision)

    def releases(self, releases: Sequence[Release]) -> tuple[list[Entered], list[LeftOut]]:
        """The releases that enter, and those that do not."""
        ready: list[Release] = []
        left_out: list[LeftOut] = []
        for release in releases:
            done = [coder for coder in self._coders if (release.id, coder.id) in self._finished]
            if len(done) >= 2:
                ready.append(release)
            else:
                left_out.append(LeftOut(release=release.title, reason=_too_few(done)))
        segmented = {
            s.release_id: s for s in self._project.read(Segmentation, release_id=[release.id for release in ready])
        }
        texts = self._project.texts(release.text_sha256 for release in ready)
        entered: list[Entered] = []
        for release in ready:
            text = texts[release.text_sha256]
            segmentation = segmented.get(release.id) or Segmentation(
                id=release.id, release_id=release.id, segmenter="", version=""
            )
            body = body_of(segmentation, len(text))
            if not body:
                left_out.append(LeftOut(release=release.title, reason=say("left_out.no_body")))
                continue
            sheets = tuple(self._sheet(release, coder, segmentation) for coder in self._coders)
            asked = [sheet.asked for sheet in sheets if sheet is not None]
            if not any(sum(category.id in some for some in asked) >= 2 for category in self._categories):
                left_out.append(LeftOut(release=release.title, reason=say("left_out.nothing_asked")))
                continue
            entered.append(Entered(release, text, body, segmentation, sheets))
        return entered, left_out

    def _sheet(self, release: Release, coder: Coder, segmentation: Segmentation) -> Sheet | None:
        assignment = self._finished.get((release.id, coder.id))
        if assignment is None:
            key = "missing.not_finished" if (release.id, coder.id) in self._assigned else "missing.not_assigned"
            self.missing.append(MissingValues(release.title, coder.name, "", say(key)))
            return None
        asked = frozenset(self._asked(release, coder, assignment))
        codings = self._codings[release.id, coder.id]
        spans: dict[str, list[Span]] = defaultdict(list)
        for coding in codings:
            if coding.start is not None and coding.end is not None:
                spans[coding.category_id].append(Span(coding.start, coding.end))
        whole = frozenset(coding.category_id for coding in codings if coding.start is None)
        undecided = self._undecided(release, coder, assignment, segmentation)
        return Sheet(asked, spans, whole, undecided)

    def _asked(self, release: Release, coder: Coder, assignment: Assignment) -> Iterable[str]:
        """The categories she decided on; the others are noted as missing."""
        for category in self._categories:
            revision = assignment.codebook_revision
            if assignment.category_ids is not None and category.id not in assignment.category_ids:
                reason = say("missing.not_asked")
            elif revision is not None and category.since_revision > revision:
                reason = say("missing.newer", None, revision=revision, since=category.since_revision)
            else:
                yield category.id
                continue
            self.missing.append(MissingValues(release.title, coder.name, category.name, reason))

    def _undecided(
        self, release: Release, coder: Coder, assignment: Assignment, segmentation: Segmentation
    ) -> tuple[Span, ...]:
        """In sentence mode, the sentences with neither a coding nor a decision."""
        if assignment.mode != "sentences":
            return ()
        decided = [
            Span(coding.start, coding.end)
            for coding in self._codings[release.id, coder.id]
            if coding.start is not None and coding.end is not None
        ]
        decided += [Span(decision.start, decision.end) for decision in self._decisions[release.id, coder.id]]
        undecided = tuple(
            sentence for sentence in segmentation.sentences if not any(sentence.overlaps(span) for span in decided)
        )
        if undecided:
            reason = say("missing.undecided", None, count=len(undecided))
            self.missing.append(MissingValues(release.title, coder.name, "", reason))
        return undecided


def body_of(segmentation: Segmentation, length: int) -> tuple[Span, ...]:
    """The body zones in order; the whole text where no zones are known."""
    if not segmentation.zones:
        return (Span(0, length),) if length else ()
    return tuple(sorted(zone for zone in segmentation.body if zone.start < zone.end))


def _too_few(done: Sequence[Coder]) -> str:
    if done:
        return say("left_out.one_coder", None, coder=done[0].name)
    return say("left_out.nobody")


def _ignored(entered: Iterable[Entered], unit: str) -> Ignored:
    whole = outside = 0
    for one in entered:
        first, last = one.body[0].start, one.body[-1].end
        for sheet in one.sheets:
            if sheet is None:
                continue
            whole += len(sheet.whole & sheet.asked) if unit != "release" else 0
            for category, spans in sheet.spans.items():
                if category in sheet.asked:
                    outside += sum(span.end <= first or span.start >= last for span in spans)
                    if len(one.body) > 1:
                        within = [span for span in spans if span.end > first and span.start < last]
                        outside += sum(not any(span.overlaps(zone) for zone in one.body) for span in within)
    return Ignored(whole, outside)
