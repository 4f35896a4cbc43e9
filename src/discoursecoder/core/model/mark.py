"""Marks: what the program finds by itself in a release, never counted as coding; and the lexicon behind them."""

from typing import ClassVar, Literal, NamedTuple

from pydantic import Field

from discoursecoder.core.model.record import Record
from discoursecoder.core.model.span import Span

MarkKind = Literal["quoted", "institution", "initiative", "attribution"]
_MARKS_WIDE = 2
"""A quotation mark with the space that French puts beside it."""

Voice = Literal["direct", "reported", "narrated", "joint"]


class Mark(Record):
    """A mark as a project file can keep it: a term, or an attribution with the scope it governs."""

    kind: ClassVar[str] = "mark"

    release_id: str
    mark_kind: MarkKind
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    scope_start: int | None = None
    scope_end: int | None = None
    lexicon_id: str | None = None
    actor_id: str | None = None
    rule: str = ""


class LexiconEntry(Record):
    """An institution or initiative that the project wants marked, with the forms it takes in texts.

    Forms in capitals alone are found in capitals alone, others whatever their capitals; a `*` stands for the rest of
    a word. Without forms the name itself is the form.
    """

    kind: ClassVar[str] = "lexicon"

    name: str = Field(min_length=1)
    entry_kind: Literal["institution", "initiative"] = "institution"
    forms: tuple[str, ...] = ()
    language: str = ""


class Party(NamedTuple):
    """Who speaks: an actor of the registry, or, without `actor_id`, a name that the text gives and nobody has yet."""

    name: str
    actor_id: str | None = None


class FoundTerm(NamedTuple):
    """A quoted term, institution or initiative of a text; `name` is its entry's, or "" for a quotation."""

    mark_kind: MarkKind
    start: int
    end: int
    name: str = ""


class Attribution(NamedTuple):
    """Words that say whose speech follows, and the part of one sentence that they govern.

    `phrase` lies in an earlier sentence where the speech is `carried` over. Inside somebody's speech a `nested`
    attribution says to whom that speaker ascribes what follows. `start_narration` has no speaker: the ministry itself
    tells what happened. `rule` names what found it.
    """

    phrase: Span
    scope: Span
    parties: tuple[Party, ...]
    voice: Voice
    rule: str
    carried: bool = False
    nested: bool = False


class Speech(NamedTuple):
    """Whose words a span holds: `speakers`, to whom they ascribe them, in which voice.

    `phrase` are the words that name the speakers, `ascription` those that name whom they ascribe it to.
    """

    speakers: tuple[Party, ...] = ()
    attributed_to: tuple[Party, ...] = ()
    voice: Voice | None = None
    phrase: Span | None = None
    ascription: Span | None = None


class Marks(NamedTuple):
    """All marks of one release, in the order of the text; marks may lie in one another."""

    terms: tuple[FoundTerm, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    def at(self, position: int) -> Span | None:
        """The shortest term or attributing phrase at a position (at its end too), or None."""
        spans = [Span(term.start, term.end) for term in self.terms]
        spans += [one.phrase for one in self.attributions if not one.carried and one.phrase.start < one.phrase.end]
        here = [span for span in spans if span.start <= position <= span.end]
        return min(here, key=lambda span: (span.end - span.start, span.start), default=None)

    def following(self, position: int) -> Span | None:
        """The first term that begins at or after a position, or None."""
        return next((Span(term.start, term.end) for term in self.terms if term.start >= position), None)

    def speech(self, start: int, end: int) -> Speech:
        """Whose words the characters [start, end) are, by the attributions whose scope holds most of them."""
        outer = self._most(start, end, nested=False)
        if outer is None:
            return Speech()
        inner = self._most(start, end, nested=True)
        if inner is None or inner.parties == outer.parties:
            return Speech(outer.parties, (), self._voice(outer, start, end), outer.phrase)
        return Speech(outer.parties, inner.parties, self._voice(outer, start, end), outer.phrase, inner.phrase)

    def _most(self, start: int, end: int, *, nested: bool) -> Attribution | None:
        best, most = None, 0
        for one in self.attributions:
            if one.nested is nested:
                shared = min(end, one.scope.end) - max(start, one.scope.start)
                # What is ascribed in passing has to fill more than half of the span.
                if shared > most and (not nested or 2 * shared > end - start):
                    best, most = one, shared
        return best

    def _voice(self, outer: Attribution, start: int, end: int) -> Voice:
        quoted = [
            term for term in self.terms if term.mark_kind == "quoted" and term.start <= start and end <= term.end
        ]
        direct = outer.voice == "reported" and any(not self._is_name(term) for term in quoted)
        return "direct" if direct else outer.voice

    def _is_name(self, quoted: FoundTerm) -> bool:
        """Whether quotation marks hold nothing but a name of the lexicon: nobody's words are cited then."""
        return any(
            term.mark_kind != "quoted" and term.start - quoted.start <= _MARKS_WIDE >= quoted.end - term.end
            for term in self.terms
            if quoted.start <= term.start and term.end <= quoted.end
        )
