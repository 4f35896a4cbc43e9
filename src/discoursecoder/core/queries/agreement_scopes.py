"""Scopes of agreement that are no single category or release: branches of the codebook, groups of releases."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.decisions import Sheet
from discoursecoder.core.model.agreement import Scope
from discoursecoder.core.model.category import Category
from discoursecoder.core.queries.agreement_selection import Selection

_MONTH = len("2022-08")


class Branch(NamedTuple):
    """A category with the chosen ones below it (and itself, if it is chosen), taken as one."""

    category: Category
    members: tuple[str, ...]

    @property
    def key(self) -> str:
        """What it is called among the categories of a sheet: no category's own id."""
        return f"branch {self.category.id}"


class Group(NamedTuple):
    """Releases that have something in common; `rows` says which."""

    scope: Scope
    subject: str
    rows: NDArray[np.bool_]


def branches_of(selection: Selection) -> list[Branch]:
    """The categories above a chosen one, in the order of the tree."""
    below: dict[str, list[str]] = {}
    known = selection.all_categories
    for category in selection.categories:
        parent, seen = category.parent_id, {category.id}
        while parent is not None and parent in known and parent not in seen:
            seen.add(parent)
            below.setdefault(parent, []).append(category.id)
            parent = known[parent].parent_id
    chosen = {category.id for category in selection.categories}
    return [
        Branch(category, (*((identity,) if identity in chosen else ()), *below[identity]))
        for identity, category in known.items()
        if identity in below
    ]


def with_branches(sheet: Sheet | None, branches: Sequence[Branch]) -> Sheet | None:
    """The sheet with branches instead of categories.

    A coder decided on a branch if she was asked for every category of it: that she found none of those she was asked
    for says nothing about the others.
    """
    if sheet is None:
        return None
    return replace(
        sheet,
        asked=frozenset(branch.key for branch in branches if sheet.asked.issuperset(branch.members)),
        spans={
            branch.key: [span for member in branch.members for span in sheet.spans.get(member, ())]
            for branch in branches
        },
        whole=frozenset(branch.key for branch in branches if sheet.whole.intersection(branch.members)),
    )


def groups_of(selection: Selection) -> Iterator[Group]:
    """The releases of each issuer, in each language, of each month of issue; what is not known makes no group."""
    releases = [entered.release for entered in selection.entered]
    named: tuple[tuple[Scope, list[str]], ...] = (
        ("issuer", [release.issuer.strip() for release in releases]),
        ("language", [release.language.strip() for release in releases]),
        ("month", [_month(release.issued) for release in releases]),
    )
    for scope, names in named:
        for subject in sorted(set(names) - {""}):
            yield Group(scope, subject, np.array([name == subject for name in names]))


def _month(issued: str | None) -> str:
    return issued[:_MONTH] if issued and len(issued) >= _MONTH else ""
