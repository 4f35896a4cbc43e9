"""Which codings of a coder are suggestions that wait for her."""

from collections import defaultdict
from collections.abc import Iterable

from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.search import HitSpan
from discoursecoder.core.store.project import ProjectFile


def list_suggestions(
    project: ProjectFile,
    coder_id: str,
    *,
    release_id: str | None = None,
    category_id: str | None = None,
    finds: Iterable[HitSpan] | None = None,
) -> list[Coding]:
    """The suggested codings of one coder in releases that she has not finished.

    Args:
        project: an open project.
        coder_id: whose.
        release_id: only those in this release.
        category_id: only those with this category.
        finds: only those that hold one of these finds.
    """
    where = {"release_id": release_id, "category_id": category_id}
    equal = {name: value for name, value in where.items() if value is not None}
    found = project.read(Coding, coder_id=coder_id, origin="suggested", **equal)
    finished = project.read(Assignment, coder_id=coder_id, state="finished")
    locked = {(one.release_id, one.pass_number) for one in finished}
    found = [coding for coding in found if (coding.release_id, coding.pass_number) not in locked]
    if finds is None:
        return found
    by_release: dict[str, list[HitSpan]] = defaultdict(list)
    for one in finds:
        by_release[one.release_id].append(one)
    return [
        coding
        for coding in found
        if coding.start is not None
        and coding.end is not None
        and any(coding.start <= one.start and one.end <= coding.end for one in by_release[coding.release_id])
    ]
