"""The work that is compared: as it stands, or as a closed round froze it."""

import json
from typing import NamedTuple, get_args

from pydantic import ValidationError

from discoursecoder.core.errors import AmbiguousName, DamagedProject, UnknownName
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import UNCOUNTED, Coding, Decision, Origin
from discoursecoder.core.model.round import Round
from discoursecoder.core.store.project import ProjectFile


class Marked(NamedTuple):
    """What agreement needs of a coding that counts."""

    release_id: str
    coder_id: str
    category_id: str
    start: int | None
    end: int | None


class Work(NamedTuple):
    """Codings, decisions and assignments; of a round, its releases and coders as well (None: all).

    `valued` are the same codings as whole records, with the values of variables, where these were asked for.
    """

    codings: list[Marked]
    decisions: list[Decision]
    assignments: list[Assignment]
    release_ids: frozenset[str] | None = None
    coder_ids: frozenset[str] | None = None
    name: str = ""
    valued: tuple[Coding, ...] = ()


FIRST_PASS = 1
"""A blind re-test (pass 2) compares a coder with herself and does not enter here."""

_COUNTED = tuple(origin for origin in get_args(Origin) if origin not in UNCOUNTED)


def work_of(project: ProjectFile, round_name: str | None, *, values: bool = False) -> Work:
    """What is compared: everything, or a round by name or id; a closed one from its snapshot.

    Codings and decisions are those of the first pass, codings only such as count. `values`: with those of variables.

    Raises:
        UnknownName, AmbiguousName: if the name fits no round, or several.
        DamagedProject: if a snapshot cannot be read.
    """
    if round_name is None:
        return _standing(project, values=values)
    found = _round(project, round_name)
    releases = frozenset(found.release_ids)
    coders = frozenset(found.coder_ids) or None
    if found.state == "closed" and found.snapshot:
        work = _frozen(project, found)
    else:
        work = _standing(project, values=values, release_id=tuple(releases))
    return work._replace(release_ids=releases, coder_ids=coders, name=found.name)


def _standing(project: ProjectFile, *, values: bool, **equal: object) -> Work:
    """The work as it stands; whole records of 150,000 codings would take seconds."""
    decisions = project.read(Decision, pass_number=FIRST_PASS, **equal)
    assignments = project.read(Assignment, **equal)
    counted = {"pass_number": FIRST_PASS, "origin": _COUNTED, **equal}
    if values:
        whole = tuple(project.read(Coding, **counted))
        return Work([_marked(one) for one in whole], decisions, assignments, valued=whole)
    return Work(list(map(Marked._make, project.columns(Coding, *Marked._fields, **counted))), decisions, assignments)


def _marked(coding: Coding) -> Marked:
    return Marked(coding.release_id, coding.coder_id, coding.category_id, coding.start, coding.end)


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
        codings = map(Coding.model_validate, content.get("codings", ()))
        whole = tuple(one for one in codings if one.pass_number == FIRST_PASS and one.counts)
        decisions = map(Decision.model_validate, content.get("decisions", ()))
        return Work(
            [_marked(one) for one in whole],
            [one for one in decisions if one.pass_number == FIRST_PASS],
            [Assignment.model_validate(one) for one in content.get("assignments", ())],
            valued=whole,
        )
    except (ValueError, AttributeError, TypeError, ValidationError) as error:
        raise DamagedProject(path=project.path, what=say("damage.snapshot", None, name=found.name)) from error
