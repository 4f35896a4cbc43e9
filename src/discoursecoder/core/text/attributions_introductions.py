"""Whom a release introduces: full names, the offices they are given, and the two sides."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from discoursecoder.core.model.mark import Party
from discoursecoder.core.text.attributions_registry import Registry, Token, folded, tokens_of
from discoursecoder.core.text.attributions_table import AttributionTable

MOST_WORDS = 10
"""The longest name or phrase of an office that is looked for, in words."""

ROLE_WORDS = 14
"""How far from a name its office may begin, in words."""

_SURE = 100
_NO_NAMES = ("articles", "as_words", "sources", "subordinators", "pronouns", "adverbs")
_PARTICLES = frozenset({"de", "du", "van", "von", "bin", "ben", "al", "el", "da", "dos", "le", "la", "ould"})

Office = tuple[str, str, frozenset[str]]
"""The article, the word and the further words of an office: "le", "ministre", {"russe", ...}."""


class Introductions:
    """The persons of one release; `text` is plain (see `lexicon.plain`).

    `introduced` knows persons by their full and short names, folded; `roles` the holders of an office by its article
    and word, with what else was said of it; `sides` are the two sides, or empty.
    """

    def __init__(self, text: str, registry: Registry, table: AttributionTable, sides: Sequence[str]) -> None:
        self._text = text
        self._registry = registry
        self._words = table.words
        self.titles = frozenset(title.rstrip(".") for title in table.words["titles"])
        self.introduced: dict[str, Party] = {}
        self.roles: dict[tuple[str, str], list[tuple[Party, frozenset[str]]]] = {}
        self.persons: list[Party] = []
        self._tokens = tokens_of(text, 0, len(text))
        self._read_names()
        self.sides = self._find_sides(sides)

    def _read_names(self) -> None:
        tokens = self._tokens
        at = 0
        while at < len(tokens):
            until = self.name_from(tokens, at)
            if until - at >= 2 or (until > at and self._is_person(tokens, at)):
                self._introduce(tokens, at, until)
            at = max(until, at + 1)

    def _is_person(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether one word alone is a person's name: by its title, or since the registry knows it."""
        actor = self._registry.by_name.get(tokens[at].folded)
        titled = at > 0 and tokens[at - 1].folded in self.titles
        return titled or (actor is not None and actor.actor_kind == "person")

    def name_from(self, tokens: Sequence[Token], at: int) -> int:
        """The place behind a run of capitalised words, which may be joined by particles."""
        until = at
        while until < len(tokens) and until - at < 5:
            token = tokens[until]
            if until > at and self._parted(tokens[until - 1], token):
                break
            following = until > at and token.folded in _PARTICLES and until + 1 < len(tokens)
            if not (token.word[:1].isupper() and not token.word.isupper()) and not (
                following and tokens[until + 1].word[:1].isupper()
            ):
                break
            if token.folded in self.titles or any(token.folded in self._words[name] for name in _NO_NAMES):
                break
            until += 1
        return until

    def _parted(self, left: Token, right: Token) -> bool:
        """Whether more than a space stands between two words, or the end of a sentence."""
        between = self._text[left.end : right.start]
        ends = left.word.endswith(".") and len(left.folded) > 1 and left.folded not in self.titles
        return between not in {"", " "} or ends

    def _introduce(self, tokens: Sequence[Token], at: int, until: int) -> None:
        """Remember a full name, the office before it, and its short forms."""
        name = self._text[tokens[at].start : tokens[until - 1].end].rstrip(".")
        party, described = self._office_before(tokens, at)
        if described is None:
            described = self._office_after(tokens, at, until)
        known = self._registry.named(name)
        if known is not None:
            party = Party(known.name, known.id)
            if known.actor_kind != "person":
                return
        elif party is None and described is None and not (at and tokens[at - 1].folded in self.titles):
            return
        party = party or Party(name)
        if party not in self.persons:
            self.persons.append(party)
        if known is None:
            self.introduced.setdefault(folded(name), party)
        if until - at > 1:
            for short in {tokens[at].folded, tokens[until - 1].folded}:
                self.introduced.setdefault(short, party)
        if described is not None:
            article, role, words = described
            self.roles.setdefault((article, role), []).append((party, words))

    def _office_before(self, tokens: Sequence[Token], at: int) -> tuple[Party | None, Office | None]:
        """The actor whose office stands before a name, and article, role and words of that office."""
        first = at
        while first and tokens[first - 1].folded in self.titles:
            first -= 1
        low = max(0, first - ROLE_WORDS)
        before = tokens[low:first]
        party = None
        for size in range(min(MOST_WORDS, len(before)), 1, -1):
            key = " ".join(token.folded for token in before[-size:])
            actor = self._registry.by_name.get(key)
            if actor is not None and actor.actor_kind == "person" and self._unbroken(before[-size:], tokens[at]):
                party = Party(actor.name, actor.id)
                break
        for place in range(len(before) - 1, -1, -1):
            token = before[place]
            if token.folded in self._words["roles"]:
                article = before[place - 1].folded if place else ""
                earlier = place > 1 and before[place - 1].folded in {"et", "and"}
                if not self._unbroken(before[place:], tokens[at]) or earlier:
                    continue
                words = frozenset(one.folded for one in before[place + 1 :])
                return party, (article, token.folded, words)
        return party, None

    def _office_after(self, tokens: Sequence[Token], at: int, until: int) -> Office | None:
        """Article, role and words of an office that follows a name and a comma: "Mme Colonna, ministre de ..."."""
        after = tokens[until : until + ROLE_WORDS]
        if not after or self._text[tokens[until - 1].end : after[0].start].strip() != ",":
            return None
        for place, token in enumerate(after[:3]):
            if token.folded in self._words["roles"]:
                female = at > 0 and tokens[at - 1].folded in {"mme", "mlle"}
                article = "la" if female else after[place - 1].folded if place else "le"
                article = article if article in self._words["articles"] else "the"
                return article, token.folded, frozenset(one.folded for one in after[place + 1 :])
        return None

    def _unbroken(self, office: Sequence[Token], name: Token) -> bool:
        """Whether an office and the name after it stand in one phrase, with one comma between them at most."""
        between = self._text[office[0].start : name.start]
        return between.count(",") <= 1 and not re.search(r"[.;:!?\n]\s", between[:-4] if "M. " in between else between)

    def _has_state(self, identities: Iterable[str]) -> bool:
        return any(self._registry.actors[one].actor_kind == "state" for one in identities)

    def _find_sides(self, given: Sequence[str]) -> tuple[Party, ...]:
        """The two sides: as given, else the states of the persons introduced and those named most often."""
        said = [self._registry.named(part) for name in given for part in re.split(r"[;,]", name)]
        sides = list(dict.fromkeys(Party(actor.name, actor.id) for actor in said if actor is not None))
        if len(sides) >= 2:
            return tuple(sides)
        counts = self._states_named()
        for party in self.persons:
            for identity in self._registry.states_of(party):
                actor = self._registry.actors[identity]
                if actor.actor_kind == "state":
                    counts[Party(actor.name, actor.id)] += _SURE
        often = [party for party, _ in counts.most_common() if party not in sides]
        both = (*sides, *often)[:2]
        return both if len(both) == 2 else ()

    def _states_named(self) -> Counter[Party]:
        counts: Counter[Party] = Counter()
        tokens = self._tokens
        for at, token in enumerate(tokens):
            for words, actor in self._registry.states.get(token.folded, ()):
                here = tokens[at : at + len(words)]
                named = token.word[:1].isupper() or len(words) > 1
                if named and tuple(one.folded for one in here) == words:
                    counts[Party(actor.name, actor.id)] += 1
        return counts

    def own(self, parties: Iterable[Party]) -> set[str]:
        """The ids of speakers and of what they belong to.

        A person of whom the registry knows no state belongs to the side that nobody else of the release belongs to.
        """
        known: set[str] = set()
        for party in parties:
            belongs = self._registry.states_of(party)
            known |= belongs
            if not self._registry.is_collective(party) and not self._has_state(belongs):
                others = {i for one in self.persons if one != party for i in self._registry.states_of(one)}
                left = [side.actor_id for side in self.sides if side.actor_id not in others]
                known |= {left[0] or ""} if len(left) == 1 else set()
        return known
