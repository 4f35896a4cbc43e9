"""The work that is compared: as it stands, or as a closed round froze it."""

import json
from typing import NamedTuple

from pydantic import ValidationError

from discoursecoder.core.errors import AmbiguousName, DamagedProject, UnknownName
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.round import Round
from discoursecoder.core.store.project import ProjectFile


class Work(NamedTuple):
    """Codings, decisions and assignments; of a round, its releases and coders as well (None: all)."""

    codings: list[Coding]
    decisions: list[Decision]
    assignments: list[Assignment]
    release_ids: frozenset[str] | None = None
    coder_ids: frozenset[str] | None = None
    name: str = ""


def work_of(project: ProjectFile, round_name: str | None) -> Work:
    """What is compared: everything, or a round by name or id; a closed one from its snapshot.

    Raises:
        UnknownName, AmbiguousName: if the name fits no round, or several.
        DamagedProject: if a snapshot cannot be read.
    """
    if round_name is None:
        return Work(project.read(Coding), project.read(Decision), project.read(Assignment))
    found = _round(project, round_name)
    releases = frozenset(found.release_ids)
    coders = frozenset(found.coder_ids) or None
    if found.state == "closed" and found.snapshot:
        return _frozen(project, found)._replace(release_ids=releases, coder_ids=coders, name=found.name)
    ids = tuple(releases)
    return Work(
        project.read(Coding, release_id=ids),
        project.read(Decision, release_id=ids),
        project.read(Assignment, release_id=ids),
        releases,
        coders,
        found.name,
    )


def _round(project: ProjectFile, name: str) -> Round:
    rounds = project.read(Round)
    wanted = name.strip()
    found = [one for one in rounds if wanted in {one.id, one.name}]
    if not found:
        found = [one for one in rounds if one.name.casefold() == wanted.casefold()]
    if len(found) > 1:
        raise AmbiguousName(noun=say("noun.round"), name=name, ways=say("ways.round"))
    if not found:
        known = ", ".join(one.name for one in rounds) or say("noun.none")
        raise UnknownName(noun=say("noun.round"), name=name, known=known)
    return found[0]


def _frozen(project: ProjectFile, found: Round) -> Work:
    """The work as it was when the round was closed."""
    try:
        content = json.loads(found.snapshot)
        return Work(
            [Coding.model_validate(one) for one in content.get("codings", ())],
            [Decision.model_validate(one) for one in content.get("decisions", ())],
            [Assignment.model_validate(one) for one in content.get("assignments", ())],
        )
    except (ValueError, AttributeError, TypeError, ValidationError) as error:
        raise DamagedProject(path=project.path, what=say("damage.snapshot", None, name=found.name)) from error
