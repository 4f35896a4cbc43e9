import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from core.operations.edits import Edit, Worker, edits
from core.store.studies import TEXTS, Study, alter, drop, put
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision, VariableValue
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.merge import MergePlan
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.round import Round
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.history import redo, undo
from discoursecoder.core.operations.merge import accept_merge, plan_merge
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store import journal
from discoursecoder.core.store.checking import State, current_state, find_damage
from discoursecoder.core.store.project import ProjectFile, create_project, open_project

modest = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Desk:
    """A lead's project with a package for each coder, made once and copied for each example."""

    def __init__(self, folder: Path) -> None:
        self.study = Study()
        self.folder = folder
        self.number = 0
        self.project_file, self.anna, self.boris = (folder / f"{name}.dcoder" for name in ("base", "anna", "boris"))
        with self.study.create_with_work(self.project_file) as project:
            make_package(project, coder_id=self.study.anna.id, path=self.anna)
            make_package(project, coder_id=self.study.boris.id, path=self.boris)

    def copy(self, path: Path) -> Path:
        self.number += 1
        return Path(shutil.copyfile(path, self.folder / f"{self.number}-{path.name}"))

    def project(self) -> ProjectFile:
        return open_project(self.copy(self.project_file), writable=True)

    def returned(self, path: Path, side: int, acts: Sequence[Edit]) -> Path:
        """A copy of a package after some work in it."""
        copy = self.copy(path)
        self.work(copy, side, acts)
        return copy

    def work(self, package: Path, side: int, acts: Sequence[Edit]) -> None:
        with open_project(package, writable=True) as opened:
            coder = opened.get(Coder, opened.project.package_coder_id or "")
            assert coder is not None
            Worker(self.study, coder, side).work(opened, acts)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def project(desk: Desk) -> Iterator[ProjectFile]:
    with desk.project() as opened:
        yield opened


def merge(project: ProjectFile, package: Path, *, consent: bool = True) -> MergePlan:
    with open_project(package) as opened:
        plan = plan_merge(project, opened)
    project.apply(accept_merge(plan, consent=consent))
    return plan


def state_of(project: ProjectFile) -> State:
    """All records, without when packages came back."""
    state = current_state(project)
    for handout in project.read(HandOut):
        state["handout", handout.id] = handout.model_copy(update={"returned": None, "merged_heads": ()})
    return state


def change_package(desk: Desk, act: Callable[[ProjectFile], Any], path: Path | None = None) -> Path:
    copy = desk.copy(path or desk.anna)
    with open_project(copy, writable=True) as package:
        act(package)
    return copy


def first(project: ProjectFile, kind: type[Record], coder: Coder) -> Any:
    return project.read(kind, coder_id=coder.id)[0]


@modest
@given(edits, edits)
def test_merging_a_package_twice_is_merging_it_once(desk: Desk, here: list[Edit], there: list[Edit]) -> None:
    package = desk.returned(desk.anna, 1, there)
    with desk.project() as project:
        Worker(desk.study, desk.study.anna, 2).work(project, here)
        merge(project, package)
        state, entries = current_state(project), len(project.events())
        again = merge(project, package)
        assert not again.changes
        assert current_state(project) == state
        assert len(project.events()) == entries


@settings(modest, max_examples=8)
@given(edits, edits, edits, edits)
def test_the_order_of_packages_does_not_matter(
    desk: Desk, here: list[Edit], anna: list[Edit], copied: list[Edit], boris: list[Edit]
) -> None:
    packages = [
        desk.returned(desk.anna, 1, anna),
        desk.returned(desk.anna, 3, copied),
        desk.returned(desk.boris, 4, boris),
    ]
    with desk.project() as project:
        Worker(desk.study, desk.study.anna, 2).work(project, here)
        start = project.path
    results = []
    for order in permutations(packages):
        with open_project(desk.copy(start), writable=True) as project:
            for package in order:
                merge(project, package)
            results.append(state_of(project))
    assert all(result == results[0] for result in results[1:])


@modest
@given(edits, edits)
def test_every_coding_of_either_side_is_there_or_listed(desk: Desk, here: list[Edit], there: list[Edit]) -> None:
    package = desk.returned(desk.anna, 1, there)
    with desk.project() as project:
        Worker(desk.study, desk.study.anna, 2).work(project, here)
        before = {coding.id: coding for coding in project.read(Coding)}
        plan = merge(project, package)
        after = {coding.id: coding for coding in project.read(Coding)}
        damage = find_damage(project)
    with open_project(package) as opened:
        theirs = {coding.id: coding for coding in opened.read(Coding)}
    with open_project(desk.anna) as opened:
        handed_out = {coding.id: coding for coding in opened.read(Coding)}
    listed = {record.id for conflict in plan.conflicts for record in (conflict.ours, conflict.theirs) if record}
    for identity, coding in (before | theirs).items():
        removed = identity in handed_out and (identity not in before or identity not in theirs)
        assert identity in after or identity in listed or removed
        if removed and identity not in listed:
            assert coding == handed_out[identity]
    assert damage == []


@modest
@given(edits, edits)
def test_a_coder_who_codes_on_and_sends_the_file_again_is_followed(
    desk: Desk, before: list[Edit], after: list[Edit]
) -> None:
    package = desk.returned(desk.anna, 1, before)
    with desk.project() as project:
        merge(project, package)
        desk.work(package, 5, after)
        plan = merge(project, package)
        with open_project(package) as opened:
            for kind in (Coding, Decision, Assignment, Memo):
                assert project.read(kind, coder_id=desk.study.anna.id) == opened.read(kind)
        assert plan.conflicts == ()


def test_planning_and_merging_leave_the_package_untouched(desk: Desk, project: ProjectFile) -> None:
    package = desk.returned(desk.anna, 1, [("add", 1, "alpha"), ("finish", 0, "beta")])
    before = (package.read_bytes(), package.stat().st_mtime_ns)
    merge(project, package)
    assert (package.read_bytes(), package.stat().st_mtime_ns) == before


def test_a_plan_alone_changes_no_byte_of_the_project(desk: Desk) -> None:
    package = desk.returned(desk.anna, 1, [("add", 1, "alpha"), ("remove", 0, "beta")])
    copy = desk.copy(desk.project_file)
    before = copy.read_bytes()
    with open_project(copy) as project, open_project(package) as opened:
        plan = plan_merge(project, opened)
    assert plan.changes
    assert copy.read_bytes() == before


def test_a_merge_that_fails_half_way_changes_no_byte(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    package = desk.returned(desk.anna, 1, [("add", 1, "alpha"), ("change", 0, "beta")])
    copy = desk.copy(desk.project_file)
    before = hashlib.sha256(copy.read_bytes()).hexdigest()

    def fail(*_: object) -> None:
        raise errors.DiskFull(path=copy)

    monkeypatch.setattr(journal, "write_entry", fail)
    with open_project(copy, writable=True) as project, pytest.raises(errors.DiskFull):
        merge(project, package)
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == before


def test_a_merge_is_one_entry_that_one_undo_takes_back_and_redo_brings_back(desk: Desk, project: ProjectFile) -> None:
    package = desk.returned(desk.anna, 1, [("add", 1, "alpha"), ("change", 0, "beta"), ("finish", 0, "beta")])
    start = current_state(project)
    with open_project(package) as opened:
        plan = plan_merge(project, opened, coder_id=desk.study.lead.id)
    entry = project.apply(accept_merge(plan))
    assert entry is not None
    assert (entry.role, entry.coder_id, entry.undoable) == ("merge", desk.study.lead.id, True)
    assert "Anna Ivanova: 1 new, 2 changed, 0 removed" in entry.summary
    merged = current_state(project)
    project.apply(undo(project))
    assert current_state(project) == start
    project.apply(redo(project))
    assert current_state(project) == merged
    assert find_damage(project) == []


def test_a_merge_that_was_taken_back_can_be_made_again(desk: Desk, project: ProjectFile) -> None:
    package = desk.returned(desk.anna, 1, [("add", 1, "alpha")])
    merge(project, package)
    merged = state_of(project)
    project.apply(undo(project))
    assert len(merge(project, package).new) == 1
    assert state_of(project) == merged


def test_what_comes_back_carries_the_finished_state_and_keeps_the_leads_task(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    task = first(project, Assignment, study.anna)
    sample = Round(id=new_id(), name="May", created=now())
    put(project, sample)
    alter(project, task, round_id=sample.id, category_ids=(study.criticism.id,))
    plan = merge(project, desk.returned(desk.anna, 1, [("finish", 0, "alpha")]))
    finished = project.get(Assignment, task.id)
    assert finished is not None
    assert (finished.state, finished.codebook_revision, finished.round_id) == ("finished", 1, sample.id)
    assert finished.category_ids == (study.criticism.id,)
    assert plan.conflicts == ()
    (handout,) = project.read(HandOut, coder_id=study.anna.id)
    assert handout.returned is not None


def test_both_changed_goes_to_the_higher_codebook_revision_and_is_listed(desk: Desk, project: ProjectFile) -> None:
    coding = first(project, Coding, desk.study.anna)
    ours = alter(project, coding, memo="ours", codebook_revision=2)
    package = change_package(desk, lambda opened: alter(opened, coding, memo="theirs"))
    plan = merge(project, package)
    (conflict,) = plan.conflicts
    assert (conflict.noun, conflict.resolution, conflict.reason) == ("coding", "ours", "changed_on_both_sides")
    assert (conflict.ours, project.get(Coding, coding.id)) == (ours, ours)
    assert "Sovereignty" in conflict.label
    package = change_package(desk, lambda opened: alter(opened, coding, memo="theirs", codebook_revision=3))
    (conflict,) = merge(project, package).conflicts
    assert conflict.resolution == "theirs"
    assert project.get(Coding, coding.id) == conflict.theirs


def test_a_change_outlives_a_removal_on_the_other_side(desk: Desk, project: ProjectFile) -> None:
    one, other = project.read(Coding, coder_id=desk.study.anna.id)[:2]
    alter(project, one, memo="changed here")
    drop(project, other)

    def act(package: ProjectFile) -> None:
        drop(package, *package.read(Coding, id=one.id))
        alter(package, other, memo="changed there")

    plan = merge(project, change_package(desk, act))
    assert {c.reason: c.resolution for c in plan.conflicts} == {
        "deleted_there_changed_here": "ours",
        "deleted_here_changed_there": "theirs",
    }
    assert {coding.memo for coding in project.read(Coding, id=[one.id, other.id])} == {"changed here", "changed there"}


def test_what_one_side_removed_and_the_other_left_alone_is_gone(desk: Desk, project: ProjectFile) -> None:
    one, other = project.read(Coding, coder_id=desk.study.anna.id)[:2]
    drop(project, other)
    plan = merge(project, change_package(desk, lambda package: drop(package, one)))
    assert plan.deleted == (one,)
    assert project.read(Coding, id=[one.id, other.id]) == []


def test_removing_more_than_a_fifth_of_the_codings_needs_consent(desk: Desk, project: ProjectFile) -> None:
    package = change_package(desk, lambda opened: drop(opened, *opened.read(Coding)[:1]))
    before = current_state(project)
    with pytest.raises(errors.MergeNeedsConsent, match="1 of 4 codings of Anna Ivanova"):
        merge(project, package, consent=False)
    assert current_state(project) == before
    assert merge(project, package, consent=True).removed_codings == 1


def test_a_new_actor_comes_with_the_coding_that_names_it_or_is_one_that_is_known(
    desk: Desk, project: ProjectFile
) -> None:
    study = desk.study
    put(project, Actor(id=new_id(), name="Wang Yi", aliases=("the Chinese minister",)))
    group = Actor(id=new_id(), name="Duma")
    fresh = Actor(id=new_id(), name="Volodin", member_of=(group.id, study.lavrov.id))
    known = Actor(id=new_id(), name="The Chinese Minister")
    unused = Actor(id=new_id(), name="Nobody")

    def act(package: ProjectFile) -> None:
        values = (study.spoken_by(fresh), study.spoken_by(known))
        put(package, group, fresh, known, unused, study.coding(study.anna, 0, 25, 33, values=values))

    plan = merge(project, change_package(desk, act))
    actors = {actor.name: actor for actor in project.read(Actor)}
    assert actors["Volodin"] == fresh
    assert actors["Duma"] == group
    assert "Nobody" not in actors
    (coding,) = plan.new
    assert isinstance(coding, Coding)
    assert [value.actor_id for value in coding.values] == [fresh.id, actors["Wang Yi"].id]
    assert not merge(project, change_package(desk, lambda _: None)).changes


def test_changes_to_what_is_not_the_coders_own_are_proposed_and_not_applied(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    before = state_of(project)

    def act(package: ProjectFile) -> None:
        alter(package, study.criticism, definition="her own idea")
        alter(package, study.releases[0], title="Another title")
        put(package, Category(id=new_id(), name="Her own"), Coder(id=new_id(), name="Guest", created=now()))

    plan = merge(project, change_package(desk, act))
    assert {(p.noun, p.act, p.label) for p in plan.proposals} == {
        ("category", "changed", "Criticism"),
        ("category", "added", "Her own"),
        ("release", "changed", "Another title"),
        ("coder", "added", "Guest"),
    }
    assert ("category", "Criticism", "definition", "", "her own idea") in plan.codebook
    assert ("category", "Her own", "", "", "Her own") in plan.codebook
    assert not plan.changes
    assert state_of(project) == before


def test_a_coding_of_a_category_removed_here_brings_it_back_as_archived(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    drop(project, *project.read(Coding, category_id=study.sovereignty.id))
    drop(project, study.sovereignty, study.claims)
    package = change_package(desk, lambda opened: put(opened, study.coding(study.anna, 0, 25, 33)))
    plan = merge(project, package)
    assert len(plan.new) == 1
    restored = {category.name: category for category in project.read(Category)}
    assert restored["Sovereignty"].status == "archived"
    assert restored["Sovereignty"].parent_id == restored["Claims"].id
    assert {c.label for c in plan.conflicts if c.reason == "category_restored"} == {"Sovereignty", "Claims"}
    assert not merge(project, package).changes


def test_a_coding_of_her_own_category_waits_until_the_lead_has_it(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    own = Category(id=new_id(), name="Her own", parent_id=study.claims.id)
    package = change_package(desk, lambda opened: put(opened, own, study.coding(study.anna, 0, 25, 33, own)))
    plan = merge(project, package)
    assert [(c.reason, c.resolution) for c in plan.conflicts] == [("category_missing", "not_applied")]
    put(project, Category(id=new_id(), name="her OWN", parent_id=study.claims.id))
    (coding,) = merge(project, package).new
    assert isinstance(coding, Coding)
    assert coding.category_id != own.id
    assert not merge(project, package).changes


def test_variables_are_matched_by_name_and_kind_or_brought_back(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    drop(project, *project.read(Coding))
    drop(project, study.stance, study.speaker)
    twin = Variable(id=new_id(), name="Speaker", variable_kind="actor", multiple=True)
    put(project, twin)
    values = (study.spoken_by(study.lavrov), VariableValue(variable_id=study.stance.id, text="opposes"))
    package = change_package(desk, lambda opened: put(opened, study.coding(study.anna, 0, 25, 33, values=values)))
    (coding,) = merge(project, package).new
    assert isinstance(coding, Coding)
    assert [value.variable_id for value in coding.values] == [twin.id, study.stance.id]
    assert {one.name: one.status for one in project.read(Variable)} == {"Speaker": "active", "stance": "archived"}


def test_a_coding_of_a_release_that_is_gone_is_listed(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    gone = study.releases[0]
    for kind in ("assignment", "coding", "decision", "mark", "segmentation"):
        drop(project, *[r for (k, _), r in current_state(project).items() if k == kind and _of(r) == gone.id])
    drop(project, gone)
    package = change_package(desk, lambda opened: put(opened, study.coding(study.anna, 0, 25, 33, memo="late")))
    plan = merge(project, package)
    (conflict,) = plan.conflicts
    assert (conflict.reason, conflict.resolution) == ("release_missing", "not_applied")
    assert conflict.theirs is not None


def _of(record: Record) -> str:
    return str(getattr(record, "release_id", ""))


def test_a_release_that_was_imported_anew_is_found_by_its_text(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    gone = study.releases[0]
    for kind in ("assignment", "coding", "decision", "mark", "segmentation"):
        drop(project, *[r for (k, _), r in current_state(project).items() if k == kind and _of(r) == gone.id])
    drop(project, gone)
    again = gone.model_copy(update={"id": new_id(), "title": "Imported anew"})
    put(project, again)
    package = change_package(desk, lambda opened: put(opened, study.coding(study.anna, 0, 25, 33, memo="late")))
    (coding,) = merge(project, package).new
    assert isinstance(coding, Coding)
    assert coding.release_id == again.id
    assert not merge(project, package).changes


def test_the_same_coding_under_two_ids_is_kept_once_and_listed(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    put(project, study.coding(study.anna, 0, 25, 33))
    package = change_package(desk, lambda opened: put(opened, study.coding(study.anna, 0, 25, 33)))
    plan = merge(project, package)
    assert [(c.reason, c.resolution) for c in plan.conflicts] == [("duplicate", "not_applied")]
    assert project.count(Coding, coder_id=study.anna.id, start=25) == 1


def test_a_memo_comes_with_the_coding_it_is_about_or_is_listed_with_it(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    own = Category(id=new_id(), name="Her own")
    placed, homeless = study.coding(study.anna, 0, 25, 33), study.coding(study.anna, 0, 26, 33, own)
    whole = Coding.model_validate({**dict(placed), "id": new_id(), "start": None, "end": None, "quotation": ""})
    lost = whole.model_copy(update={"id": new_id(), "category_id": own.id})
    notes = [study.memo(study.anna, one, f"about {one.start}") for one in (placed, homeless)]
    package = change_package(desk, lambda opened: put(opened, own, placed, homeless, whole, lost, *notes))
    plan = merge(project, package)
    assert {record.id for record in plan.new} == {placed.id, whole.id, notes[0].id}
    assert {(conflict.reason, conflict.label) for conflict in plan.conflicts} == {
        ("category_missing", f"Her own: “{homeless.quotation}”, Talks in Phnom Penh"),
        ("category_missing", "Her own, Talks in Phnom Penh"),
        ("target_missing", "about 26"),
    }


def test_a_decision_in_a_release_that_is_gone_is_listed_with_its_place(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    third = Release(id=new_id(), title="Third", text_sha256=hashlib.sha256(b"third").hexdigest())
    decision = study.decision(study.anna, 0, 25, 33).model_copy(update={"release_id": third.id})
    package = change_package(desk, lambda opened: put(opened, third, decision, texts={third.text_sha256: "third"}))
    (conflict,) = merge(project, package).conflicts
    assert (conflict.noun, conflict.reason, conflict.label) == ("decision", "release_missing", "Third, 25-33")


def test_the_same_decision_and_assignment_under_two_ids_are_one(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    third = Release(id=new_id(), title="Third", text_sha256=study.releases[0].text_sha256)
    put(project, study.decision(study.anna, 0, 25, 33), third, study.assignment(study.anna, third))
    second = change_package(desk, lambda opened: put(opened, study.decision(study.anna, 0, 25, 33)))
    assert not merge(project, second).changes

    def act(package: ProjectFile) -> None:
        put(package, third, study.assignment(study.anna, third, state="in_progress"))

    merge(project, change_package(desk, act))
    (task,) = project.read(Assignment, coder_id=study.anna.id, release_id=third.id)
    assert task.state == "in_progress"


def test_a_coder_gone_from_the_project_is_found_by_name_or_brought_back(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    for kind in (Coding, Decision, Assignment, Memo):
        drop(project, *project.read(kind, coder_id=study.anna.id))
    drop(project, *project.read(HandOut, coder_id=study.anna.id))
    drop(project, study.anna)
    package = desk.returned(desk.anna, 1, [("add", 0, "alpha")])
    plan = merge(project, package)
    assert plan.coders[0].matched_by == "new"
    assert plan.warnings == ("The project does not know this package any more; it is merged by its ids all the same.",)
    assert project.get(Coder, study.anna.id) == study.anna
    assert project.count(Coding, coder_id=study.anna.id) == 1
    assert not merge(project, package).changes


def test_an_older_copy_of_a_merged_package_is_told_and_a_merged_one_has_no_effect(
    desk: Desk, project: ProjectFile
) -> None:
    older = desk.returned(desk.anna, 1, [("change", 0, "alpha")])
    newer = desk.copy(older)
    desk.work(newer, 1, [("change", 0, "beta")])
    merge(project, older)
    merge(project, newer)
    state = current_state(project)
    assert not merge(project, older).changes
    assert current_state(project) == state
    other = desk.returned(desk.anna, 1, [("change", 0, "gamma")])
    assert "not a continuation" in merge(project, other).warnings[0]


def test_a_plan_prints_as_one_document(desk: Desk, project: ProjectFile) -> None:
    coding = first(project, Coding, desk.study.anna)
    alter(project, coding, memo="here")
    package = desk.returned(desk.anna, 1, [("add", 0, "alpha"), ("change", 0, "beta"), ("finish", 0, "beta")])
    with open_project(package) as opened:
        document = plan_merge(project, opened).to_dict()
    assert document["coder"] == "Anna Ivanova"
    assert (document["new"], document["changed"]) == ({"coding": 1}, {"assignment": 1})
    assert document["conflicts"][0]["theirs"]["memo"] == "beta"
    assert document["effect"] is True


def test_other_files_than_packages_of_this_project_are_refused(desk: Desk, project: ProjectFile) -> None:
    with open_project(desk.project_file) as copy, pytest.raises(errors.NotAPackage):
        plan_merge(project, copy)
    with open_project(desk.anna) as package, open_project(desk.boris) as other, pytest.raises(errors.NotAllowed):
        plan_merge(package, other)
    foreign = Project(id=new_id(), title="Foreign", created=now(), package_id=new_id(), package_coder_id=new_id())
    path = desk.folder / "foreign.dcoder"
    with (
        create_project(path, [foreign], act="x", summary="y") as package,
        pytest.raises(errors.ForeignPackage, match=r"another project \(Foreign\)"),
    ):
        plan_merge(project, package)


def test_a_package_for_another_coder_than_it_was_handed_to_is_refused(desk: Desk, project: ProjectFile) -> None:
    (handout,) = project.read(HandOut, coder_id=desk.study.anna.id)
    alter(project, handout, coder_id=desk.study.boris.id)
    with open_project(desk.anna) as package, pytest.raises(errors.DamagedProject, match="another coder"):
        plan_merge(project, package)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE text SET content = replace(content, 'Both', 'Mine')",
        "UPDATE coding SET quotation = 'x'",
        "UPDATE coding SET coder_id = 'nobody'",
        "UPDATE coding SET end_offset = 100000",
        "UPDATE coding SET memo = 'not in the history'",
        "UPDATE event SET summary = 'forged'",
        "UPDATE event_chunk SET content = x'00'",
        "UPDATE handed_out SET hash = 'forged'",
        "DELETE FROM project",
        "UPDATE coding SET origin = 'hand', created = 'yesterday'",
        "DELETE FROM event",
    ],
)
def test_a_tampered_package_is_refused_and_the_project_stays_as_it_is(desk: Desk, tampering: str) -> None:
    package, copy = desk.copy(desk.anna), desk.copy(desk.project_file)
    raw = sqlite3.connect(package)
    raw.execute(tampering)
    raw.commit()
    raw.close()
    before = copy.read_bytes()
    with (
        open_project(copy, writable=True) as project,
        open_project(package) as opened,
        pytest.raises(errors.DamagedProject) as refused,
    ):
        plan_merge(project, opened)
    assert str(package) in str(refused.value)
    assert copy.read_bytes() == before


def test_a_package_with_another_text_under_a_known_release_is_refused(desk: Desk, project: ProjectFile) -> None:
    study = desk.study
    text = TEXTS[0].replace("Both", "Few ")
    sha = hashlib.sha256(text.encode()).hexdigest()

    def act(package: ProjectFile) -> None:
        drop(package, *package.read(Coding))
        put(package, Category(id=new_id(), name="x"), texts={sha: text})
        alter(package, study.releases[0], text_sha256=sha)

    with open_project(change_package(desk, act)) as package, pytest.raises(errors.TextChanged, match="Phnom Penh"):
        plan_merge(project, package)
