"""Assigning releases to coders, finishing and reopening them."""

import random
from collections.abc import Sequence

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment, CodingMode
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations.finding import find, find_assignment, open_assignment
from discoursecoder.core.store.project import ProjectFile


def begin(
    assignment: Assignment | None, *, release_id: str, coder_id: str, pass_number: int = 1
) -> tuple[Change, ...]:
    """The change that a first act of coding makes to an assignment: it is in progress, or made so."""
    if assignment is None:
        started = Assignment(
            id=new_id(),
            release_id=release_id,
            coder_id=coder_id,
            pass_number=pass_number,
            state="in_progress",
            created=now(),
        )
        return (Change(None, started),)
    if assignment.state == "new":
        return (Change(assignment, assignment.model_copy(update={"state": "in_progress"})),)
    return ()


def choose_mode(
    project: ProjectFile, *, release_id: str, coder_id: str, mode: CodingMode, pass_number: int = 1
) -> Changes:
    """Let a coder code a release by free spans, or sentence by sentence with a decision on each.

    A release that was not handed out to her is begun by this. What she coded before stays as it is.

    Raises:
        UnknownName, ReleaseFinished: as their names say.
    """
    release = find(project, Release, release_id)
    coder = find(project, Coder, coder_id)
    assignment = open_assignment(project, release, coder, pass_number)
    summary = say(f"act.choose_mode.{mode}", release=release.title)
    if assignment is not None:
        changed = (
            () if assignment.mode == mode else (Change(assignment, assignment.model_copy(update={"mode": mode})),)
        )
        return Changes("choose_mode", summary, changed, coder_id=coder.id)
    [begun] = begin(None, release_id=release.id, coder_id=coder.id, pass_number=pass_number)
    chosen = begun.record.model_copy(update={"mode": mode})
    return Changes("choose_mode", summary, (Change(None, chosen),), coder_id=coder.id)


def assign_releases(
    project: ProjectFile,
    *,
    coder_ids: Sequence[str],
    release_ids: Sequence[str] | None = None,
    category_ids: Sequence[str] | None = None,
    mode: CodingMode = "spans",
    coder_id: str | None = None,
) -> Changes:
    """Assign releases (all without `release_ids`) to coders; what is assigned already stays as it is.

    `category_ids` are the categories asked for; None means all. With the mode "sentences" each sentence is to be
    decided upon. `coder_id` is who acts.

    Raises:
        UnknownName: for a coder, release or category that is not in the project.
    """
    coders = [find(project, Coder, one) for one in dict.fromkeys(coder_ids)]
    releases = _releases(project, release_ids)
    asked = None if category_ids is None else tuple(find(project, Category, one).id for one in category_ids)
    known = {(a.release_id, a.coder_id) for a in project.read(Assignment, pass_number=1)}
    moment = now()
    fresh = [
        Assignment(
            id=new_id(), release_id=release.id, coder_id=coder.id, mode=mode, category_ids=asked, created=moment
        )
        for coder in coders
        for release in releases
        if (release.id, coder.id) not in known
    ]
    names = ", ".join(coder.name for coder in coders)
    summary = say("act.assign_releases", count=len({one.release_id for one in fresh}), names=names)
    return Changes("assign_releases", summary, created(fresh), coder_id=coder_id)


def _releases(project: ProjectFile, release_ids: Sequence[str] | None) -> list[Release]:
    if release_ids is None:
        return project.read(Release)
    return [find(project, Release, one) for one in dict.fromkeys(release_ids)]


STRATA = ("issuer", "country", "counterpart", "language", "place", "release_kind", "year")
"""What a sample can be stratified by."""


def sample_releases(releases: Sequence[Release], size: int, *, seed: int, stratify: str = "") -> list[Release]:
    """A seeded sample, spread over the strata in proportion to their sizes (largest remainders).

    Args:
        releases: what to draw from; their order does not matter.
        size: how many, from 1 to all.
        seed: the same seed draws the same releases.
        stratify: one of `STRATA`, or empty for none.

    Raises:
        BadValue: for a size or field that cannot be.
    """
    if not 1 <= size <= len(releases):
        raise errors.BadValue(field=say("field.sample"), value=size, allowed=f"1–{len(releases)}")
    if stratify and stratify not in STRATA:
        raise errors.BadValue(field=say("field.stratify"), value=stratify, allowed=", ".join(STRATA))
    strata: dict[str, list[Release]] = {}
    for release in sorted(releases, key=lambda one: (one.text_sha256, one.id)):
        strata.setdefault(_stratum(release, stratify), []).append(release)
    chance = random.Random(seed)  # noqa: S311  # a reproducible sample, no secret
    shares = {name: size * len(members) / len(releases) for name, members in strata.items()}
    taken = {name: int(share) for name, share in shares.items()}
    by_remainder = sorted(strata, key=lambda name: (taken[name] - shares[name], name))
    for name in by_remainder[: size - sum(taken.values())]:
        taken[name] += 1
    return [release for name in sorted(strata) for release in chance.sample(strata[name], taken[name])]


def _stratum(release: Release, stratify: str) -> str:
    if stratify == "year":
        return (release.issued or "")[:4]
    return str(getattr(release, stratify)) if stratify else ""


def finish_releases(
    project: ProjectFile, *, coder_id: str, release_ids: Sequence[str] | None = None, pass_number: int = 1
) -> Changes:
    """Declare releases finished by a coder (all assigned to her without `release_ids`); they are locked for her.

    Releases that are finished already are left as they are; one that was not assigned is assigned by this.

    Raises:
        UnknownName: for a coder or release that is not in the project.
    """
    coder = find(project, Coder, coder_id)
    current = project.read(Assignment, coder_id=coder.id, pass_number=pass_number)
    if release_ids is not None:
        releases = _releases(project, release_ids)
        by_release = {assignment.release_id: assignment for assignment in current}
        pairs = [(release.id, by_release.get(release.id)) for release in releases]
    else:
        pairs = [(assignment.release_id, assignment) for assignment in current]
    done = {"state": "finished", "finished": now(), "codebook_revision": max(project.revision, 1)}
    changes = []
    for release_id, assignment in pairs:
        if assignment is None:
            fresh = Assignment(
                id=new_id(), release_id=release_id, coder_id=coder.id, pass_number=pass_number, created=now()
            )
            changes.append(Change(None, Assignment.model_validate({**dict(fresh), **done})))
        elif assignment.state != "finished":
            changes.append(Change(assignment, Assignment.model_validate({**dict(assignment), **done})))
    summary = say("act.finish_releases", count=len(changes), name=coder.name)
    return Changes("finish_releases", summary, tuple(changes), coder_id=coder.id)


def finish_release(project: ProjectFile, *, release_id: str, coder_id: str, pass_number: int = 1) -> Changes:
    """Declare one release finished by a coder; see `finish_releases`."""
    return finish_releases(project, coder_id=coder_id, release_ids=[release_id], pass_number=pass_number)


def reopen_releases(
    project: ProjectFile, *, coder_id: str, release_ids: Sequence[str] | None = None, pass_number: int = 1
) -> Changes:
    """Let a coder work again on releases she finished (all of them without `release_ids`).

    Raises:
        UnknownName: for a coder or release that is not in the project.
        NotFinished: if she has not finished one that is named.
    """
    coder = find(project, Coder, coder_id)
    if release_ids is None:
        finished = project.read(Assignment, coder_id=coder.id, pass_number=pass_number, state="finished")
    else:
        finished = []
        for release in _releases(project, release_ids):
            assignment = find_assignment(project, release.id, coder.id, pass_number)
            if assignment is None or assignment.state != "finished":
                raise errors.NotFinished(release=release.title, coder=coder.name)
            finished.append(assignment)
    undone = {"state": "in_progress", "finished": None, "codebook_revision": None}
    changes = tuple(Change(assignment, assignment.model_copy(update=undone)) for assignment in finished)
    summary = say("act.reopen_releases", count=len(changes), name=coder.name)
    return Changes("reopen_releases", summary, changes, coder_id=coder.id)


def reopen_release(project: ProjectFile, *, release_id: str, coder_id: str, pass_number: int = 1) -> Changes:
    """Let a coder work again on one release; see `reopen_releases`."""
    return reopen_releases(project, coder_id=coder_id, release_ids=[release_id], pass_number=pass_number)
