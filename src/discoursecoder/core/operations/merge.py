"""Bringing a coder's work back: a three-way merge of her package by id, planned first and applied as one act."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.merge import (
    CodebookDifference,
    MergeConflict,
    MergePlan,
    Proposal,
    Reason,
    Resolution,
    Verdict,
    fingerprint,
    settle,
    with_task_of,
)
from discoursecoder.core.model.record import Record, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.merge_matching import Matching, match_records
from discoursecoder.core.operations.merge_report import OWN, list_codebook_differences, list_proposals
from discoursecoder.core.store.checking import State, current_state, find_damage, replay_journal
from discoursecoder.core.store.project import ProjectFile

_QUOTED = 60


def plan_merge(project: ProjectFile, package: ProjectFile, *, coder_id: str | None = None) -> MergePlan:
    """Say what merging a package would do, without doing it. The package is only read.

    Args:
        project: the project that the package was made from.
        package: the package as it came back.
        coder_id: who merges.

    Raises:
        NotAllowed: if the project is itself a package.
        NotAPackage, ForeignPackage: if the file is no package, or one of another project.
        DamagedProject, TextChanged: if the package is not as this program wrote it.
    """
    with project.snapshot(), package.snapshot():
        handout = _recognise(project, package)
        base = _last_common_state(package, handout)
        theirs = current_state(package)
        merging = _Merging(project, match_records(project, package, base), _labels(project, theirs))
        for kind in OWN:
            merging.settle_kind(kind, base, theirs)
        proposals = tuple(list_proposals(base, theirs, merging.matching))
        codebook = tuple(list_codebook_differences(project, theirs))
        warnings = tuple(_warnings(package, handout))
        return merging.plan(package, handout, coder_id, proposals=proposals, codebook=codebook, warnings=warnings)


def accept_merge(plan: MergePlan, *, consent: bool = False) -> Changes:
    """The changes of a plan, to be applied as one act.

    Raises:
        MergeNeedsConsent: if it removes more than a fifth of the coder's codings and nobody consented.
    """
    if plan.needs_consent and not consent:
        raise errors.MergeNeedsConsent(
            path=plan.path, coder=plan.coder.name, removed=plan.removed_codings, codings=plan.codings_before
        )
    return plan.changes


def _recognise(project: ProjectFile, package: ProjectFile) -> HandOut | None:
    """The hand-out that a package belongs to; None if the project has forgotten it (an older copy of the project)."""
    ours, theirs = project.project, package.project
    if ours.package_id is not None:
        raise errors.NotAllowed(what=say("package.into_package"))
    if theirs.package_id is None:
        raise errors.NotAPackage(path=package.path)
    if theirs.id != ours.id:
        raise errors.ForeignPackage(path=package.path, theirs=theirs.title, ours=ours.title)
    damage = find_damage(package)
    if damage:
        first = damage[0]
        what = f"{first.place}: {first.sentence}" if first.place else first.sentence
        raise errors.DamagedProject(path=package.path, what=what)
    handout = project.get(HandOut, theirs.package_id)
    if handout is not None and handout.coder_id != theirs.package_coder_id:
        raise errors.DamagedProject(path=package.path, what=say("merge.other_coder"))
    return handout


def _last_common_state(package: ProjectFile, handout: HandOut | None) -> State:
    """What both sides had: the package as it was last merged, or as it was handed out."""
    handed_out = replay_journal(package, until=1)
    hashes = {key: fingerprint(record) for key, record in handed_out.items()}
    if hashes != package.handed_out():
        raise errors.DamagedProject(path=package.path, what=say("merge.base"))
    merged = set(handout.merged_heads) if handout else set()
    numbers = [event.number for event in package.events() if event.hash in merged]
    return replay_journal(package, until=max(numbers)) if numbers else handed_out


@dataclass(slots=True)
class _Merging:
    """What has been settled so far."""

    project: ProjectFile
    matching: Matching
    labels: dict[str, str]
    new: list[Record] = field(default_factory=list)
    same: int = 0
    changed: list[Change] = field(default_factory=list)
    kept: list[Record] = field(default_factory=list)
    deleted: list[Record] = field(default_factory=list)
    conflicts: list[MergeConflict] = field(default_factory=list)
    decided: list[Change] = field(default_factory=list)
    complete: bool = True
    after: State = field(default_factory=dict)
    said: dict[tuple[object, ...], str] = field(default_factory=dict)

    def settle_kind(self, kind: str, base: State, theirs: State) -> None:
        """Settle every record of the coder of one kind."""
        ours = self._ours(kind)
        for one in ours.values():
            self._remember(None, one)
        theirs_here = self._aligned(kind, self._own(kind, theirs), ours)
        base_here = self._aligned(kind, self._own(kind, base), ours)
        # What is here first, so that new records are compared with what then stands.
        identities = sorted(theirs_here.keys() | base_here.keys(), key=lambda one: (one not in ours, one))
        for identity in identities:
            here, common, there = ours.get(identity), base_here.get(identity), theirs_here.get(identity)
            if isinstance(here, Assignment):
                common = with_task_of(here, common) if isinstance(common, Assignment) else common
                there = with_task_of(here, there) if isinstance(there, Assignment) else there
            self._take(settle(common, there, here), here, there)

    def _ours(self, kind: str) -> dict[str, Record]:
        types: dict[str, type[Record]] = {one.kind: one for one in (Assignment, Coding, Decision, Memo)}
        return {one.id: one for one in self.project.read(types[kind], coder_id=self.matching.coder.id)}

    def _own(self, kind: str, state: State) -> dict[str, Record]:
        """The package's coder's own records, in terms of the project."""
        found = (record for (one, _), record in state.items() if one == kind)
        mine = (r for r in found if getattr(r, "coder_id", None) == self.matching.their_coder_id)
        return {record.id: self.matching.translate(record) for record in mine}

    def _aligned(self, kind: str, records: dict[str, Record], ours: dict[str, Record]) -> dict[str, Record]:
        """Where both sides made a record of what there can be only one, it is that one."""
        if kind not in {"assignment", "decision"}:
            return records
        here = {_place_of(record): record for record in ours.values()}
        aligned: dict[str, Record] = {}
        for identity, record in records.items():
            twin = here.get(_place_of(record))
            if identity in ours or twin is None or twin.id in records:
                aligned[identity] = record
            elif kind == "decision":
                aligned[twin.id] = twin
            else:
                aligned[twin.id] = record.model_copy(update={"id": twin.id})
        return aligned

    def _take(self, verdict: Verdict, here: Record | None, there: Record | None) -> None:
        result = verdict.result
        if result is not None and result != here:
            reason = self._refusal(result, here)
            if reason:
                self.complete = self.complete and reason == "duplicate"
                self._report(reason, result, here, there, "not_applied")
                return
        if verdict.outcome == "conflict" and result is not None:
            self._report(verdict.reason, result, here, there, "ours" if result == here else "theirs")
            if result != here:
                self.decided.append(Change(here, result))
        elif verdict.outcome == "same":
            self.same += 1
        elif verdict.outcome == "new" and result is not None:
            self.new.append(result)
        elif verdict.outcome == "changed":
            self.changed.append(Change(here, result))
        elif verdict.outcome == "kept" and here is not None:
            self.kept.append(here)
        elif verdict.outcome == "deleted" and here is not None:
            self.deleted.append(here)
        self._remember(here, result)

    def _remember(self, here: Record | None, result: Record | None) -> None:
        if here is not None:
            self.after.pop((here.kind, here.id), None)
            if isinstance(here, Coding) and self.said.get(_what(here)) == here.id:
                del self.said[_what(here)]
        if result is not None:
            self.after[result.kind, result.id] = result
            if isinstance(result, Coding):
                self.said.setdefault(_what(result), result.id)

    def _refusal(self, result: Record, here: Record | None) -> Reason:
        """Why a record of the package cannot be written here; empty if it can."""
        obstacle = self.matching.obstacle(result)
        if obstacle:
            return obstacle
        if isinstance(result, Coding) and here is None and self.said.get(_what(result), result.id) != result.id:
            return "duplicate"
        if isinstance(result, Memo) and not self._stands(result):
            return "target_missing"
        return ""

    def _stands(self, memo: Memo) -> bool:
        if memo.target_kind == "coding":
            return ("coding", memo.target_id) in self.after
        return memo.target_id in self.matching.here or memo.target_id == self.project.project.id

    def _report(
        self, reason: Reason, about: Record, here: Record | None, there: Record | None, resolution: Resolution
    ) -> None:
        label = self._label(about)
        sentence = f"{label}. {say(f'merge.{reason}')} {say(f'merge.resolution.{resolution}')}"
        self.conflicts.append(MergeConflict(about.kind, label, here, there, resolution, reason, sentence))

    def _label(self, record: Record) -> str:
        release = self.labels.get(getattr(record, "release_id", ""), "")
        if isinstance(record, Coding):
            category = self.labels.get(record.category_id, "")
            return (
                f"{category}: “{_short(record.quotation)}”, {release}"
                if record.quotation
                else f"{category}, {release}"
            )
        if isinstance(record, Decision):
            return f"{release}, {record.start}-{record.end}"
        return _short(record.text) if isinstance(record, Memo) else release or record.label

    def plan(
        self,
        package: ProjectFile,
        handout: HandOut | None,
        coder_id: str | None,
        *,
        proposals: tuple[Proposal, ...],
        codebook: tuple[CodebookDifference, ...],
        warnings: tuple[str, ...],
    ) -> MergePlan:
        """The plan of all that was settled."""
        coder = self.matching.coder
        return MergePlan(
            path=str(package.path),
            package_id=package.project.package_id or "",
            coder=coder,
            coders=self.matching.coders,
            new=tuple(self.new),
            same=self.same,
            changed=tuple(self.changed),
            kept=tuple(self.kept),
            deleted=tuple(self.deleted),
            proposals=proposals,
            codebook=codebook,
            warnings=warnings,
            codings_before=self.project.count(Coding, coder_id=coder.id),
            # Last: restoring a category is told among the conflicts.
            changes=self._changes(package, handout, coder_id),
            conflicts=tuple(self.conflicts),
        )

    def _changes(self, package: ProjectFile, handout: HandOut | None, coder_id: str | None) -> Changes:
        written = [*self.changed, *self.decided, *created(self.new)]
        needed = self.matching.needed_for(change.record for change in written)
        for record in needed:
            if isinstance(record, Category | Variable):
                self._report("category_restored", record, None, record, "theirs")
        changes = (*created(needed), *written, *(Change(record, None) for record in self.deleted))
        facts = {"new": len(self.new), "changed": len(self.changed) + len(self.decided), "deleted": len(self.deleted)}
        summary = say("merge.summary", name=self.matching.coder.name, conflicts=len(self.conflicts), **facts)
        merge = Changes("merge_package", summary, changes, coder_id=coder_id, role="merge")
        # Without effect nothing is written, not even that it came back.
        return replace(merge, changes=(*changes, self._returned(package, handout))) if changes else merge

    def _returned(self, package: ProjectFile, handout: HandOut | None) -> Change:
        before = handout
        known = handout or HandOut(
            id=package.project.package_id or "",
            coder_id=self.matching.coder.id,
            release_ids=(),
            created=package.events()[0].time,
        )
        # Where something found no place, the next merge begins where this one did.
        heads = (*known.merged_heads, package.head()) if self.complete else known.merged_heads
        return Change(before, known.model_copy(update={"returned": now(), "merged_heads": heads}))


def _place_of(record: Record) -> tuple[object, ...]:
    """What there can be only one of for a coder."""
    names = ("release_id", "pass_number", "start", "end")
    return tuple(getattr(record, name, None) for name in names)


def _what(coding: Coding) -> tuple[object, ...]:
    """What a coding says, apart from its id, memo and dates."""
    place = (coding.release_id, coding.category_id, coding.start, coding.end, coding.pass_number)
    return (*place, frozenset(coding.values))


def _labels(project: ProjectFile, theirs: State) -> dict[str, str]:
    """What releases and categories are called here, or in the package where they are not here."""
    there = (record for (kind, _), record in theirs.items() if kind in {"release", "category"})
    here = (*project.read(Release), *project.read(Category))
    return {record.id: record.label for record in (*there, *here)}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"


def _warnings(package: ProjectFile, handout: HandOut | None) -> Iterable[str]:
    if handout is None:
        yield say("merge.unknown_handout")
    elif handout.merged_heads and not {event.hash for event in package.events()} & set(handout.merged_heads):
        yield say("merge.other_copy")
