"""What the screens ask about marks: those of a release, found when it is opened and kept while nothing changes."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from discoursecoder.core.errors import DiscourseCoderError
from discoursecoder.core.formats.mark_tables import read_shipped_lexicon, read_tables
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.mark import LexiconEntry, Marks
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.store.project import ProjectFile
from discoursecoder.core.text.attributions_registry import Registry
from discoursecoder.core.text.lexicon import Lexicon
from discoursecoder.core.text.marks import MarkRules, find_marks, find_terms

_KEPT = 64
_LONGEST_SPEECH = 60_000
"""Characters up to which speech is attributed, in some 2 ms a kilobyte; longer texts are no releases."""

_LONGEST = 400_000
"""Characters up to which terms are marked, in some 0.3 ms a kilobyte."""


def list_lexicon(project: ProjectFile) -> list[LexiconEntry]:
    """The lexicon in force, by name: the project's own, or, where it has none, that of the program and its user.

    Raises:
        BadTable: if the user's own file cannot be understood.
    """
    entries = project.read(LexiconEntry) or read_shipped_lexicon()
    return sorted(entries, key=lambda entry: (entry.name.casefold(), entry.id))


def has_own_lexicon(project: ProjectFile) -> bool:
    """Whether the project has a lexicon of its own."""
    return project.count(LexiconEntry) > 0


@lru_cache(maxsize=4)
def _lexicon(entries: tuple[LexiconEntry, ...]) -> Lexicon:
    """The entries ready to be looked for, which takes longer than looking for them in a release."""
    return Lexicon(entries)


def terms_of(
    project: ProjectFile, releases: Iterable[tuple[str, str, Segmentation]]
) -> Iterator[tuple[str, list[Span]]]:
    """For releases, given by id, text and segments, where their terms stand: quoted, or of the lexicon in force.

    Raises:
        BadTable: if the user's own lexicon cannot be understood.
    """
    lexicon = _lexicon(tuple(list_lexicon(project)))
    for release_id, text, segmentation in releases:
        yield release_id, [Span(term.start, term.end) for term in find_terms(text, segmentation, lexicon)]


class MarkFinder:
    """Finds the marks of releases of one project; what it found is kept until actors, lexicon or texts change.

    `problem` is what is wrong with a table of the user's, in whose place the shipped ones hold.
    """

    def __init__(self, project: ProjectFile) -> None:
        self._project = project
        self._found: OrderedDict[str, Marks] = OrderedDict()
        self._rules: MarkRules | None = None
        self.problem: DiscourseCoderError | None = None

    @property
    def path(self) -> Path:
        """The file of the project."""
        return self._project.path

    def follow(self, changes: Changes) -> bool:
        """Forget what an act makes untrue; whether it did."""
        kinds = {change.kind for change in changes.changes}
        if kinds & {"actor", "lexicon"}:
            self._rules = None
        if kinds & {"actor", "lexicon", "release", "segmentation"}:
            self._found.clear()
            return True
        return False

    def marks_of(self, release: Release, text: str, segmentation: Segmentation) -> Marks:
        """The marks of a release whose text and segments are at hand."""
        if len(text) > _LONGEST:
            return Marks()
        found = self._found.get(release.id)
        if found is None:
            if len(text) > _LONGEST_SPEECH:
                return Marks(find_terms(text, segmentation, self._ready().lexicon))
            sides = (release.country, release.counterpart) if release.country and release.counterpart else ()
            found = find_marks(text, segmentation, self._ready(), language=release.language, sides=sides)
            self._found[release.id] = found
            if len(self._found) > _KEPT:
                self._found.popitem(last=False)
        self._found.move_to_end(release.id)
        return found

    def _ready(self) -> MarkRules:
        if self._rules is None:
            self._rules = self._read_rules()
        return self._rules

    def _read_rules(self) -> MarkRules:
        registry = Registry(self._project.read(Actor))
        try:
            return MarkRules(_lexicon(tuple(list_lexicon(self._project))), registry, read_tables())
        except DiscourseCoderError as error:
            self.problem = error
            own = self._project.read(LexiconEntry) or read_shipped_lexicon(with_own=False)
            return MarkRules(_lexicon(tuple(own)), registry, read_tables(with_own=False))
