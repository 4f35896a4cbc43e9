"""What only the file can tell about itself: whether database, texts, quotations and journal are sound."""

import hashlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.release import Release
from discoursecoder.core.store.journal import entry_hash
from discoursecoder.core.store.project import ProjectFile

State = dict[tuple[str, str], Record]
"""Records by kind and id."""

_TEXTS_AT_ONCE = 100


class Damage(NamedTuple):
    """Something wrong in the file: `place` is a title, an id or the number of a journal entry, or empty."""

    place: str
    sentence: str


def find_damage(project: ProjectFile) -> list[Damage]:
    """Everything that shows the file to be other than this program wrote it; empty when all is well."""
    found = find_file_damage(project)
    for check in (_damaged_quotations, _damaged_journal):
        found += attempt(partial(check, project))
    return found


def find_file_damage(project: ProjectFile) -> list[Damage]:
    """What the database and the hashes of the texts show, without reading all work: quick even in a large project."""
    found: list[Damage] = []
    for check in (_damaged_database, _damaged_project_record, _damaged_texts):
        found += attempt(partial(check, project))
    return found


def attempt(check: Callable[[], Iterator[Damage]]) -> list[Damage]:
    """What a check finds; that something cannot even be read is what it found then."""
    found: list[Damage] = []
    try:
        found.extend(check())
    except errors.DamagedProject as error:
        found.append(Damage("", str(error.given["what"])))
    return found


def _damaged_database(project: ProjectFile) -> Iterator[Damage]:
    for line in project.integrity():
        yield Damage("", line)


def _damaged_project_record(project: ProjectFile) -> Iterator[Damage]:
    count = project.count(RECORDS["project"])
    if count != 1:
        yield Damage("", say("check.project_records", count=count))


def _damaged_texts(project: ProjectFile) -> Iterator[Damage]:
    releases = project.read(Release)
    for first in range(0, len(releases), _TEXTS_AT_ONCE):
        some = releases[first : first + _TEXTS_AT_ONCE]
        texts = project.texts(release.text_sha256 for release in some)
        for release in some:
            if hashlib.sha256(texts[release.text_sha256].encode()).hexdigest() != release.text_sha256:
                yield Damage(release.title, say("check.text_hash"))


def _damaged_quotations(project: ProjectFile) -> Iterator[Damage]:
    for release in project.read(Release):
        codings = project.read(Coding, release_id=release.id)
        text = project.text(release.text_sha256) if codings else ""
        for coding in codings:
            if coding.start is None or coding.end is None:
                continue
            place = f"{release.title}, {coding.start}-{coding.end}"
            if coding.end > len(text):
                yield Damage(place, say("check.span_outside", length=len(text)))
            elif text[coding.start : coding.end] != coding.quotation:
                yield Damage(place, say("check.quotation"))


def _damaged_journal(project: ProjectFile) -> Iterator[Damage]:
    broken = list(_broken_chain(project))
    yield from broken
    if broken:
        return
    replayed = replay_journal(project)
    current = current_state(project)
    for key in sorted(replayed.keys() | current.keys()):
        if replayed.get(key) != current.get(key):
            record = current.get(key) or replayed[key]
            yield Damage(f"{key[0]} {record.label}", say("check.replay"))


def _broken_chain(project: ProjectFile) -> Iterator[Damage]:
    previous, number = "", 0
    for event in project.events():
        number += 1
        chunks = project.chunks(event)
        hashes = [stored for stored, _ in chunks]
        whole = all(hashlib.sha256(content).hexdigest() == stored for stored, content in chunks)
        if event.number != number or event.previous_hash != previous:
            yield Damage(str(event.number), say("check.chain_gap"))
        elif not whole or entry_hash(event, hashes) != event.hash:
            yield Damage(str(event.number), say("check.entry_hash"))
        previous, number = event.hash, event.number


def count_records(project: ProjectFile) -> dict[str, int]:
    """How many records there are of each kind."""
    return {kind: project.count(one) for kind, one in RECORDS.items()}


def current_state(project: ProjectFile) -> State:
    """Every record of the project."""
    return {(kind, record.id): record for kind, one in RECORDS.items() for record in project.read(one)}


def replay_journal(project: ProjectFile, *, until: int | None = None) -> State:
    """The records that the journal gives from its first entry up to entry number `until`, or to the last.

    Raises:
        DamagedProject: if an entry cannot be read.
    """
    state: State = {}
    for event in project.events():
        if until is not None and event.number > until:
            break
        for change in project.changes_of(event).changes:
            if change.after is None:
                state.pop((change.kind, change.id), None)
            else:
                state[change.kind, change.id] = change.after
    return state
