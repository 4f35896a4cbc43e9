from pathlib import Path

import pytest

from builders import TEXT, coder_named, release_number, sentences_of, small_project, tag
from commands import PAGE
from discoursecoder.core import errors
from discoursecoder.core.formats.release_files import ReadRelease, read_releases
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.operations.releases import change_release, duplicates, import_releases, remove_releases
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def _read(folder: Path, *texts: str) -> list[ReadRelease]:
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"page-{number}.txt")
        files[-1].write_text(text, encoding="utf-8")
    return read_releases(files)[0]


def test_a_release_keeps_what_was_read_and_what_was_guessed(project: ProjectFile, tmp_path: Path) -> None:
    project.apply(import_releases(project, _read(tmp_path, PAGE)))
    release = project.read(Release, file_name="page-0.txt")[0]
    assert (release.title, release.issued) == ("Le ministre reçoit son homologue", "2024-03-05T18:30")
    assert release.event_date == "2024-03-04"
    assert set(release.guessed) == {"event_date", "language"}
    assert (release.encoding, release.encoding_found_by) == ("utf-8", "utf-8")
    segmentation = project.read(Segmentation, release_id=release.id)[0]
    assert len(segmentation.sentences) == 4
    assert {zone.role for zone in segmentation.zones} >= {"title", "dateline", "body", "footer"}
    assert project.text(release.text_sha256) == PAGE


def test_many_releases_are_one_act_and_one_undo(project: ProjectFile, tmp_path: Path) -> None:
    before = len(project.events())
    read = _read(tmp_path, *(f"Une phrase numéro {number}." for number in range(20)))
    project.apply(import_releases(project, read))
    assert (project.count(Release), len(project.events())) == (21, before + 1)
    project.apply(undo(project))
    assert project.count(Release) == project.count(Segmentation) == 1


def test_a_text_that_is_there_or_comes_twice_is_left_out(project: ProjectFile, tmp_path: Path) -> None:
    read = _read(tmp_path, PAGE, PAGE)
    changes = import_releases(project, read)
    assert len(list(changes.of("release"))) == 1
    project.apply(changes)
    assert not import_releases(project, read)


def test_releases_that_are_left_out_are_named_with_what_they_are_the_same_as(
    project: ProjectFile, tmp_path: Path
) -> None:
    project.apply(import_releases(project, _read(tmp_path, PAGE)))
    found = duplicates(project, _read(tmp_path, PAGE, "Une phrase.", "Une phrase."))
    assert [Path(one.path).name for one in found] == ["page-0.txt", "page-2.txt"]
    assert "Le ministre reçoit son homologue" in found[0].sentence
    assert "page-1.txt" in found[1].sentence
    assert duplicates(project, []) == []


def test_fields_of_a_table_and_columns_without_a_field_are_kept(project: ProjectFile, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text(
        "title,text,country,url,desk\nA,Un texte.,Chine,https://a.b,x\nB,Un texte.,,,y\n", encoding="utf-8"
    )
    read, _ = read_releases([table])
    assert [(one.place, "row 2" in one.sentence) for one in duplicates(project, read)] == [("row 3", True)]
    project.apply(import_releases(project, read, given={"country": "Russie"}))
    release = project.read(Release, title="A")[0]
    assert (release.country, release.url, release.extra) == ("Russie", "https://a.b", {"desk": "x"})
    assert "title" not in release.guessed


def test_what_is_given_is_no_longer_guessed(project: ProjectFile, tmp_path: Path) -> None:
    project.apply(import_releases(project, _read(tmp_path, PAGE), given={"language": "fr", "issuer": "MAE"}))
    release = project.read(Release, file_name="page-0.txt")[0]
    assert (release.language, release.issuer, release.guessed) == ("fr", "MAE", ("event_date",))
    with pytest.raises(errors.BadValue, match="colour"):
        import_releases(project, [], given={"colour": "red"})


def test_a_corrected_fact_is_no_longer_guessed(project: ProjectFile, tmp_path: Path) -> None:
    project.apply(import_releases(project, _read(tmp_path, PAGE)))
    release = project.read(Release, file_name="page-0.txt")[0]
    project.apply(change_release(project, release.id, event_date="2024-03-04", title="Autre titre"))
    corrected = project.get(Release, release.id)
    assert corrected is not None
    assert (corrected.title, corrected.guessed) == ("Autre titre", ("language",))
    assert not change_release(project, release.id, title="Autre titre")
    for bad in ({"title": " "}, {"text_sha256": "x"}):
        with pytest.raises(errors.BadValue):
            change_release(project, release.id, **bad)


def test_a_release_goes_with_all_that_was_made_on_it_and_comes_back_whole(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *sentences_of(TEXT)[0])
    release = release_number(project, 1)
    amina = coder_named(project, "Amina").id
    for kind, target in (("release", release.id), ("coding", coding.id)):
        project.apply(
            write_memo(project, target_kind=kind, target_id=target, coder_id=amina, text="x")  # type: ignore[arg-type]  # both are targets
        )
    project.apply(remove_releases(project, [release.id]))
    assert [project.count(kind) for kind in (Release, Segmentation, Coding, Assignment, Memo)] == [0] * 5
    project.apply(undo(project))
    assert project.read(Coding) == [coding]
    assert project.read(Release) == [release]
    assert project.count(Memo) == 2
    assert project.text(release.text_sha256) == TEXT
