"""Looked and found nothing: an explicit decision on a sentence, which differs from not having looked."""

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.changes import Change, Changes, removed
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.span import Span
from discoursecoder.core.operations.assignments import begin
from discoursecoder.core.operations.codings import shorten
from discoursecoder.core.operations.finding import find, find_segmentation, open_assignment
from discoursecoder.core.store.project import ProjectFile


def decide_none(
    project: ProjectFile, *, release_id: str, coder_id: str, start: int, end: int, pass_number: int = 1
) -> Changes:
    """Record that the coder looked at a sentence and found nothing; deciding so again changes nothing.

    Raises:
        UnknownName, ReleaseFinished: as their names say.
        SpanOutside: if [start, end) is no sentence of the release.
        SentenceCoded: if she coded something in it, which is for her to remove first.
    """
    release = find(project, Release, release_id)
    coder = find(project, Coder, coder_id)
    assignment = open_assignment(project, release, coder, pass_number)
    text = project.text(release.text_sha256)
    if Span(start, end) not in find_segmentation(project, release).sentences:
        raise errors.SpanOutside(release=release.title, start=start, end=end, length=len(text))
    mine = project.read(Coding, release_id=release.id, coder_id=coder.id, pass_number=pass_number)
    if any(_lies_in(coding, Span(start, end)) for coding in mine):
        raise errors.SentenceCoded(quotation=shorten(text[start:end]))
    known = project.read(Decision, release_id=release.id, coder_id=coder.id, start=start, pass_number=pass_number)
    if known:
        return Changes("decide_none", "", coder_id=coder.id)
    decision = Decision(
        id=new_id(),
        release_id=release.id,
        coder_id=coder.id,
        start=start,
        end=end,
        pass_number=pass_number,
        codebook_revision=max(project.revision, 1),
        created=now(),
    )
    started = begin(assignment, release_id=release.id, coder_id=coder.id, pass_number=pass_number)
    summary = say("act.decide_none", quotation=shorten(text[start:end]), release=release.title)
    return Changes("decide_none", summary, (Change(None, decision), *started), coder_id=coder.id)


def _lies_in(coding: Coding, sentence: Span) -> bool:
    if coding.start is None or coding.end is None or not coding.counts:
        return False
    return sentence.overlaps(Span(coding.start, coding.end))


def withdraw_decision(project: ProjectFile, decision_id: str, *, coder_id: str) -> Changes:
    """Take one's decision on a sentence back.

    Raises:
        UnknownName, ReleaseFinished: as their names say.
        NotAllowed: if it is another coder's.
    """
    decision = find(project, Decision, decision_id)
    coder = find(project, Coder, coder_id)
    if decision.coder_id != coder.id:
        raise errors.NotAllowed(what=say("refused.other_coder"))
    release = find(project, Release, decision.release_id)
    open_assignment(project, release, coder, decision.pass_number)
    summary = say("act.withdraw_decision", release=release.title)
    return Changes("withdraw_decision", summary, removed([decision]), coder_id=coder.id)
