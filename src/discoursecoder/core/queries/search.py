"""Searching all releases: words or a pattern, in reading order, with the text around each find."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice

from discoursecoder.core.messages import say
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.model.search import Found, Hit, Need, Search, Source
from discoursecoder.core.store.project import ProjectFile
from discoursecoder.core.text.index_words import needs_of
from discoursecoder.core.text.matching import LONGEST_S, Spans, matcher

AROUND = 60
"""Characters shown at either side of a find."""

_AT_ONCE, _LATER_AT_ONCE = 50, 250
"""Texts read together at first, so that the first finds are soon there, and later."""

_WORTH = 500
"""Texts that are read sooner than the index says which of them are worth it."""

_SCARCE = 10
"""Finds in texts read together, below which the index is asked which others are worth reading."""

_PATIENCE = 20
"""Releases on which a pattern may take too long before the search is given up."""


def search_releases(
    project: ProjectFile,
    search: Search,
    *,
    releases: Collection[str] | None = None,
    limit: int | None = None,
    longest_s: float = LONGEST_S,
    progress: Callable[[int, int], None] | None = None,
) -> Found:
    """Find words or a pattern in the frozen texts.

    Args:
        project: an open project; nothing in it is changed.
        search: what is looked for.
        releases: ids of the only releases that are searched; all without it.
        limit: the number of finds after which the search ends.
        longest_s: seconds that a pattern may take on one text; a release on which it takes longer is named among
            the problems and left.
        progress: told how many releases of how many have been looked at; what it raises ends the search.

    Raises:
        BadPattern: for a pattern that cannot be read.
    """
    spans = matcher(search, longest_s=longest_s)
    needs = needs_of(search.words, whole_words=search.whole_words) if not search.regex else []
    # Whole words are answered at once; beginnings, ends and parts stand for many words and are asked where it pays.
    certain = [need for need in needs if need.side == "whole"]
    sources = project.sources(project.texts_holding(certain) if certain else None)
    if releases is not None:
        sources = [source for source in sources if source.release_id in releases]
    reading = _Reading(project, sources, [need for need in needs if need.side != "whole"])
    finds = reading.finds(spans, progress)
    hits = tuple(finds if limit is None else islice(finds, limit))
    complete = (limit is None or next(finds, None) is None) and not reading.problems
    return Found(hits, len({hit.release_id for hit in hits}), complete, tuple(reading.problems))


class _Reading:
    """Reads texts a portion at a time, and asks the index about vague needs once finds turn out to be scarce."""

    def __init__(self, project: ProjectFile, sources: list[Source], vague: Sequence[Need]) -> None:
        self._project = project
        self._left = sources
        self._vague = vague
        self.problems: list[Problem] = []

    def finds(self, spans: Spans, progress: Callable[[int, int], None] | None) -> Iterator[Hit]:
        whole, portion = len(self._left), _AT_ONCE
        while self._left:
            some, self._left = self._left[:portion], self._left[portion:]
            portion = _LATER_AT_ONCE
            texts = self._project.texts(source.text_sha256 for source in some)
            count = 0
            for source in some:
                for hit in self._in_text(source, texts[source.text_sha256], spans):
                    count += 1
                    yield hit
                if len(self.problems) == _PATIENCE:
                    told = say("search.given_up", count=_PATIENCE)
                    self.problems.append(Problem(str(self._project.path), "", told))
                    return
            if self._vague and count < _SCARCE and len(self._left) > _WORTH:
                holding = self._project.texts_holding(self._vague)
                self._left = [one for one in self._left if holding is None or one.text_sha256 in holding]
                self._vague = ()
            if progress is not None:
                progress(whole - len(self._left), whole)

    def _in_text(self, source: Source, text: str, spans: Spans) -> Iterator[Hit]:
        try:
            for start, end in spans(text):
                yield _hit(source, text, start, end)
        except TimeoutError:
            self.problems.append(Problem(str(self._project.path), source.title, say("search.too_long")))


def _hit(source: Source, text: str, start: int, end: int) -> Hit:
    return Hit(
        source.release_id,
        source.title,
        source.issued,
        start,
        end,
        text[max(0, start - AROUND) : start],
        text[start:end],
        text[end : end + AROUND],
    )
