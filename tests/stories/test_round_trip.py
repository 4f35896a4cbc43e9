"""Work goes out to two coders, comes back, and is measured: as if all had coded in one file."""

import json
from pathlib import Path

import pytest

from core.store.studies import EARLY, Study, alter, put
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.merge import accept_merge, plan_merge
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.queries.check import check_project
from discoursecoder.core.store.project import ProjectFile, open_project


def code_and_finish(study: Study, project: ProjectFile, coder_number: int) -> None:
    """What each of the two finds: they agree on one sentence of two and disagree on the other."""
    coder = (study.anna, study.boris)[coder_number]
    for number in range(2):
        second = study.coding(coder, number, 39 + coder_number, 50, study.criticism)
        put(project, study.coding(coder, number, 21, 30), *([second] if number == coder_number else []))
    for task in project.read(Assignment, coder_id=coder.id):
        alter(project, task, state="finished", finished=EARLY, codebook_revision=1)


def figures(project: ProjectFile) -> list[tuple[object, ...]]:
    report = measure_project(project, bootstrap=0)
    assert report.releases.used == 2
    return [(m.coefficient, m.scope, m.subject, m.value, m.observed, m.expected, m.units) for m in report.measures]


@pytest.fixture
def study() -> Study:
    return Study()


def begin(study: Study, path: Path) -> ProjectFile:
    project = study.create(path)
    put(project, *(study.assignment(coder, one) for coder in (study.anna, study.boris) for one in study.releases))
    return project


def test_agreement_of_what_came_back_is_that_of_work_in_one_file(study: Study, tmp_path: Path) -> None:
    with begin(study, tmp_path / "one.dcoder") as together:
        for number in range(2):
            code_and_finish(study, together, number)
        wanted = figures(together)
    with begin(study, tmp_path / "lead.dcoder") as project:
        for number, coder in enumerate((study.anna, study.boris)):
            path = tmp_path / f"{number}.dcoder"
            make_package(project, coder_id=coder.id, path=path)
            with open_project(path, writable=True) as package:
                code_and_finish(study, package, number)
        for number in (1, 0):
            with open_project(tmp_path / f"{number}.dcoder") as package:
                plan = plan_merge(project, package)
                assert plan.conflicts == ()
                project.apply(accept_merge(plan))
        assert figures(project) == wanted
        assert any(0 < value < 1 for _, _, _, value, *_ in wanted if isinstance(value, float))
        assert check_project(project) == []
        project.apply(undo(project))
        assert project.count(Coding, coder_id=study.anna.id) == 0
        assert project.count(Coding, coder_id=study.boris.id) == 3


def test_what_a_plan_says_is_what_applying_it_does(study: Study, tmp_path: Path) -> None:
    with begin(study, tmp_path / "lead.dcoder") as project:
        made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
        with open_project(made.path, writable=True) as package:
            code_and_finish(study, package, 0)
        with open_project(made.path) as package:
            plan = plan_merge(project, package)
            told = json.loads(json.dumps(plan.to_dict()))
            entry = project.apply(accept_merge(plan))
        assert entry is not None
        assert (told["new"], told["changed"]) == ({"coding": 3}, {"assignment": 2})
        # The hand-out remembers the merge.
        assert entry.changes == 3 + 2 + 1
