"""What is counted at the units set, continuum and matched: each scope of the report release by release."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

import numpy as np

from discoursecoder.core.agreement import presence
from discoursecoder.core.agreement.additive import Reading, reading
from discoursecoder.core.agreement.decisions import Decisions, Sheet, joined
from discoursecoder.core.agreement.passages import Passages, passages_of
from discoursecoder.core.agreement.presence import Sums
from discoursecoder.core.agreement.ratings import FloatArray
from discoursecoder.core.agreement.set_sums import SetSums, set_cells
from discoursecoder.core.agreement.span_sums import PairsOfSpans, SpanSums
from discoursecoder.core.agreement.unitizing_sums import PER_CODE, MarkedSums, UnitizingSums
from discoursecoder.core.messages import say
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.agreement_units import Counted, Rows

PRESENCE = "krippendorff_alpha_binary_presence"


class Kept(Protocol):
    """How a unit is counted: the whole, a category or branch by its position, a pair of coders."""

    def whole(self) -> Counted:
        """Over all categories and coders."""

    def grouped(self) -> Counted:
        """The same for groups of releases."""

    def category(self, number: int) -> Counted:
        """One category."""

    def branch(self, number: int) -> Counted:
        """One branch."""

    def pair(self, pair: tuple[int, int]) -> Counted:
        """Two coders over all categories."""


class Column(NamedTuple):
    """A part of what was read together, with coefficients of its own."""

    read: Callable[[FloatArray], dict[str, Reading]]
    reason: Callable[[str, FloatArray], str]


class PresenceAlpha:
    """Nominal alpha of one category, present or absent, from the sums of its releases."""

    def __init__(self, sums: Sums) -> None:
        self.sums = sums

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        """Alpha."""
        parts = presence.alpha_parts(self.sums.drawn(weights))
        return {PRESENCE: reading(*(part[:, 0] for part in parts))}

    def reason(self, _name: str, weights: FloatArray) -> str:
        """Why there is no figure."""
        drawn = self.sums.drawn(weights[None])
        if not drawn.units.any():
            return say("reason.no_pairs")
        return say("reason.no_variation") if drawn.presences.any() else say("reason.unused")


class SetUnits:
    """Cells of a unit (sentence) hold the set of categories; a category or branch is present in it or absent."""

    def __init__(self, decided: Sequence[Decisions], branches: Sequence[Decisions]) -> None:
        self._decided, self._branches = decided, branches
        self._cells = set_cells(decided, range(decided[0].values.shape[0]))

    @cached_property
    def _whole(self) -> Counted:
        return self._of(SetSums(self._cells))

    def whole(self) -> Counted:
        """Sets of all categories."""
        return self._whole

    def grouped(self) -> Counted:
        """Without multi-valued alpha."""
        sums = self._whole.sums
        return self._of(sums.without_multivalued()) if isinstance(sums, SetSums) else self._whole

    def _of(self, sums: SetSums) -> Counted:
        cells = sums.cells
        return Counted(sums, sums.units, cells.coders, sums.units > 0, cells.missing)

    def pair(self, pair: tuple[int, int]) -> Counted:
        """Sets of two coders."""
        return self._of(SetSums(self._cells.of(pair), multi=False))

    def category(self, number: int) -> Counted:
        """One category's presence."""
        return _presence(self._decided, number)

    def branch(self, number: int) -> Counted:
        """One branch's presence."""
        return _presence(self._branches, number)


def _presence(decided: Sequence[Decisions], number: int) -> Counted:
    own = [Decisions(one.values[number : number + 1], one.starts, one.ends, one.weights) for one in decided]
    stack = joined(own)
    sums, coders = presence.sums_by_release(stack), stack.present()[:, 0]
    k = np.arange(1, sums.by_values.shape[-2])
    missing = (sums.by_values[:, 0, 1:, presence.UNITS] * np.maximum(coders.sum(axis=1)[:, None] - k, 0)).sum(axis=1)
    units = sums.units[:, 0]
    return Counted(PresenceAlpha(sums), units, coders, units > 0, missing, sums.presences[:, 0], sums.values[:, 0])


@dataclass(frozen=True)
class Texts:
    """The passages of every release, by category and by branch."""

    categories: Sequence[Passages]
    branches: Sequence[Passages]
    coders: int
    count: int
    branch_count: int

    @cached_property
    def asked(self) -> Rows:
        """Shape (releases, coders, categories)."""
        return _asked(self.categories, self.coders, self.count)

    @cached_property
    def branch_asked(self) -> Rows:
        """Shape (releases, coders, branches)."""
        return _asked(self.branches, self.coders, self.branch_count)

    @cached_property
    def counts(self) -> FloatArray:
        """Shape (releases, coders, categories): passages."""
        return _counts(self.categories, self.coders, self.count)

    @cached_property
    def branch_counts(self) -> FloatArray:
        """Shape (releases, coders, branches): passages."""
        return _counts(self.branches, self.coders, self.branch_count)


def _asked(releases: Sequence[Passages], coders: int, count: int) -> Rows:
    found = np.zeros((len(releases), coders, count), dtype=np.bool_)
    for row, release in enumerate(releases):
        for coder, asked in enumerate(release.asked):
            found[row, coder, sorted(asked or ())] = True
    return found


def _counts(releases: Sequence[Passages], coders: int, count: int) -> FloatArray:
    found = np.zeros((len(releases), coders, count))
    for row, release in enumerate(releases):
        for coder, some in enumerate(release.found):
            for passage in some:
                found[row, coder, passage.category] += 1
    return found


def texts_of(
    sheets: Sequence[Sequence[Sheet | None]],
    bodies: Sequence[Sequence[Span]],
    categories: Sequence[str],
    branches: tuple[Sequence[Sequence[Sheet | None]], Sequence[str]],
) -> Texts:
    """The passages of releases, by category and by branch."""
    of_branches, keys = branches
    return Texts(
        [passages_of(some, categories, body) for some, body in zip(sheets, bodies, strict=True)],
        [passages_of(some, keys, body) for some, body in zip(of_branches, bodies, strict=True)],
        len(sheets[0]),
        len(categories),
        len(keys),
    )


class ContinuumUnits:
    """Passages as they are: the u family."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._u, self._marked = self._sums(range(texts.coders))

    def _sums(self, coders: Sequence[int]) -> tuple[UnitizingSums, MarkedSums]:
        releases, columns = self._texts.categories, range(self._texts.count)
        return UnitizingSums(releases, columns, coders), MarkedSums(releases, columns, coders)

    def whole(self) -> Counted:
        """u, bar u, cu, and each category on its own, sum over sum."""
        return self._both(self._u, self._marked)

    grouped = whole

    def pair(self, pair: tuple[int, int]) -> Counted:
        """The same of two coders."""
        return self._both(*self._sums(pair))

    def _both(self, u: UnitizingSums, marked: MarkedSums) -> Counted:
        def _read(weights: FloatArray) -> dict[str, Reading]:
            return {**u.read(weights), **marked.read(weights)}

        def _reason(name: str, weights: FloatArray) -> str:
            return marked.reason(name, weights) if name == PER_CODE else u.reason(name, weights)

        compared: Rows = np.asarray(marked.total.any(axis=1), dtype=np.bool_)
        coders: Rows = np.asarray(marked.coders.any(axis=1), dtype=np.bool_)
        return Counted(Column(_read, _reason), marked.units.sum(axis=1), coders, compared)

    def category(self, number: int) -> Counted:
        """Where it is marked, and ku alpha."""

        def _read(weights: FloatArray) -> dict[str, Reading]:
            return {**self._marked.read(weights, np.array([number])), "ku_alpha": self._u.of_category(number, weights)}

        def _reason(name: str, weights: FloatArray) -> str:
            if name == PER_CODE:
                return self._marked.reason(name, weights, number)
            return self._u.reason_of_category(number, weights)

        return _marked(self._marked, number, Column(_read, _reason))

    @cached_property
    def _of_branches(self) -> MarkedSums:
        texts = self._texts
        return MarkedSums(texts.branches, range(texts.branch_count), range(texts.coders))

    def branch(self, number: int) -> Counted:
        """Where any category of it is marked."""
        marked = self._of_branches

        def _read(weights: FloatArray) -> dict[str, Reading]:
            return marked.read(weights, np.array([number]))

        def _reason(name: str, weights: FloatArray) -> str:
            return marked.reason(name, weights, number)

        return _marked(marked, number, Column(_read, _reason))


def _marked(marked: MarkedSums, number: int, sums: Column) -> Counted:
    total = marked.total[:, number]
    return Counted(
        sums,
        marked.units[:, number],
        marked.coders[:, number],
        total > 0,
        present=marked.marked[:, number],
        values=total,
    )


class MatchedUnits:
    """Passages matched one to one, pair by pair."""

    def __init__(self, texts: Texts, pairs: Sequence[tuple[int, int]]) -> None:
        self._texts = texts
        self._pairs = {pair: SpanSums(texts.categories, range(texts.count), pair) for pair in pairs}
        self._of_branches = {pair: SpanSums(texts.branches, range(texts.branch_count), pair) for pair in pairs}

    def whole(self) -> Counted:
        """All pairs over all categories."""
        return _matched(list(self._pairs.values()), self._texts.asked, self._texts.counts)

    grouped = whole

    def pair(self, pair: tuple[int, int]) -> Counted:
        """One pair; the first coder is the reference."""
        asked = np.zeros_like(self._texts.asked)
        asked[:, list(pair)] = self._texts.asked[:, list(pair)]
        return _matched([self._pairs[pair]], asked, self._texts.counts)

    def category(self, number: int) -> Counted:
        """One category."""
        sums = [pair.of(number) for pair in self._pairs.values()]
        return _matched(sums, self._texts.asked[..., [number]], self._texts.counts[..., [number]])

    def branch(self, number: int) -> Counted:
        """One branch: any category of it matches any other."""
        sums = [pair.of(number) for pair in self._of_branches.values()]
        return _matched(sums, self._texts.branch_asked[..., [number]], self._texts.branch_counts[..., [number]])


def _matched(pairs: Sequence[SpanSums], asked: Rows, counts: FloatArray) -> Counted:
    shared: Rows = asked & (asked.sum(axis=1, keepdims=True) >= 2)
    coders: Rows = np.asarray(shared.any(axis=2), dtype=np.bool_)
    compared: Rows = np.asarray(coders.any(axis=1), dtype=np.bool_)
    return Counted(PairsOfSpans(pairs), np.asarray((counts * shared).sum(axis=(1, 2))), coders, compared)
