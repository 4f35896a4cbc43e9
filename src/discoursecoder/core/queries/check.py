"""Whether everything in a project is as it should be: the file, its references, and the rules of its records."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.mark import Mark
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.round import Round
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.store.checking import Damage, attempt, find_damage
from discoursecoder.core.store.project import ProjectFile


def check_project(project: ProjectFile) -> list[Problem]:
    """Everything that is wrong in a project, in a fixed order; empty when all is well. Nothing is changed.

    Checked are: the database itself, its references, texts against their hashes, quotations against texts, the
    chain of the history and its replay against the present state, spans against the text, the laws of segments,
    references inside lists, circles in the codebook, and codings that stand twice.
    """
    with project.snapshot():
        found = find_damage(project)
        checks: tuple[Callable[[ProjectFile], Iterator[Damage]], ...] = (
            _check_spans,
            _check_segments,
            _check_references,
            _check_tree,
            _check_twins,
        )
        for check in checks:
            found += attempt(partial(check, project))
    return [Problem(str(project.path), damage.place, damage.sentence) for damage in dict.fromkeys(found)]


def _check_spans(project: ProjectFile) -> Iterator[Damage]:
    segmentations = {one.release_id: one for one in project.read(Segmentation)}
    for release in project.read(Release):
        segmentation = segmentations.get(release.id)
        if segmentation is None:
            yield Damage(release.title, say("check.no_segments"))
            continue
        length = len(project.text(release.text_sha256))
        for coding in project.read(Coding, release_id=release.id):
            # A span outside the body may have been imported so; it does not count, and agreement says so.
            if coding.start is None and coding.quotation:
                yield Damage(release.title, say("check.quotation_of_release"))
        others = [Span(one.start, one.end) for one in project.read(Decision, release_id=release.id)]
        others += [Span(one.start, one.end) for one in project.read(Mark, release_id=release.id)]
        for span in others:
            if span.end > length:
                yield Damage(f"{release.title}, {span.start}-{span.end}", say("check.span_outside", length=length))


def _check_segments(project: ProjectFile) -> Iterator[Damage]:
    releases = {release.id: release for release in project.read(Release)}
    for one in project.read(Segmentation):
        release = releases.get(one.release_id)
        if release is None:
            continue
        length = len(project.text(release.text_sha256))
        zones = [Span(zone.start, zone.end) for zone in one.zones]
        for name, spans in (
            ("zones", zones),
            ("paragraphs", one.paragraphs),
            ("sentences", one.sentences),
            ("clauses", one.clauses),
        ):
            if not _in_order(spans, length):
                yield Damage(release.title, say("check.segments_order", kind=say(f"check.{name}")))
        for name, inner, outer in (
            ("sentences", one.sentences, one.paragraphs),
            ("clauses", one.clauses, one.sentences),
        ):
            if not all(any(span.within(whole) for whole in outer) for span in inner):
                yield Damage(release.title, say("check.segments_nested", kind=say(f"check.{name}")))


def _in_order(spans: Sequence[Span], length: int) -> bool:
    """Whether spans are sorted, apart, not empty and inside the text."""
    edges = [edge for span in spans for edge in span]
    return edges == sorted(edges) and all(0 <= span.start < span.end <= length for span in spans)


def _check_references(project: ProjectFile) -> Iterator[Damage]:
    actors = {actor.id for actor in project.read(Actor)}
    categories = {category.id: category for category in project.read(Category)}
    releases = {release.id: release.title for release in project.read(Release)}
    for actor in project.read(Actor):
        yield from _missing(actor.name, "member_of", actor.member_of, actors)
    for category in categories.values():
        yield from _missing(category.name, "lineage", category.lineage, categories)
    for assignment in project.read(Assignment):
        place = releases.get(assignment.release_id, assignment.id)
        yield from _missing(place, "category_ids", assignment.category_ids or (), categories)
    for one in project.read(Round):
        yield from _missing(one.name, "release_ids", one.release_ids, releases.keys())


def _missing(place: str, field: str, wanted: Iterable[str], known: Iterable[str]) -> Iterator[Damage]:
    there = set(known)
    for identity in wanted:
        if identity not in there:
            yield Damage(place, say("check.reference", field=field, id=identity))


def _check_tree(project: ProjectFile) -> Iterator[Damage]:
    by_id = {category.id: category for category in project.read(Category)}
    for category in by_id.values():
        seen = {category.id}
        parent = by_id.get(category.parent_id or "")
        while parent is not None and parent.id not in seen:
            seen.add(parent.id)
            parent = by_id.get(parent.parent_id or "")
        if parent is not None and parent.id == category.id:
            yield Damage(category.name, say("check.circle"))
        if category.id in category.lineage:
            yield Damage(category.name, say("check.lineage"))


def _check_twins(project: ProjectFile) -> Iterator[Damage]:
    releases = {release.id: release.title for release in project.read(Release)}
    for release_id, title in releases.items():
        seen: set[tuple[object, ...]] = set()
        for coding in project.read(Coding, release_id=release_id):
            place = (coding.coder_id, coding.category_id, coding.start, coding.end, coding.pass_number)
            what = (*place, frozenset(coding.values))
            if what in seen:
                yield Damage(f"{title}, {coding.start}-{coding.end}", say("check.twin"))
            seen.add(what)
