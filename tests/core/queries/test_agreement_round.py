import json
from pathlib import Path
from typing import Any

import pytest

from agreement_study import add, coding, finish, sentences, study
from builders import coder_named, release_number
from discoursecoder.core.errors import AmbiguousName, DamagedProject, UnknownName
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.round import Round
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.queries.agreement_round import work_of
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Any:
    with study(tmp_path / "a.dcoder", coders=("Amina", "Bruno", "Chen"), releases=2) as opened:
        for release in (1, 2):
            finish(opened, "Amina", {"HEG": [0]}, release)
            finish(opened, "Bruno", {"HEG": [0]}, release)
        yield opened


def held(project: ProjectFile, name: str = "Pilot", **fields: Any) -> Round:
    made = Round(id=new_id(), name=name, release_ids=(release_number(project, 1).id,), created=now(), **fields)
    add(project, [made])
    return made


def snapshot(project: ProjectFile) -> str:
    dumped = {
        f"{kind.kind}s": [one.model_dump(mode="json") for one in project.read(kind)] for kind in (Coding, Assignment)
    }
    return json.dumps(dumped)


def test_without_a_round_all_work_is_compared(project: ProjectFile) -> None:
    assert len(work_of(project, None).codings) == 4
    assert work_of(project, None).release_ids is None


def test_an_open_round_compares_its_releases_and_coders_as_they_stand(project: ProjectFile) -> None:
    held(project, coder_ids=(coder_named(project, "Amina").id, coder_named(project, "Chen").id))
    work = work_of(project, "pilot")
    assert len(work.codings) == 2
    report = measure_project(project, round_name="Pilot")
    assert report.coders == ("Amina",)
    assert report.round_name == "Pilot"
    assert "“Pilot”" in report.methods


def test_a_closed_round_is_compared_as_it_was_closed(project: ProjectFile) -> None:
    held(project, state="closed", snapshot=snapshot(project))
    add(project, [coding(project, "Bruno", "HEG", sentences()[3])])
    closed = measure_project(project, round_name="Pilot").pooled()
    assert closed is not None
    assert closed.value == 1
    now_open = measure_project(project, releases=["Release 1"]).pooled()
    assert now_open is not None
    assert now_open.value is not None
    assert now_open.value < 1


def test_a_round_is_found_by_id_or_name_and_must_be_one(project: ProjectFile) -> None:
    made = held(project)
    assert work_of(project, made.id).name == "Pilot"
    held(project, "PILOT")
    assert work_of(project, "PILOT").name == "PILOT"
    with pytest.raises(AmbiguousName):
        work_of(project, "pilot")
    with pytest.raises(UnknownName, match="Pilot"):
        work_of(project, "main")


@pytest.mark.parametrize("broken", ["{", "[1]", '{"codings": [{"id": 1}]}', '{"codings": 3}'])
def test_a_broken_snapshot_is_damage_and_not_an_empty_round(project: ProjectFile, broken: str) -> None:
    held(project, state="closed", snapshot=broken)
    with pytest.raises(DamagedProject, match="Pilot"):
        work_of(project, "Pilot")
