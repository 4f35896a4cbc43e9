"""A project read at once, as maps from ids, for exports and reports that need nearly all of it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category, path_of, tree_order
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.naming import PATH_SEPARATOR
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.store.project import ProjectFile


@dataclass(frozen=True)
class Study:
    """What a project holds, each kind read when it is first asked for and then kept.

    With `coder_ids` nothing of any other coder is read: not a coding, an assignment, a decision or a memo.
    """

    project: ProjectFile
    coder_ids: Collection[str] | None = None

    @cached_property
    def _whose(self) -> dict[str, Collection[str]]:
        return {} if self.coder_ids is None else {"coder_id": tuple(self.coder_ids)}

    @cached_property
    def coders(self) -> dict[str, str]:
        """Names of all coders by id."""
        return {coder.id: coder.name for coder in self.project.read(Coder)}

    @cached_property
    def actors(self) -> dict[str, str]:
        """Names of all actors by id."""
        return {actor.id: actor.name for actor in self.project.read(Actor)}

    @cached_property
    def variables(self) -> dict[str, Variable]:
        """All variables by id, in the codebook's order."""
        found = self.project.read(Variable)
        return {v.id: v for v in sorted(found, key=lambda v: (v.position, v.name, v.id))}

    @cached_property
    def releases(self) -> dict[str, Release]:
        """All releases by id, in order of their day of issue and title."""
        found = self.project.read(Release)
        return {r.id: r for r in sorted(found, key=lambda r: (r.issued or "", r.title, r.id))}

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of every release, by the release's id."""
        by_hash = self.project.texts(release.text_sha256 for release in self.releases.values())
        return {release.id: by_hash[release.text_sha256] for release in self.releases.values()}

    @cached_property
    def segmentations(self) -> dict[str, Segmentation]:
        """Zones and segments by the release's id."""
        return {segmentation.release_id: segmentation for segmentation in self.project.read(Segmentation)}

    @cached_property
    def categories(self) -> dict[str, Category]:
        """All categories by id, in the order of the tree."""
        return {category.id: category for category, _ in tree_order(self.project.read(Category))}

    @cached_property
    def paths(self) -> dict[str, tuple[str, ...]]:
        """The names from the root down to each category, by its id."""
        return {category.id: path_of(category, self.categories) for category in self.categories.values()}

    @cached_property
    def coded(self) -> tuple[Category, ...]:
        """The categories that can be coded or have been, in the order of the tree."""
        used = {coding.category_id for coding in self.codings}
        return tuple(c for c in self.categories.values() if (c.codable and c.status == "active") or c.id in used)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What to call each of `coded` in a header: its short code where that is unique, else its path."""
        shorts = Counter(category.short for category in self.coded)
        return tuple(c.short if c.short and shorts[c.short] == 1 else self.path(c.id) for c in self.coded)

    @cached_property
    def codings(self) -> tuple[Coding, ...]:
        """All codings, by release, place in the text, and coder."""
        order = {release_id: place for place, release_id in enumerate(self.releases)}

        def key(coding: Coding) -> tuple[int, int, int, str, str]:
            start = -1 if coding.start is None else coding.start
            coder = self.coders.get(coding.coder_id, "")
            return order.get(coding.release_id, -1), start, coding.end or 0, coder, coding.id

        return tuple(sorted(self.project.read(Coding, **self._whose), key=key))

    @cached_property
    def counted(self) -> tuple[Coding, ...]:
        """The codings that count: neither suggested nor made in training."""
        return tuple(coding for coding in self.codings if coding.counts)

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """All assignments."""
        return tuple(self.project.read(Assignment, **self._whose))

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """All explicit decisions that a sentence holds nothing."""
        return tuple(self.project.read(Decision, **self._whose))

    @cached_property
    def memos(self) -> tuple[Memo, ...]:
        """All memos."""
        return tuple(self.project.read(Memo, **self._whose))

    def coder(self, coder_id: str) -> str:
        """The coder's name."""
        return self.coders.get(coder_id, "")

    def path(self, category_id: str) -> str:
        """The category's path as one text."""
        return PATH_SEPARATOR.join(self.paths.get(category_id, ()))


def asked(assignment: Assignment | None, category: Category) -> bool:
    """Whether the coder's silence on the category means that she looked and did not find it.

    She must have finished, have been asked for the category, and it must have existed in the revision of the
    codebook under which she finished.
    """
    if assignment is None or assignment.state != "finished":
        return False
    if assignment.codebook_revision is not None and category.since_revision > assignment.codebook_revision:
        return False
    return assignment.category_ids is None or category.id in assignment.category_ids
