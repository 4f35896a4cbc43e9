"""The actors of a project by what they are called, and the words of a text that names are made of."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.mark import Party
from discoursecoder.core.text.lexicon import plain

_TOKEN = re.compile(r"(?:\b(?:[ldsnqcjmt]|qu|lorsqu|puisqu)'|\w+(?:[-.'’]\w+)*\.?)", re.IGNORECASE)


class Token(NamedTuple):
    """A word of a plain text: its place, as written, and folded for comparison."""

    start: int
    end: int
    word: str
    folded: str


class Registry:
    """The actors of a project by everything they are called, without articles, whatever the capitals.

    `states` has the names of states, in words, by their first word.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self.by_name: dict[str, Actor] = {}
        for actor in self.actors.values():
            for name in (actor.name, *actor.aliases):
                self.by_name.setdefault(folded(name), actor)
        self.states: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
        for name, actor in self.by_name.items():
            words = tuple(name.split(" "))
            if actor.actor_kind == "state" and name:
                self.states.setdefault(words[0], []).append((words, actor))

    def named(self, name: str) -> Actor | None:
        """The actor that is called so."""
        return self.by_name.get(folded(name))

    def states_of(self, party: Party) -> set[str]:
        """The ids of an actor and of all it belongs to, itself a state or not."""
        known: set[str] = set()
        waiting = [party.actor_id or ""]
        while waiting:
            identity = waiting.pop()
            actor = self.actors.get(identity)
            if actor is not None and identity not in known:
                known.add(identity)
                waiting += actor.member_of
        return known

    def is_collective(self, party: Party) -> bool:
        """Whether it is no person: a state, organisation or group."""
        actor = self.actors.get(party.actor_id or "")
        return actor is not None and actor.actor_kind != "person"


def folded(name: str) -> str:
    """A name for comparison: small letters, one kind of apostrophe, no article before it."""
    words = [token.folded for token in tokens_of(plain(name), 0, len(name))]
    while len(words) > 1 and words[0] in {"le", "la", "les", "l'", "the", "d'", "qu'"}:
        words = words[1:]
    return " ".join(words)


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of a part of a plain text; elided ones ("l'", "qu'") are words, a possessive "'s" is none."""
    found = []
    for token in _TOKEN.finditer(text, start, end):
        word = token[0]
        if word.lower().endswith("'s"):
            word = word[:-2]
        found.append(Token(token.start(), token.end(), word, word.lower().rstrip(".")))
    return found
