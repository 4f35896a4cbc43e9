"""Categories by release and by sentence, as tables of counts and of decisions."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.export import MatrixRow, SentenceRow
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.study import Study, asked


class _Decided(NamedTuple):
    """What one coder decided, sentence by sentence: the columns found in each, and where she said "nothing"."""

    found: Sequence[set[int]]
    none: set[int]


class _Work(NamedTuple):
    """What one coder did in one release, in one pass."""

    release_id: str
    coder_id: str
    pass_number: int


def matrix_rows(study: Study) -> Iterator[MatrixRow]:
    """How often each category was coded in each release, over all coders of the study."""
    counts = Counter((coding.release_id, coding.category_id) for coding in study.counted)
    finished: dict[str, list[Assignment]] = defaultdict(list)
    for assignment in study.assignments:
        if assignment.state == "finished":
            finished[assignment.release_id].append(assignment)
    for release in study.releases.values():
        done = finished[release.id]
        cells = tuple(
            counts[release.id, category.id] or (0 if any(asked(one, category) for one in done) else None)
            for category in study.coded
        )
        coders = {assignment.coder_id for assignment in done}
        yield MatrixRow(release.id, release.title, release.issued, len(coders), cells)


def sentence_count(study: Study) -> int:
    """How many rows `sentence_rows` gives."""
    return sum(
        len(study.segmentations[release_id].sentences) * len(work)
        for release_id, work in _work(study).items()
        if release_id in study.segmentations
    )


def sentence_rows(study: Study) -> Iterator[SentenceRow]:
    """Every sentence for every coder who worked on its release, by release, coder and pass."""
    codings: dict[_Work, list[Coding]] = defaultdict(list)
    for coding in study.counted:
        codings[_Work(coding.release_id, coding.coder_id, coding.pass_number)].append(coding)
    nothing: dict[_Work, list[Span]] = defaultdict(list)
    for decision in study.decisions:
        key = _Work(decision.release_id, decision.coder_id, decision.pass_number)
        nothing[key].append(Span(decision.start, decision.end))
    column = {category.id: place for place, category in enumerate(study.coded)}
    by_release = _work(study)
    for release_id in study.releases:
        segmentation = study.segmentations.get(release_id)
        work = by_release.get(release_id, {})
        if segmentation is None:
            continue
        places = _Places(segmentation.sentences)
        for key in sorted(work, key=lambda k: (study.coder(k.coder_id), k.coder_id, k.pass_number)):
            found = _found(places, codings.get(key, ()), column)
            none = {place for span in nothing.get(key, ()) for place in places.touched(span)}
            yield from _rows(study, key, work[key], places, _Decided(found, none))


def _work(study: Study) -> dict[str, dict[_Work, Assignment | None]]:
    """Per release who worked on it, in which pass, with the assignment if there is one."""
    work: dict[str, dict[_Work, Assignment | None]] = defaultdict(dict)
    for assignment in study.assignments:
        key = _Work(assignment.release_id, assignment.coder_id, assignment.pass_number)
        work[assignment.release_id][key] = assignment
    for coding in study.counted:
        key = _Work(coding.release_id, coding.coder_id, coding.pass_number)
        work[coding.release_id].setdefault(key, None)
    return work


def _rows(
    study: Study,
    key: _Work,
    assignment: Assignment | None,
    places: "_Places",
    decided: _Decided,
) -> Iterator[SentenceRow]:
    """The rows of one coder in one release; where each sentence was to be decided, an undecided one is missing."""
    text = study.texts[key.release_id]
    looked = tuple(0 if asked(assignment, category) else None for category in study.coded)
    unseen: tuple[int | None, ...] = (None,) * len(looked)
    each_decided = assignment is not None and assignment.mode == "sentences"
    found, none = decided
    for place, sentence in enumerate(places.sentences):
        row = list(unseen if each_decided and not found[place] and place not in none else looked)
        for column in found[place]:
            row[column] = 1
        yield SentenceRow(
            release_id=key.release_id,
            release=study.releases[key.release_id].title,
            number=place + 1,
            start=sentence.start,
            end=sentence.end,
            text=text[sentence.start : sentence.end],
            coder=study.coder(key.coder_id),
            pass_number=key.pass_number,
            state=assignment.state if assignment is not None else "in_progress",
            none=place in none,
            present=tuple(row),
        )


class _Places:
    """The sentences of a release, to be found by the spans that touch them."""

    def __init__(self, sentences: Sequence[Span]) -> None:
        self.sentences = sentences
        self._starts = [sentence.start for sentence in sentences]

    def touched(self, span: Span) -> Iterator[int]:
        """The places of the sentences that share at least one character with the span."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for place in range(first, bisect_left(self._starts, span.end)):
            if self.sentences[place].end > span.start:
                yield place


def _found(places: _Places, codings: Sequence[Coding], column: Mapping[str, int]) -> list[set[int]]:
    """Per sentence the columns of the categories coded in any part of it."""
    found: list[set[int]] = [set() for _ in places.sentences]
    for coding in codings:
        if coding.start is not None and coding.end is not None:
            for place in places.touched(Span(coding.start, coding.end)):
                found[place].add(column[coding.category_id])
    return found
