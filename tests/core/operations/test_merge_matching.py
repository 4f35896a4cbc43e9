from collections.abc import Iterator
from pathlib import Path

import pytest

from core.store.studies import EARLY, Study, alter, drop, put
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.merge_matching import Matching, match_records
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.checking import current_state
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> Iterator[ProjectFile]:
    with study.create(tmp_path / "study.dcoder") as opened:
        put(opened, study.assignment(study.anna, study.releases[0]), study.assignment(study.anna, study.releases[1]))
        yield opened


@pytest.fixture
def package(study: Study, project: ProjectFile, tmp_path: Path) -> Iterator[ProjectFile]:
    made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
    with open_project(made.path, writable=True) as opened:
        yield opened


def match(project: ProjectFile, package: ProjectFile) -> Matching:
    base = current_state(package)
    return match_records(project, package, base)


def test_what_is_here_by_id_needs_no_translation(study: Study, project: ProjectFile, package: ProjectFile) -> None:
    matching = match(project, package)
    assert {**matching.releases, **matching.categories, **matching.variables, **matching.actors} == {}
    assert {**matching.restorable, **matching.fresh_actors} == {}
    assert not matching.coder_is_new
    coding = study.coding(study.anna, 0, 22, 30, values=(study.spoken_by(study.lavrov),))
    assert matching.translate(coding) == coding
    assert matching.obstacle(coding) == ""
    assert matching.needed_for([coding]) == []


def test_a_coding_is_told_in_the_ids_of_the_project(study: Study, project: ProjectFile, package: ProjectFile) -> None:
    memo = study.memo(study.anna, study.releases[0], "m")
    task = study.assignment(study.anna, study.releases[0], category_ids=(study.sovereignty.id, "other"))
    coding = study.coding(study.anna, 0, 22, 30, values=(study.spoken_by(study.lavrov),))
    matching = Matching(study.anna.id, study.boris, (), coder_is_new=False)
    matching.releases = {study.releases[0].id: "R"}
    matching.categories = {study.sovereignty.id: "C"}
    matching.variables = {study.speaker.id: "V"}
    matching.actors = {study.lavrov.id: "A"}
    told = matching.translate(coding)
    assert (told.coder_id, told.release_id, told.category_id) == (study.boris.id, "R", "C")
    assert told.values == (VariableValue(variable_id="V", actor_id="A"),)
    assert matching.translate(task).category_ids == ("C", "other")
    assert matching.translate(memo).target_id == "R"
    assert matching.translate(study.decision(study.anna, 0, 22, 30)).release_id == "R"


def test_a_coder_is_found_by_id_then_by_name(study: Study, project: ProjectFile, package: ProjectFile) -> None:
    alter(project, study.anna, name="Anna Petrova")
    matching = match(project, package)
    assert [tuple(one) for one in matching.coders] == [("Anna Ivanova", "Anna Petrova", "id")]
    drop(project, *project.read(Coder, id=study.anna.id)[:0])
    put(
        package,
        Coder(id=new_id(), name="BORIS petrov", created=EARLY),
        Coder(id=new_id(), name="Guest", created=EARLY),
    )
    told = {one.package_name: one.matched_by for one in match(project, package).coders}
    assert told == {"Anna Ivanova": "id", "BORIS petrov": "name"}


def test_a_package_without_its_coder_is_damaged(study: Study, project: ProjectFile, package: ProjectFile) -> None:
    alter(package, package.project, package_coder_id="nobody")
    with pytest.raises(errors.DamagedProject):
        match(project, package)


def test_a_category_is_found_by_its_path_or_can_be_brought_back(
    study: Study, project: ProjectFile, package: ProjectFile
) -> None:
    drop(project, study.sovereignty, study.criticism)
    same = Category(id=new_id(), name="CRITICISM")
    put(project, same, Category(id=new_id(), name="Sovereignty"))
    matching = match(project, package)
    assert matching.categories == {study.criticism.id: same.id}
    assert matching.restorable == {study.sovereignty.id: study.sovereignty}
    coding = study.coding(study.anna, 0, 22, 30)
    assert matching.obstacle(coding) == ""
    (restored,) = matching.needed_for([coding])
    assert isinstance(restored, Category)
    assert (restored.status, restored.parent_id, restored.key) == ("archived", study.claims.id, "")


def test_what_was_never_handed_out_is_not_brought_back(
    study: Study, project: ProjectFile, package: ProjectFile
) -> None:
    base = current_state(package)
    own, odd = Category(id=new_id(), name="Own"), Variable(id=new_id(), name="odd")
    put(package, own, odd)
    matching = match_records(project, package, base)
    assert matching.obstacle(study.coding(study.anna, 0, 22, 30, own)) == "category_missing"
    value = VariableValue(variable_id=odd.id, text="x")
    assert matching.obstacle(study.coding(study.anna, 0, 22, 30, values=(value,))) == "variable_missing"
    missing = study.coding(study.anna, 0, 22, 30).model_copy(update={"release_id": "gone"})
    assert matching.obstacle(missing) == "release_missing"


def test_a_variable_of_another_kind_under_the_same_name_is_another(
    study: Study, project: ProjectFile, package: ProjectFile
) -> None:
    drop(project, study.speaker)
    put(project, Variable(id=new_id(), name="speaker", variable_kind="text"))
    matching = match(project, package)
    assert study.speaker.id not in {**matching.variables, **matching.restorable}


def test_actors_are_found_by_name_or_alias_and_new_ones_bring_what_they_belong_to(
    study: Study, project: ProjectFile, package: ProjectFile
) -> None:
    circle = [new_id(), new_id()]
    one = Actor(id=circle[0], name="One", member_of=(circle[1], "gone"))
    other = Actor(id=circle[1], name="Other", member_of=(circle[0],))
    alias = Actor(id=new_id(), name="Sergey", aliases=("The Russian Side",))
    put(package, one, other, alias)
    matching = match(project, package)
    assert matching.actors == {alias.id: study.lavrov.id}
    coding = study.coding(study.anna, 0, 22, 30, values=(study.spoken_by(one), study.spoken_by(alias)))
    added = {record.id: record for record in matching.needed_for([matching.translate(coding)])}
    assert added == {one.id: one.model_copy(update={"member_of": (circle[1],)}), other.id: other}


def test_a_coder_who_is_gone_here_comes_with_her_work(
    study: Study, project: ProjectFile, package: ProjectFile
) -> None:
    matching = match(project, package)
    matching.coder_is_new = True
    assert matching.needed_for([]) == [study.anna]


def test_a_release_with_another_text_is_refused(study: Study, project: ProjectFile, package: ProjectFile) -> None:
    put(package, study.coding(study.anna, 0, 22, 30))
    drop(package, *package.read(Coding))
    alter(package, study.releases[0], text_sha256=study.releases[1].text_sha256)
    with pytest.raises(errors.TextChanged, match="Talks in Phnom Penh"):
        match(project, package)
