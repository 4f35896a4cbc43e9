"""Whose words: attributions and the speech they govern, by rules over sentences.

A sentence's main verb of saying, with a subject that can be resolved, attributes what it governs: all of the sentence
where it is put in ("..., a déclaré Wang Yi"), else what follows the verb. The sentences after it are the same speech,
until another one speaks, the ministry tells of something else that happened, or a paragraph begins with somebody else.
What a speaker ascribes to a third ("que la Russie a réaffirmé", "la réaffirmation par la Russie") is nested in it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from discoursecoder.core.model.mark import Attribution, Party, Voice
from discoursecoder.core.model.span import Span
from discoursecoder.core.text.attributions_names import Mention, Names
from discoursecoder.core.text.attributions_registry import Registry
from discoursecoder.core.text.attributions_table import AttributionTable, VerbKind
from discoursecoder.core.text.lexicon import plain

_APPOSITIONS = 2
_FAR = 800
"""How far before its verb a subject is looked for, in characters."""
_LONGEST_LEAD = 20
_JOINING = frozenset({"of", "the", "and", "for", "de", "des", "du", "et", "la", "le"})


class _Verb(NamedTuple):
    """A verb with its subject; `lead` is what stands before the subject, `after` where its object begins."""

    start: int
    after: int
    kinds: frozenset[VerbKind]
    subject: Mention
    inverted: bool


class _Speech(NamedTuple):
    """The speech that goes on: its words of attribution, its speakers, its voice."""

    phrase: Span
    parties: tuple[Party, ...]
    voice: Voice


def find_attributions(
    text: str,
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    *,
    registry: Registry,
    table: AttributionTable,
    sides: Sequence[str] = (),
) -> list[Attribution]:
    """The attributions of a release, in the order of its sentences.

    Args:
        text: the canonical text.
        sentences: sentences of the body, in order.
        paragraphs: paragraphs of the body, in order.
        registry: the actors of the project.
        table: the words of the release's language.
        sides: names of the two sides, where the release's facts give them.
    """
    written = plain(text)
    for start, end in paragraphs:  # lines of hard-wrapped text end within a paragraph
        if "\n" in written[start:end]:
            written = written[:start] + written[start:end].replace("\n", " ") + written[end:]
    reader = _Reader(written, Names(written, registry, table, sides=sides), registry, table)
    openings = {paragraph.start for paragraph in paragraphs}
    found: list[Attribution] = []
    for sentence in sentences:
        found += reader.read(Span(*sentence), opens=sentence[0] in openings)
    return found


class _Reader:
    """Reads sentence by sentence and remembers whose speech goes on."""

    def __init__(self, text: str, names: Names, registry: Registry, table: AttributionTable) -> None:
        self._text = text
        self._lowered = text.lower()
        self._names = names
        self._registry = registry
        self._table = table
        self._speech: _Speech | None = None
        self._previous: tuple[Party, ...] = ()

    def read(self, sentence: Span, *, opens: bool) -> Iterator[Attribution]:
        """The attributions of one sentence; `opens`: it is the first of its paragraph."""
        if opens and self._begins_otherwise(sentence):
            self._speech = None
        verbs = list(self._verbs(sentence))
        main = self._main(verbs, sentence)
        source = self._source(sentence)
        if main is not None and self._is_ascribed(main):
            main = None
        if source is not None and (main is None or source.phrase.start < main.start):
            yield source
        elif main is not None and main.kinds <= {"narrates"}:
            self._speech = None
            self._remember(main.subject.parties)
            yield self._narration(sentence)
            return
        elif main is not None:
            yield self._begun(main, sentence)
        elif self._speech is None:
            yield self._narration(sentence)
            return
        else:
            speech = self._speech
            yield Attribution(speech.phrase, sentence, speech.parties, speech.voice, "carried", carried=True)
        yield from self._nested(verbs, main, sentence)

    def _main(self, verbs: Sequence[_Verb], sentence: Span) -> _Verb | None:
        """The verb that says whose the sentence is: one of saying that is put in, else the first main verb."""
        mains = [verb for verb in verbs if self._is_main(verb, sentence)]
        for verb in mains:
            if "says" in verb.kinds and self._is_put_in(_phrase(verb), sentence):
                return verb
        return mains[0] if mains else None

    def _narration(self, sentence: Span) -> Attribution:
        return Attribution(Span(sentence.start, sentence.start), sentence, (), "narrated", "narration")

    def _remember(self, parties: tuple[Party, ...]) -> None:
        if parties:
            self._previous = parties

    def _begun(self, verb: _Verb, sentence: Span) -> Attribution:
        """The attribution that a main verb begins; the speech goes on after it."""
        parties = verb.subject.parties
        voice: Voice = "reported" if "says" in verb.kinds else "narrated"
        if len(parties) > 1 or verb.subject.how == "pair":
            voice = "joint"
        phrase = _phrase(verb)
        put_in = verb.inverted or self._is_put_in(phrase, sentence)
        scope = sentence if put_in else Span(phrase.end, sentence.end)
        if scope.start >= scope.end:
            scope = sentence
        self._remember(parties)
        self._speech = _Speech(phrase, parties, voice)
        rule = "put in" if put_in else "verb"
        return Attribution(phrase, scope, parties, voice, rule)

    def _is_put_in(self, phrase: Span, sentence: Span) -> bool:
        """Whether the words of attribution stand between commas, or end the sentence."""
        after = self._text[phrase.end : sentence.end].lstrip(" ")
        before = self._text[sentence.start : phrase.start].rstrip(" ")
        last = self._lowered[sentence.start : phrase.start].split()[-1:]
        return (before.endswith((",", "»", "”", '"', "–", "—")) and after[:1] in {",", ".", "", ";", "–", "—"}) or (
            bool(last) and last[0] in self._table.words["as_words"]
        )

    def _verbs(self, sentence: Span) -> Iterator[_Verb]:
        """The verbs of the table in a sentence that have a subject to be resolved."""
        at = sentence.start
        while found := self._table.verb.search(self._lowered, at, sentence.end):
            at = found.end()
            groups = found.groupdict()
            form = next(groups[name] for name in ("past", "present", "asked") if groups.get(name))
            kinds = self._table.kinds_of(" ".join(form.split()))
            start, end = found.span()
            if self._text[start].isupper() and start > sentence.start:
                continue  # a name, such as that of the Association of States
            subject, inverted = self._subject(sentence, start, end, inside=bool(groups.get("inside")))
            if subject is not None:
                after = max(end, subject.end) if inverted else end
                yield _Verb(start, self._behind_that(after, sentence), kinds, subject, inverted)

    def _subject(self, sentence: Span, start: int, end: int, *, inside: bool) -> tuple[Mention | None, bool]:
        """The subject of a verb: inside it ("a-t-il dit"), before it, before an apposition, or after it."""
        if inside:
            return Mention(start, end, self._previous, "pronoun"), True
        low = sentence.start
        low = max(low, start - _FAR)
        before = self._text[low:start].rstrip(" ")
        subject = self._names.ending_at(low, low + len(before), self._previous)
        if subject is None and before.endswith(",") and (put_in := self._put_in_subject(sentence, end)):
            return put_in, True
        if subject is None and before.endswith(","):  # "Colonna, for her part, noted"
            subject = self._names.ending_at(low, low + len(before) - 1, self._previous)
            subject = subject if subject is not None and subject.how != "name" else None
        cut = before
        for _ in range(_APPOSITIONS):
            if subject is not None or not cut.endswith((",", "–", "—")):
                break
            cut = cut[:-1]
            comma = max(cut.rfind(","), cut.rfind("–"), cut.rfind("—"))
            if comma <= 0:
                break
            subject = self._names.ending_at(low, low + comma, self._previous)
            cut = cut[: comma + 1]
        if subject is not None:
            return subject, False
        opened = not before or before.endswith((",", "»", "”", '"', "–", "—"))
        as_word = before.lower().split()[-1:] and before.lower().split()[-1] in self._table.words["as_words"]
        if opened or as_word:
            return self._names.starting_at(end, sentence.end, self._previous), True
        return None, False

    def _put_in_subject(self, sentence: Span, end: int) -> Mention | None:
        """The subject after a verb where both stand between commas: ", a ajouté le ministre russe,"."""
        subject = self._names.starting_at(end, sentence.end, self._previous)
        if subject is None or subject.how == "pronoun":
            return None
        following = self._text[subject.end : sentence.end].lstrip(" ")[:1]
        return subject if following in {",", ".", ";", ""} else None

    def _behind_that(self, end: int, sentence: Span) -> int:
        """The place behind "que" or "that", where one follows."""
        rest = self._lowered[end : sentence.end]
        room = len(rest) - len(rest.lstrip(" "))
        for word in self._table.words["that"]:
            if rest[room:].startswith(word) and (
                word.endswith("'") or not rest[room + len(word) : room + len(word) + 1].isalnum()
            ):
                return end + room + len(word)
        return end

    def _is_main(self, verb: _Verb, sentence: Span) -> bool:
        """Whether a verb is no part of a subordinate clause: what leads up to its subject decides."""
        if verb.inverted:
            return True
        lead = self._lowered[sentence.start : verb.subject.start].rstrip(" ")
        if not lead:
            return True
        last = lead.replace("'", "' ").split()[-1]
        if last in self._table.words["as_words"]:
            return True
        if last in self._table.words["subordinators"] or f"{last}" in self._table.words["that"]:
            return False
        if lead[-1] in ",;:–—»”)" or last in {"et", "mais", "and", "but", "puis", "then"}:
            return True
        # An office in capitals: "Member of the Political Bureau Wang Yi".
        words = self._text[sentence.start : verb.subject.start].split()
        return len(words) <= _LONGEST_LEAD and all(word[0].isupper() or word in _JOINING for word in words)

    def _is_ascribed(self, verb: _Verb) -> bool:
        """Whether a state's stance is told within a speech: "La Chine soutient ..." in the words of a minister.

        What the speaker's own state says or does is the speaker's word in any case.
        """
        parties = verb.subject.parties
        if verb.subject.how == "pronoun":
            return verb.kinds == {"holds"}
        if self._speech is None or verb.inverted or verb.subject.how == "pair" or not parties:
            return False
        if not all(self._registry.is_collective(one) for one in parties) or parties == self._speech.parties:
            return False
        return "holds" in verb.kinds or self._is_own(parties)

    def _is_own(self, parties: Sequence[Party]) -> bool:
        """Whether these are the speakers or what they belong to."""
        if self._speech is None:
            return False
        own = self._names.own(self._speech.parties)
        names = {party.name for party in self._speech.parties}
        return all(party.name in names or party.actor_id in own for party in parties)

    def _source(self, sentence: Span) -> Attribution | None:
        """The phrase "selon X, ..." or "..., according to X": X for the whole sentence, and for no other."""
        found = self._table.source.search(self._lowered, sentence.start, sentence.end)
        if found is None:
            return None
        before = self._text[sentence.start : found.start()].rstrip(" ")
        if before and not before.endswith(","):
            return None
        subject = self._names.starting_at(found.end(), sentence.end, self._previous)
        if subject is None:
            return None
        self._remember(subject.parties)
        voice: Voice = "joint" if len(subject.parties) > 1 else "reported"
        return Attribution(Span(found.start(), subject.end), sentence, subject.parties, voice, "source")

    def _begins_otherwise(self, sentence: Span) -> bool:
        """Whether a sentence begins with an actor who neither speaks nor belongs with who does."""
        subject = self._names.starting_at(sentence.start, sentence.end, ())
        if self._speech is None or subject is None or subject.how == "pronoun" or not subject.parties:
            return False
        if not self._names.own(self._speech.parties):
            # Nobody knows to whom the speaker belongs, who may speak of any state as of the own one.
            return not all(
                self._registry.is_collective(party) or party in self._speech.parties for party in subject.parties
            )
        return not self._is_own(subject.parties)

    def _nested(self, verbs: Sequence[_Verb], main: _Verb | None, sentence: Span) -> Iterator[Attribution]:
        """What is ascribed to a third within a speech."""
        for verb in verbs:
            told = verb is not main and not verb.inverted and verb.kinds - {"narrates"}
            if main is not None and verb.start < main.after:
                continue
            if (
                told
                and verb.subject.parties
                and verb.subject.how != "pronoun"
                and not self._is_own(verb.subject.parties)
            ):
                phrase = Span(verb.subject.start, verb.after)
                yield self._ascribed(phrase, verb.subject.parties, sentence, "verb in speech")
        at = sentence.start
        while found := self._table.nominal.search(self._lowered, at, sentence.end):
            at = found.end()
            subject = self._names.starting_at(found.end(), sentence.end, self._previous)
            if (
                subject is not None
                and subject.parties
                and subject.how != "pronoun"
                and not self._is_own(subject.parties)
            ):
                yield self._ascribed(Span(found.start(), subject.end), subject.parties, sentence, "noun in speech")

    def _ascribed(self, phrase: Span, parties: tuple[Party, ...], sentence: Span, rule: str) -> Attribution:
        found = self._table.ends.search(self._lowered, phrase.end, sentence.end)
        scope = Span(phrase.start, found.start() if found else sentence.end)
        return Attribution(phrase, scope, parties, "reported", rule, nested=True)


def _phrase(verb: _Verb) -> Span:
    return Span(min(verb.start, verb.subject.start), max(verb.after, verb.subject.end))
