"""Who is meant: the subject of a verb, by name, title, pronoun or "the two sides", within one release."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from discoursecoder.core.model.mark import Party
from discoursecoder.core.text.attributions_introductions import MOST_WORDS, ROLE_WORDS, Introductions
from discoursecoder.core.text.attributions_registry import Registry, Token, folded, tokens_of
from discoursecoder.core.text.attributions_table import AttributionTable

_FAR = 400
"""How far a subject reaches, in characters: in a sentence without end each verb would read all of it otherwise."""


class Mention(NamedTuple):
    """A subject in a text: where it begins and ends, who it is (nobody known: empty), and how it was found."""

    start: int
    end: int
    parties: tuple[Party, ...]
    how: str


class Names:
    """Finds subjects in one release; `text` is plain (see `lexicon.plain`)."""

    def __init__(self, text: str, registry: Registry, table: AttributionTable, *, sides: Sequence[str] = ()) -> None:
        self._text = text
        self._registry = registry
        self._words = table.words
        self._known = Introductions(text, registry, table, sides)

    def own(self, parties: Iterable[Party]) -> set[str]:
        """The ids of speakers and of what they belong to."""
        return self._known.own(parties)

    def both(self, phrase: str) -> tuple[Party, ...]:
        """Who "the two sides" or "the two ministers" are; empty where the release does not say."""
        if phrase in self._words["both_persons"] and len(self._known.persons) == 2:
            return tuple(self._known.persons)
        return self._known.sides

    def ending_at(self, low: int, end: int, previous: tuple[Party, ...]) -> Mention | None:
        """The subject that ends at `end`, looked for down to `low`; `previous` is who spoke before."""
        end = low + len(self._text[low:end].rstrip(" "))
        low = max(low, end - _FAR)
        tokens = tokens_of(self._text, low, end)
        if not tokens or tokens[-1].end < end:
            return None
        for how, found in (
            ("pair", self._pair(tokens)),
            ("known", self._known_tail(tokens)),
            ("pronoun", self._pronoun(tokens[-1], previous)),
            ("office", self._office_tail(tokens, previous)),
            ("name", self._name_tail(tokens)),
        ):
            if found is not None:
                return Mention(found[0], end, found[1], how)
        return None

    def starting_at(self, start: int, high: int, previous: tuple[Party, ...]) -> Mention | None:
        """The subject that begins at `start`: for inverted order ("a déclaré Wang Yi") and sources ("selon X")."""
        tokens = tokens_of(self._text, start, min(high, start + _FAR))[:MOST_WORDS]
        if not tokens or self._text[start : tokens[0].start].strip(" "):
            return None
        for size in range(len(tokens), 0, -1):
            here = tokens[:size]
            if self._text[here[0].start : here[-1].end].count(",") == 0:
                found = self._pair(here, whole=True) or self._known_tail(here, whole=True)
                if found is not None:
                    return Mention(found[0], here[-1].end, found[1], "known")
        pronoun = self._pronoun(tokens[0], previous)
        if pronoun is not None:
            return Mention(pronoun[0], tokens[0].end, pronoun[1], "pronoun")
        return self._office_or_name_from(tokens, previous)

    def _office_or_name_from(self, tokens: Sequence[Token], previous: tuple[Party, ...]) -> Mention | None:
        first = 0
        while first < len(tokens) and tokens[first].folded in self._known.titles:
            first += 1
        until = self._known.name_from(tokens, first)
        if until > first:
            found = self._name_tail(tokens[:until])
            return Mention(tokens[0].start, tokens[until - 1].end, found[1], "name") if found else None
        size = 2 if tokens[0].folded in self._words["articles"] else 1
        office = self._office_tail(tokens[:size], previous)
        for longer in range(len(tokens), size, -1) if office is not None else ():
            closer = self._office_tail(tokens[:longer], previous)
            if closer is not None and closer[0] == tokens[0].start and closer[1]:
                return Mention(tokens[0].start, tokens[longer - 1].end, closer[1], "office")
        if office is None:
            return None
        for until in range(len(tokens), size, -1):  # the name after the office, if it is said
            named = self._name_tail(tokens[:until])
            if named is not None and self._text[tokens[0].start : tokens[until - 1].end].count(",") == 0:
                return Mention(tokens[0].start, tokens[until - 1].end, named[1], "name")
        return Mention(tokens[0].start, tokens[size - 1].end, office[1], "office")

    def _pair(self, tokens: Sequence[Token], *, whole: bool = False) -> tuple[int, tuple[Party, ...]] | None:
        """The phrase "the two sides", or two actors with "and" between them."""
        for size in range(min(4, len(tokens)), 1, -1):
            tail = tokens[-size:]
            phrase = " ".join(token.folded for token in tail)
            if (not whole or size == len(tokens)) and (
                phrase in self._words["both_sides"] or phrase in self._words["both_persons"]
            ):
                return tail[0].start, self.both(phrase)
        for at in range(len(tokens) - 2, 0, -1):
            if tokens[at].folded in {"et", "and"}:
                right = self._known_tail(tokens[at + 1 :], whole=True) or self._whole_name(tokens[at + 1 :])
                left = self._known_tail(tokens[:at], whole=whole) or self._name_tail(tokens[:at])
                if whole and left is not None and left[0] != tokens[0].start:
                    left = None
                if left is not None and right is not None:
                    return left[0], (*left[1], *right[1])
                break
        return None

    def _known_tail(self, tokens: Sequence[Token], *, whole: bool = False) -> tuple[int, tuple[Party, ...]] | None:
        """An actor of the registry, or a person whom this release has introduced."""
        for size in range(min(MOST_WORDS, len(tokens)), 0, -1):
            tail = tokens[-size:]
            if tail[0].folded in self._words["articles"] and size > 1:
                continue
            key = " ".join(token.folded for token in tail)
            actor = self._registry.by_name.get(key)
            party = Party(actor.name, actor.id) if actor is not None else self._known.introduced.get(key)
            if party is None or not any(token.word[:1].isupper() or len(tail) > 1 for token in tail):
                continue
            place = self._left_of(tokens, len(tokens) - size)
            if whole and place:
                continue
            if actor is not None and actor.actor_kind != "person" and self._heads(tokens, place, len(tokens) - size):
                return tokens[place].start, self._head_of(tokens[place:])
            return tokens[place].start, (party,)
        return None

    def _heads(self, tokens: Sequence[Token], place: int, until: int) -> bool:
        """Whether an office stands before a state or an organisation: it, not the state, is then meant."""
        return any(token.folded in self._words["roles"] for token in tokens[place:until])

    def _head_of(self, tokens: Sequence[Token]) -> tuple[Party, ...]:
        """Who is called by the beginning of a phrase, such as "the Spokesperson" of a ministry."""
        words = [token.folded for token in tokens]
        if words[0] in self._words["articles"]:
            words = words[1:]
        for size in range(len(words), 0, -1):
            actor = self._registry.by_name.get(" ".join(words[:size]))
            if actor is not None:
                return (Party(actor.name, actor.id),)
        return ()

    def _left_of(self, tokens: Sequence[Token], at: int) -> int:
        """The place where a name's own phrase begins: titles, the office before it and its article belong to it."""
        place = at
        while place and tokens[place - 1].folded in self._known.titles:
            place -= 1
        for back in range(place - 1, max(-1, place - ROLE_WORDS), -1):
            if "," in self._text[tokens[back].end : tokens[back + 1].start]:
                break
            if tokens[back].folded in self._words["subordinators"]:
                break
            if tokens[back].folded in self._words["roles"]:
                place = back
        if place and tokens[place - 1].folded in self._words["articles"]:
            place -= 1
        return place

    def _pronoun(self, token: Token, previous: tuple[Party, ...]) -> tuple[int, tuple[Party, ...]] | None:
        return (token.start, previous) if token.folded in self._words["pronouns"] else None

    def _office_tail(
        self, tokens: Sequence[Token], previous: tuple[Party, ...]
    ) -> tuple[int, tuple[Party, ...]] | None:
        """An office that stands for its holder: "la ministre", "le ministre russe"."""
        for place in range(len(tokens) - 1, max(-1, len(tokens) - MOST_WORDS), -1):
            token = tokens[place]
            if place < len(tokens) - 1 and "," in self._text[token.end : tokens[place + 1].start]:
                return None
            if token.folded not in self._words["roles"] or not place:
                continue
            article = tokens[place - 1].folded
            of_another = article in {"du", "des", "of"} or (
                place > 1 and tokens[place - 2].folded in {"de", "of", "for"}
            )
            if article in self._words["articles"] and not of_another:
                said = {one.folded for one in tokens[place + 1 :]}
                return tokens[place - 1].start, self._holder(article, token.folded, said, previous)
        return None

    def _holder(self, article: str, role: str, said: set[str], previous: tuple[Party, ...]) -> tuple[Party, ...]:
        """Who holds an office, by the words said of it; of several, who spoke last."""
        known = self._registry.by_name.get(role)
        if known is not None and not said:
            return (Party(known.name, known.id),)
        holders = self._known.roles.get((article, role), [])
        if not holders and said:
            holders = [one for several in self._known.roles.values() for one in several]
        fitting = list(dict.fromkeys(party for party, words in holders if said <= words))
        if len(fitting) > 1:
            fitting = [party for party in fitting if party in previous]
        return tuple(fitting[:1])

    def _whole_name(self, tokens: Sequence[Token]) -> tuple[int, tuple[Party, ...]] | None:
        found = self._name_tail(tokens)
        return found if found is not None and found[0] == tokens[0].start else None

    def _name_tail(self, tokens: Sequence[Token]) -> tuple[int, tuple[Party, ...]] | None:
        """A name in capitals that nobody has introduced; one word alone is a name only behind a title."""
        for at in range(max(0, len(tokens) - 5), len(tokens)):
            if self._known.name_from(tokens, at) == len(tokens):
                name = self._text[tokens[at].start : tokens[-1].end]
                titled = at > 0 and tokens[at - 1].folded in self._known.titles
                party = self._known.introduced.get(folded(name))
                if party is None and len(tokens) - at < 2 and not titled and not self._is_name(tokens, at):
                    return None
                place = self._left_of(tokens, at)
                return tokens[place].start, (party or Party(name),)
        return None

    def _is_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a single word in capitals is a name wherever it stands, not only at the beginning of a sentence."""
        if at and tokens[at - 1].folded in self._words["articles"]:
            return True
        return re.search(rf"[^\W\d_],? {re.escape(tokens[at].word)}(?!\w)", self._text) is not None
