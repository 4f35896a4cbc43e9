from pathlib import Path

from builders import TEXT, coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.operations.assignments import assign_releases, finish_release
from discoursecoder.core.queries.coders import first_coder, list_coders


def test_people_come_by_name_without_the_consensus_and_those_who_left(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")
    consensus = Coder(id=new_id(), name="consensus", role="consensus", created=now())
    project.apply(Changes("add_coder", "", created([consensus])))
    bruno = coder_named(project, "Bruno")
    project.apply(Changes("leave", "", (Change(bruno, bruno.model_copy(update={"active": False})),)))

    assert [coder.name for coder in list_coders(project)] == ["Amina", "Marie"]


def test_who_coded_last_codes_first_and_an_unknown_one_does_not(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")
    bruno = coder_named(project, "Bruno")

    assert first_coder(project, bruno.id) == bruno
    assert first_coder(project, "nobody") == coder_named(project, "Amina")


def test_in_a_package_its_own_coder_codes(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder")
    bruno, amina = coder_named(project, "Bruno"), coder_named(project, "Amina")
    before = project.project
    package = before.model_copy(update={"package_id": new_id(), "package_coder_id": bruno.id})
    project.apply(Changes("package", "", (Change(before, package),)))

    assert first_coder(project, amina.id) == bruno


def test_whoever_has_work_left_codes_first(tmp_path: Path) -> None:
    project = small_project(tmp_path / "p.dcoder", coders=("Amina", "Bruno", "Chloé"))
    amina, bruno, chloe = (coder_named(project, name) for name in ("Amina", "Bruno", "Chloé"))
    project.apply(finish_release(project, release_id=release_number(project, 1).id, coder_id=amina.id))
    project.apply(assign_releases(project, coder_ids=[bruno.id]))
    assert first_coder(project) == bruno
    tag(project, "Chloé", "HEG", *sentences_of(TEXT)[0])
    assert first_coder(project) == chloe
