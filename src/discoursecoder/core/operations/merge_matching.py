"""Finding in the project what a package calls by its own ids: coder, releases, codebook, actors."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category, path_of
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.merge import CoderMatch, Reason
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.store.checking import State
from discoursecoder.core.store.project import ProjectFile

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Matching:
    """How the package's ids translate, and what may be added here so that its coder's work has a place.

    Ids that are not in a map stay as they are. `restorable` are categories and variables that were handed out and
    are gone here since; `fresh_actors` were added in the package (or are gone here). `coder_is_new`: the coder
    herself is gone here.
    """

    their_coder_id: str
    coder: Coder
    coders: tuple[CoderMatch, ...]
    coder_is_new: bool
    releases: dict[str, str] = field(default_factory=dict)
    categories: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    actors: dict[str, str] = field(default_factory=dict)
    restorable: dict[str, Record] = field(default_factory=dict)
    fresh_actors: dict[str, Actor] = field(default_factory=dict)
    here: frozenset[str] = frozenset()

    def translate(self, record: R) -> R:
        """A record of the package's coder in terms of the project."""
        if not self._translates():
            return record
        changes: dict[str, object] = {"coder_id": self.coder.id}
        if isinstance(record, Assignment | Coding | Decision):
            changes["release_id"] = self.releases.get(record.release_id, record.release_id)
        if isinstance(record, Assignment) and record.category_ids is not None:
            changes["category_ids"] = tuple(self.categories.get(one, one) for one in record.category_ids)
        if isinstance(record, Memo):
            places = {**self.releases, **self.categories}
            changes["target_id"] = places.get(record.target_id, record.target_id)
        if isinstance(record, Coding):
            changes["category_id"] = self.categories.get(record.category_id, record.category_id)
            changes["values"] = tuple(
                value.model_copy(
                    update={
                        "variable_id": self.variables.get(value.variable_id, value.variable_id),
                        "actor_id": self.actors.get(value.actor_id or "", value.actor_id),
                    }
                )
                for value in record.values
            )
        return record.model_copy(update=changes)

    def _translates(self) -> bool:
        maps = (self.releases, self.categories, self.variables, self.actors)
        return any(maps) or self.their_coder_id != self.coder.id

    def obstacle(self, record: Record) -> Reason:
        """What keeps a translated record from having a place here; empty if nothing does."""
        if isinstance(record, Assignment | Coding | Decision) and record.release_id not in self.here:
            return "release_missing"
        if isinstance(record, Coding):
            if not self._has_place(record.category_id):
                return "category_missing"
            if not all(self._has_place(value.variable_id) for value in record.values):
                return "variable_missing"
        return ""

    def _has_place(self, identity: str) -> bool:
        return identity in self.here or identity in self.restorable

    def needed_for(self, records: Iterable[Record]) -> list[Record]:
        """What has to be added here so that the translated records have a place, each thing once."""
        wanted: dict[str, Record] = {self.coder.id: self.coder} if self.coder_is_new else {}
        for record in records:
            if isinstance(record, Coding):
                self._restore(record.category_id, wanted)
                for value in record.values:
                    self._restore(value.variable_id, wanted)
                    self._add_actor(value.actor_id, wanted)
        return list(wanted.values())

    def _restore(self, identity: str, wanted: dict[str, Record]) -> None:
        record = self.restorable.get(identity)
        if record is None or identity in wanted:
            return
        changes: dict[str, object] = {"status": "archived"}
        if isinstance(record, Category):
            parent = self.categories.get(record.parent_id or "", record.parent_id)
            wanted[identity] = record
            if parent is not None:
                self._restore(parent, wanted)
            known = parent in self.here or parent in self.restorable
            changes |= {"parent_id": parent if known else None, "key": ""}
        wanted[identity] = record.model_copy(update=changes)

    def _add_actor(self, identity: str | None, wanted: dict[str, Record]) -> None:
        actor = self.fresh_actors.get(identity or "")
        if actor is None or actor.id in wanted:
            return
        wanted[actor.id] = actor
        groups = tuple(dict.fromkeys(self.actors.get(one, one) for one in actor.member_of))
        for group in groups:
            self._add_actor(group, wanted)
        known = tuple(one for one in groups if one in self.here or one in self.fresh_actors)
        wanted[actor.id] = actor.model_copy(update={"member_of": known})


def match_records(project: ProjectFile, package: ProjectFile, base: State) -> Matching:
    """Match what the package holds with what is here: by id, then by text, path or name.

    Raises:
        TextChanged: if a release has another text there than here.
        DamagedProject: if the package lacks its own coder.
    """
    matching = _match_coder(project, package)
    ours = project.read(Release)
    _match_releases(matching, package, ours)
    categories, variables, actors = project.read(Category), project.read(Variable), project.read(Actor)
    matching.here = frozenset(one.id for one in (*ours, *categories, *variables, *actors))
    _match_categories(matching, package, categories, base)
    _match_variables(matching, package, variables, base)
    _match_actors(matching, package, actors)
    return matching


def _match_coder(project: ProjectFile, package: ProjectFile) -> Matching:
    their_id = package.project.package_coder_id or ""
    theirs = package.get(Coder, their_id)
    if theirs is None:
        raise errors.DamagedProject(path=package.path, what="package_coder_id")
    matches: list[CoderMatch] = []
    found: dict[str, tuple[Coder, bool]] = {}
    known = project.read(Coder)
    by_id = {coder.id: coder for coder in known}
    by_name = {coder.name.casefold(): coder for coder in known}
    for coder in package.read(Coder):
        here = by_id.get(coder.id)
        named = by_name.get(coder.name.casefold())
        if here is not None:
            matches.append(CoderMatch(coder.name, here.name, "id"))
        elif named is not None:
            matches.append(CoderMatch(coder.name, named.name, "name"))
        elif coder.id == their_id:
            matches.append(CoderMatch(coder.name, coder.name, "new"))
        found[coder.id] = (here or named or coder, (here or named) is None)
    coder, is_new = found[their_id]
    return Matching(their_id, coder, tuple(matches), is_new)


def _match_releases(matching: Matching, package: ProjectFile, ours: Iterable[Release]) -> None:
    by_id = {release.id: release for release in ours}
    by_text: dict[str, str] = {}
    for release in by_id.values():
        by_text.setdefault(release.text_sha256, release.id)
    for release in package.read(Release):
        here = by_id.get(release.id)
        if here is not None and here.text_sha256 != release.text_sha256:
            raise errors.TextChanged(path=package.path, release=release.title)
        if here is None and release.text_sha256 in by_text:
            matching.releases[release.id] = by_text[release.text_sha256]


def _match_categories(matching: Matching, package: ProjectFile, ours: list[Category], base: State) -> None:
    by_path = _by_path(ours)
    theirs = package.read(Category)
    known = {category.id: category for category in theirs}
    for category in theirs:
        if category.id in matching.here:
            continue
        path = _folded_path(category, known)
        handed_out = base.get(("category", category.id))
        if path in by_path:
            matching.categories[category.id] = by_path[path]
        elif handed_out is not None:
            matching.restorable[category.id] = handed_out


def _by_path(categories: list[Category]) -> dict[tuple[str, ...], str]:
    known = {category.id: category for category in categories}
    found: dict[tuple[str, ...], str] = {}
    for category in sorted(categories, key=lambda one: (one.status != "active", one.id)):
        found.setdefault(_folded_path(category, known), category.id)
    return found


def _folded_path(category: Category, known: Mapping[str, Category]) -> tuple[str, ...]:
    return tuple(name.casefold() for name in path_of(category, known))


def _match_variables(matching: Matching, package: ProjectFile, ours: list[Variable], base: State) -> None:
    by_name = {variable.name.casefold(): variable for variable in ours}
    for variable in package.read(Variable):
        if variable.id in matching.here:
            continue
        named = by_name.get(variable.name.casefold())
        handed_out = base.get(("variable", variable.id))
        if named is not None and named.variable_kind == variable.variable_kind:
            matching.variables[variable.id] = named.id
        elif named is None and handed_out is not None:
            matching.restorable[variable.id] = handed_out


def _match_actors(matching: Matching, package: ProjectFile, ours: list[Actor]) -> None:
    by_name: dict[str, str] = {}
    for actor in ours:
        by_name.setdefault(actor.name.casefold(), actor.id)
    for actor in ours:
        for alias in actor.aliases:
            by_name.setdefault(alias.casefold(), actor.id)
    for actor in package.read(Actor):
        if actor.id in matching.here:
            continue
        named = next((by_name[n.casefold()] for n in (actor.name, *actor.aliases) if n.casefold() in by_name), None)
        if named is not None:
            matching.actors[actor.id] = named
        else:
            matching.fresh_actors[actor.id] = actor
