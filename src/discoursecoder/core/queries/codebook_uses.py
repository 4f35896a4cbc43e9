"""Where a category is used."""

from typing import NamedTuple

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.queries.codebook_work import definitions_changed
from discoursecoder.core.store.project import ProjectFile


class Use(NamedTuple):
    """What one coder did with a category: codings, in how many releases, and how many under an older definition."""

    coder_id: str
    coder: str
    codings: int
    releases: int
    older: int


def list_uses(project: ProjectFile, category_id: str, coder_id: str | None = None) -> list[Use]:
    """Who used a category how often, by name; with `coder_id` nothing of anybody else is read."""
    where = {"category_id": category_id} | ({} if coder_id is None else {"coder_id": coder_id})
    last = definitions_changed(project).get(category_id, 0)
    names = {coder.id: coder.name for coder in project.read(Coder)}
    counts = project.count_by(Coding, "coder_id", "release_id", "codebook_revision", **where)
    uses: dict[str, Use] = {}
    for coder in {coder for coder, _, _ in counts}:
        mine = {key: count for key, count in counts.items() if key[0] == coder}
        uses[coder] = Use(
            coder_id=coder,
            coder=names.get(coder, ""),
            codings=sum(mine.values()),
            releases=len({release for _, release, _ in mine}),
            older=sum(count for (_, _, revision), count in mine.items() if revision < last),
        )
    return sorted(uses.values(), key=lambda use: use.coder.casefold())


def first_coding(project: ProjectFile, category_id: str, coder_id: str) -> Coding | None:
    """The coder's first coding with a category, if there is one."""
    found = project.read(Coding, category_id=category_id, coder_id=coder_id)
    return min(found, key=lambda one: (one.release_id, one.start or 0), default=None)
