"""Building the sample project from the invented releases and codings that ship with the program."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from discoursecoder.core import paths
from discoursecoder.core.formats.codebook_files import read_codebook
from discoursecoder.core.formats.release_files import read_releases
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook_document import CodebookDocument, parse_document
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.assignments import assign_releases, begin, finish_releases
from discoursecoder.core.operations.coders import add_coder
from discoursecoder.core.operations.projects import lead_of, start_project
from discoursecoder.core.operations.releases import change_release, import_releases
from discoursecoder.core.store.project import ProjectFile

_FACTS = ("issuer", "country", "counterpart", "place", "release_kind")
_ATTRIBUTES = ("speaker", "target", "voice", "explicitness", "stance")


class Plan(NamedTuple):
    """What `sample.yaml` says: names and file names, categories by short code."""

    title: str
    lead: str
    coders: tuple[str, ...]
    releases: tuple[Mapping[str, str], ...]
    not_asked: Mapping[str, Sequence[str]]
    unfinished: Mapping[str, Sequence[str]]
    codebook: CodebookDocument


def read_plan() -> Plan:
    """The plan of the sample, with the starter codebook and the sample's own actors in it."""
    from discoursecoder.core.formats.codebook_yaml import load_yaml

    place = paths.resource("samples", "sample.yaml")
    data = load_yaml(place.read_bytes(), str(place))
    starter = read_codebook(paths.resource("codebooks", "starter.yaml"))
    own = parse_document({"actors": data["actors"]}, str(place))
    return Plan(
        data["title"],
        data["lead"],
        tuple(data["coders"]),
        tuple(data["releases"]),
        data["not_asked"],
        data["unfinished"],
        starter.model_copy(update={"actors": (*starter.actors, *own.actors)}),
    )


def build_sample(path: Path | str) -> ProjectFile:
    """Make the sample project: six invented releases, three coders with planned disagreements, their lead.

    Its content is the same each time, so that its figures of agreement are known; ids and times are new. None of
    the acts that build it can be undone.

    Raises:
        FileExists, ProjectReadOnly, WriteFailed: as their names say.
    """
    plan = read_plan()
    project = start_project(path, title=plan.title, lead=plan.lead, codebook=plan.codebook)
    try:
        _bring_releases(project, plan)
        _bring_coders(project, plan)
        _bring_codings(project, plan)
    except BaseException:
        project.close()
        project.path.unlink(missing_ok=True)
        raise
    return project


def _do(project: ProjectFile, changes: Changes) -> None:
    project.apply(replace(changes, undoable=False))


def _lead(project: ProjectFile) -> str | None:
    lead = lead_of(project)
    return lead.id if lead else None


def _bring_releases(project: ProjectFile, plan: Plan) -> None:
    folder = paths.resource("samples", "releases")
    read, _ = read_releases([folder / release["file"] for release in plan.releases])
    lead = _lead(project)
    _do(project, import_releases(project, read, coder_id=lead))
    by_file = {release.file_name: release for release in project.read(Release)}
    changes: list[Change] = []
    for facts in plan.releases:
        given = {name: facts[name] for name in _FACTS if name in facts}
        changes += change_release(project, by_file[facts["file"]].id, **given).changes
    _do(project, Changes("change_release", say("sample.facts"), tuple(changes), coder_id=lead))


def _bring_coders(project: ProjectFile, plan: Plan) -> None:
    lead = _lead(project)
    categories = project.read(Category)
    for name in plan.coders:
        _do(project, add_coder(project, name, coder_id=lead))
        coder = project.read(Coder, name=name)[0]
        left_out = plan.not_asked.get(name, ())
        asked = [category.id for category in categories if category.short not in left_out] if left_out else None
        _do(project, assign_releases(project, coder_ids=[coder.id], category_ids=asked, coder_id=lead))


def _bring_codings(project: ProjectFile, plan: Plan) -> None:
    with paths.resource("samples", "codings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    releases = {release.file_name: release.id for release in project.read(Release)}
    categories = {category.short: category.id for category in project.read(Category)}
    attributes = _Attributes(project)
    for coder in project.read(Coder, name=plan.coders):
        moment = now()
        codings = [
            Coding(
                id=new_id(),
                release_id=releases[row["release"]],
                coder_id=coder.id,
                category_id=categories[row["category"]],
                start=int(row["start"]),
                end=int(row["end"]),
                quotation=row["quote"],
                values=attributes.of(row),
                memo=row["memo"],
                unsure=row["unsure"] == "yes",
                codebook_revision=project.revision,
                created=moment,
                changed=moment,
            )
            for row in rows
            if row["coder"] == coder.name
        ]
        begun = [
            change
            for task in project.read(Assignment, coder_id=coder.id)
            for change in begin(task, release_id=task.release_id, coder_id=coder.id)
        ]
        summary = say("sample.codings", count=len(codings), name=coder.name)
        changes = (*(Change(None, coding) for coding in codings), *begun)
        _do(project, Changes("tag_spans", summary, changes, coder_id=coder.id))
        unfinished = plan.unfinished.get(coder.name, ())
        finished = [identity for name, identity in releases.items() if name not in unfinished]
        _do(project, finish_releases(project, coder_id=coder.id, release_ids=finished))


class _Attributes:
    """Turns the columns of `codings.csv` into values of the project's variables."""

    def __init__(self, project: ProjectFile) -> None:
        self._variables = {variable.name: variable for variable in project.read(Variable)}
        self._actors = {actor.name: actor.id for actor in project.read(Actor)}

    def of(self, row: Mapping[str, str]) -> tuple[VariableValue, ...]:
        """The values of one coding."""
        values = []
        for name in _ATTRIBUTES:
            variable = self._variables[name]
            for value in filter(None, row[name].split("; ")):
                if variable.variable_kind == "actor":
                    values.append(VariableValue(variable_id=variable.id, actor_id=self._actors[value]))
                else:
                    values.append(VariableValue(variable_id=variable.id, text=value))
        return tuple(values)
