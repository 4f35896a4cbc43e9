import hashlib
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings

from core.operations.desk import Desk, change_package, first, merge, state_of
from core.operations.edits import Edit, Worker, edits
from core.store.studies import alter, drop, put
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.round import Round
from discoursecoder.core.operations.history import redo, undo
from discoursecoder.core.operations.merge import accept_merge, plan_merge
from discoursecoder.core.store import journal
from discoursecoder.core.store.checking import current_state, find_damage
from discoursecoder.core.store.project import ProjectFile, open_project

modest = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def project(desk: Desk) -> Iterator[ProjectFile]:
    with desk.project() as opened:
        yield opened


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
