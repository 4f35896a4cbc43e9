"""Coding what a search found, as suggestions that do not count until their coder confirms them."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.changes import Change, Changes, created, removed
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.search import HitSpan
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.operations.assignments import begin
from discoursecoder.core.operations.finding import find, find_active_category
from discoursecoder.core.store.project import ProjectFile

Reach = Literal["find", "sentence", "paragraph"]
"""What is coded of a find: itself, or the whole sentences or paragraphs it lies in."""


class Autocoded(NamedTuple):
    """An act that codes finds, and what it leaves out.

    `coded` counts the new codings, `known` the finds that the coder coded so already or that fall together, `outside`
    those in titles and other boilerplate, `locked` those in releases that she finished.
    """

    changes: Changes
    coded: int
    known: int
    outside: int
    locked: int


def plan_autocode(
    project: ProjectFile,
    *,
    coder_id: str,
    category_id: str,
    finds: Iterable[HitSpan],
    reach: Reach = "find",
    pass_number: int = 1,
) -> Autocoded:
    """Code finds with a category as suggestions, all in one act.

    Assignments stay as they are: a suggestion is no work of the coder until she confirms it.

    Raises:
        UnknownName, NotCodable, CategoryArchived: as their names say.
    """
    coder = find(project, Coder, coder_id)
    category = find_active_category(project, category_id)
    wanted = sorted(set(finds))
    ground = _Ground(project, coder.id, category.id, {one.release_id for one in wanted}, pass_number)
    sorted_out: Counter[str] = Counter()
    made: list[Coding] = []
    revision, moment = max(project.revision, 1), now()
    for one in wanted:
        span = ground.place_for(one, reach)
        if not isinstance(span, Span):
            sorted_out[span] += 1
            continue
        made.append(
            Coding(
                id=new_id(),
                release_id=one.release_id,
                coder_id=coder.id,
                category_id=category.id,
                start=span.start,
                end=span.end,
                quotation=ground.texts[one.release_id][span.start : span.end],
                origin="suggested",
                pass_number=pass_number,
                codebook_revision=revision,
                created=moment,
                changed=moment,
            )
        )
    summary = say("act.code_finds", category=category.name, count=len(made))
    changes = Changes("code_finds", summary, created(made), coder_id=coder.id)
    return Autocoded(changes, len(made), sorted_out["known"], sorted_out["outside"], sorted_out["locked"])


class _Ground:
    """What is known of some releases before finds in them are coded."""

    def __init__(
        self, project: ProjectFile, coder_id: str, category_id: str, release_ids: Collection[str], pass_number: int
    ) -> None:
        releases = project.read(Release, id=release_ids)
        texts = project.texts(release.text_sha256 for release in releases)
        self.texts = {release.id: texts[release.text_sha256] for release in releases}
        self._segments = {one.release_id: one for one in project.read(Segmentation, release_id=release_ids)}
        self._locked = _locked(project, coder_id, release_ids, pass_number)
        own = {"coder_id": coder_id, "category_id": category_id, "pass_number": pass_number}
        codings = project.read(Coding, release_id=release_ids, **own)
        self._coded = {(one.release_id, one.start, one.end) for one in codings}

    def place_for(self, one: HitSpan, reach: Reach) -> Span | Literal["locked", "outside", "known"]:
        """What is to be coded of a find, which is taken to be coded then, or why it is left out."""
        if one.release_id in self._locked:
            return "locked"
        segmentation = self._segments.get(one.release_id)
        span = _reached(segmentation, Span(one.start, one.end), reach) if segmentation is not None else None
        if span is None:
            return "outside"
        if (one.release_id, *span) in self._coded:
            return "known"
        self._coded.add((one.release_id, *span))
        return span


def _locked(project: ProjectFile, coder_id: str, release_ids: Collection[str], pass_number: int) -> set[str]:
    """The releases that the coder finished."""
    finished = project.read(
        Assignment, release_id=release_ids, coder_id=coder_id, pass_number=pass_number, state="finished"
    )
    return {assignment.release_id for assignment in finished}


def _reached(segmentation: Segmentation, find_: Span, reach: Reach) -> Span | None:
    """What is coded of a find; None where it does not lie in the body."""
    body = segmentation.body
    if not all(any(zone.start <= place < zone.end for zone in body) for place in (find_.start, find_.end - 1)):
        return None
    if reach == "find":
        return find_
    units = segmentation.sentences if reach == "sentence" else segmentation.paragraphs
    first = bisect_right(units, find_.start, key=lambda unit: unit[1])
    last = bisect_left(units, find_.end, key=lambda unit: unit[0]) - 1
    return Span(units[first][0], units[last][1]) if first <= last else None


def confirm_suggestions(project: ProjectFile, coding_ids: Iterable[str], *, coder_id: str) -> Changes:
    """Confirm suggested codings of one's own in one act, so that they count; those confirmed already stay as they are.

    The coder's assignments are in progress then; her decisions "nothing found" on their sentences go.

    Raises:
        NotAllowed: if one is another coder's.
        ReleaseFinished: if she has finished a release of one.
    """
    codings = _suggested(project, coding_ids, coder_id)
    moment = now()
    after = [Coding.model_validate({**dict(coding), "origin": "confirmed", "changed": moment}) for coding in codings]
    works = sorted({(coding.release_id, coding.pass_number) for coding in codings})
    ids = [release_id for release_id, _ in works]
    known = {
        (one.release_id, one.pass_number): one for one in project.read(Assignment, release_id=ids, coder_id=coder_id)
    }
    started: list[Change] = []
    for release_id, pass_number in works:
        assignment = known.get((release_id, pass_number))
        started += begin(assignment, release_id=release_id, coder_id=coder_id, pass_number=pass_number)
    decided = project.read(Decision, release_id=ids, coder_id=coder_id)
    changes = (*map(Change, codings, after), *removed(_contradicted(decided, after)), *started)
    return Changes("confirm_suggestions", say("act.confirm_codings", count=len(codings)), changes, coder_id=coder_id)


def reject_suggestions(project: ProjectFile, coding_ids: Iterable[str], *, coder_id: str) -> Changes:
    """Remove suggested codings of one's own in one act; those confirmed meanwhile stay.

    Raises:
        NotAllowed: if one is another coder's.
        ReleaseFinished: if she has finished a release of one.
    """
    codings = _suggested(project, coding_ids, coder_id)
    summary = say("act.reject_suggestions", count=len(codings))
    return Changes("reject_suggestions", summary, removed(codings), coder_id=coder_id)


def _suggested(project: ProjectFile, coding_ids: Iterable[str], coder_id: str) -> list[Coding]:
    """The suggestions among some codings, which their coder may still change."""
    coder = find(project, Coder, coder_id)
    codings = [one for one in project.read(Coding, id=list(dict.fromkeys(coding_ids))) if one.origin == "suggested"]
    if any(coding.coder_id != coder.id for coding in codings):
        raise errors.NotAllowed(what=say("refused.other_coder"))
    for pass_number in sorted({coding.pass_number for coding in codings}):
        here = sorted({coding.release_id for coding in codings if coding.pass_number == pass_number})
        for release_id in sorted(_locked(project, coder.id, here, pass_number)):
            raise errors.ReleaseFinished(release=find(project, Release, release_id).title, coder=coder.name)
    return codings


def _contradicted(decided: Sequence[Decision], codings: Sequence[Coding]) -> list[Record]:
    """The decisions "nothing found" on sentences that codings lie in."""
    spans: dict[tuple[str, int], list[Span]] = {}
    for coding in codings:
        if coding.start is not None and coding.end is not None:
            spans.setdefault((coding.release_id, coding.pass_number), []).append(Span(coding.start, coding.end))
    return [
        one
        for one in decided
        if any(span.overlaps(Span(one.start, one.end)) for span in spans.get((one.release_id, one.pass_number), ()))
    ]
