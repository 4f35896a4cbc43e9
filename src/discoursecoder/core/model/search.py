"""Searching the texts: what is looked for, and where it was found."""

from typing import Literal, NamedTuple

from discoursecoder.core.model.problem import Problem


class Search(NamedTuple):
    """What is looked for.

    Without `regex` the words are taken literally; kinds of spaces, apostrophes and hyphens are the same then, and
    characters that cannot be seen do not count. `case` tells capitals apart; `accents` set to False finds "e" for
    "é"; `whole_words` finds no part of a longer word. With `regex` the words are a pattern of the `regex` package.
    """

    words: str
    regex: bool = False
    case: bool = False
    accents: bool = True
    whole_words: bool = False


Side = Literal["whole", "begins", "ends", "within"]


class Need(NamedTuple):
    """A word that a text must hold: as a whole, or as the beginning, the end or any part of one of its words."""

    word: str
    side: Side


class Source(NamedTuple):
    """A release that may be searched, with its title, its moment of issue and the hash of its text."""

    release_id: str
    title: str
    issued: str
    text_sha256: str


class HitSpan(NamedTuple):
    """Characters [start, end) of a release."""

    release_id: str
    start: int
    end: int


class Hit(NamedTuple):
    """One find: its release with title and moment of issue, characters [start, end), and the text around them."""

    release_id: str
    release: str
    issued: str
    start: int
    end: int
    left: str
    text: str
    right: str

    @property
    def span(self) -> HitSpan:
        """Where it stands."""
        return HitSpan(self.release_id, self.start, self.end)


class Found(NamedTuple):
    """What a search found, in the order of releases and of their text.

    `releases` counts those with a hit; `complete` is false where a limit or a problem ended the search before the end
    of the last text. `problems` names the releases that could not be searched to the end.
    """

    hits: tuple[Hit, ...]
    releases: int
    complete: bool
    problems: tuple[Problem, ...] = ()
