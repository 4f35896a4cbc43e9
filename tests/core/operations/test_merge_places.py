import hashlib
import sqlite3
from collections.abc import Iterator

import pytest

from core.operations.desk import Desk, change_package, merge, state_of
from core.store.studies import TEXTS, alter, drop, put
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision, VariableValue
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.merge import plan_merge
from discoursecoder.core.store.checking import current_state
from discoursecoder.core.store.project import ProjectFile, create_project, open_project


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def project(desk: Desk) -> Iterator[ProjectFile]:
    with desk.project() as opened:
        yield opened


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
