"""The work list: codings made under an older definition, or of a category that was split."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from discoursecoder.core.model.category import Category, path_of
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.naming import PATH_SEPARATOR
from discoursecoder.core.model.release import Release
from discoursecoder.core.store.project import ProjectFile

WORDING = ("name", "names", "definition", "include", "exclude", "examples", "counter_examples", "texts")
"""What a coder reads when she decides; a change of any of it makes a definition another one."""

_CONTEXT = 60
_MANY_REVISIONS = 64


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One coding to look at again, with what stands around it.

    `why` says whether the definition changed, in revision `changed_in`, or the category was split. `heirs` are the
    active categories that came from it.
    """

    coding: Coding
    category: Category
    path: str
    release: str
    before: str
    after: str
    why: Literal["definition", "split"]
    changed_in: int
    heirs: tuple[str, ...]


def definitions_changed(project: ProjectFile) -> dict[str, int]:
    """For each category whose definition ever changed, the number of the revision in which it last did."""
    changed: dict[str, int] = {}
    before: Mapping[str, str] = {}
    for revision in sorted(project.read(Revision), key=lambda one: one.number):
        if revision.content:
            after = _wordings(revision.content)
            changed.update({one: revision.number for one, text in after.items() if before.get(one, text) != text})
            before = after
    return changed


@lru_cache(maxsize=_MANY_REVISIONS)
def _wordings(content: str) -> Mapping[str, str]:
    """The wording of each category by its id, in one revision."""
    found: dict[str, str] = {}
    waiting: list[dict[str, Any]] = list(json.loads(content).get("categories", ()))
    while waiting:
        entry = waiting.pop()
        waiting.extend(entry.get("children", ()))
        if entry.get("id"):
            wording = [entry.get(field) for field in WORDING]
            found[str(entry["id"])] = json.dumps(wording, ensure_ascii=False, sort_keys=True)
    return found


def heirs_of(categories: Iterable[Category]) -> dict[str, tuple[str, ...]]:
    """For each archived category that was split or merged, the active ones that came from it, in their order."""
    categories = sorted(categories, key=lambda one: (one.position, one.name))
    archived = {one.id for one in categories if one.status == "archived"}
    heirs: dict[str, tuple[str, ...]] = {}
    for category in categories:
        if category.status == "active":
            for ancestor in category.lineage:
                if ancestor in archived:
                    heirs[ancestor] = (*heirs.get(ancestor, ()), category.id)
    return heirs


def count_work(project: ProjectFile, coder_id: str | None = None) -> Counter[tuple[str, str]]:
    """How many codings each coder (by id) has to look at again in each category (by id)."""
    changed = definitions_changed(project)
    categories = project.read(Category)
    split = _split(heirs_of(categories))
    where = {} if coder_id is None else {"coder_id": coder_id}
    found: Counter[tuple[str, str]] = Counter()
    counts = project.count_by(Coding, "coder_id", "category_id", "codebook_revision", **where)
    archived = {one.id for one in categories if one.status == "archived"}
    for (coder, category, revision), count in counts.items():
        older = revision < changed.get(category, 0) and category not in archived
        if older or category in split:
            found[coder, category] += count
    return found


def _split(heirs: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The categories of which several others came: their codings are to be told apart."""
    return {one for one, came in heirs.items() if len(came) > 1}


def list_work(project: ProjectFile, coder_id: str) -> tuple[WorkRow, ...]:
    """The codings that a coder has to look at again, by release and place in the text."""
    wanted = [category for _, category in count_work(project, coder_id)]
    if not wanted:
        return ()
    categories = {one.id: one for one in project.read(Category)}
    changed, heirs = definitions_changed(project), heirs_of(categories.values())
    split = _split(heirs)
    releases = {one.id: one for one in project.read(Release)}
    codings = [
        one
        for one in project.read(Coding, coder_id=coder_id, category_id=wanted)
        if one.category_id in split or one.codebook_revision < changed.get(one.category_id, 0)
    ]
    texts = project.texts({releases[one.release_id].text_sha256 for one in codings})
    rows = []
    for coding in codings:
        release = releases[coding.release_id]
        text, start, end = texts[release.text_sha256], coding.start or 0, coding.end or 0
        category = categories[coding.category_id]
        rows.append(
            WorkRow(
                coding=coding,
                category=category,
                path=PATH_SEPARATOR.join(path_of(category, categories)),
                release=release.title,
                before=text[max(0, start - _CONTEXT) : start],
                after=text[end : end + _CONTEXT] if coding.end else "",
                why="split" if category.id in split else "definition",
                changed_in=changed.get(category.id, 0),
                heirs=heirs.get(category.id, ()),
            )
        )
    rows.sort(key=lambda row: (releases[row.coding.release_id].issued or "", row.release, row.coding.start or 0))
    return tuple(rows)
