import sqlite3
from pathlib import Path

import pytest

from builders import TEXT, coder_named, release_records, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.search import Need
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.project import ProjectFile, open_project
from discoursecoder.core.text.canonical import text_sha256

FRENCH, CHINESE = TEXT, TEXT.replace("Le ministre a critiqué l’hégémonie.", "中俄双方反对霸权。")


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder", texts=(FRENCH, CHINESE))


def holding(project: ProjectFile, *needs: Need) -> set[int] | None:
    """The numbers of the texts that may hold what is needed; None: any may."""
    found = project.texts_holding(needs)
    return None if found is None else {n for n, text in enumerate((FRENCH, CHINESE)) if text_sha256(text) in found}


@pytest.mark.parametrize(
    ("needs", "texts"),
    [
        ([Need("hegemonie", "whole")], {0}),
        ([Need("双方", "whole")], {1}),
        ([Need("权", "begins")], {1}),
        ([Need("俄", "begins"), Need("ministre", "whole")], set()),
        ([Need("hegem", "begins")], {0}),
        ([Need("gemonie", "ends")], {0}),
        ([Need("gemo", "within")], {0}),
        ([Need("zzz", "within")], set()),
        ([Need("zzz", "ends")], set()),
        ([Need("minist", "within")], {0, 1}),
        ([], None),
    ],
)
def test_the_index_names_the_texts_that_hold_words_and_parts_of_words(
    project: ProjectFile, needs: list[Need], texts: set[int] | None
) -> None:
    assert holding(project, *needs) == texts


def test_texts_that_come_later_are_in_the_index_at_once_and_stay_there(project: ProjectFile) -> None:
    text = TEXT.replace("accord", "traité")
    records = release_records(text, "Release 3")
    project.apply(Changes("more", "more", created(records), {text_sha256(text): text}))
    assert project.texts_holding([Need("traite", "whole")]) == {text_sha256(text)}
    assert [source.title for source in project.sources()] == ["Release 1", "Release 2", "Release 3"]


def test_a_text_that_the_index_does_not_know_may_hold_anything(project: ProjectFile) -> None:
    text = TEXT.replace("accord", "a" * 100)
    project.apply(Changes("more", "more", created(release_records(text)), {text_sha256(text): text}))
    assert project.texts_holding([Need("nothing", "whole")]) == {text_sha256(text)}
    assert project.texts_holding([Need("nothing", "within")]) == {text_sha256(text)}


def without_index(path: Path) -> None:
    raw = sqlite3.connect(path, isolation_level=None)
    for table in ("search_index", "search_word", "search_text"):
        raw.execute(f"DROP TABLE {table}")
    raw.close()


def test_a_project_without_an_index_opens_and_gets_one_with_the_next_texts(project: ProjectFile) -> None:
    project.close()
    without_index(project.path)
    with open_project(project.path, writable=True) as opened:
        assert opened.texts_holding([Need("hegemonie", "whole")]) is None
        text = TEXT.replace("accord", "traité")
        opened.apply(Changes("more", "more", created(release_records(text)), {text_sha256(text): text}))
        assert text_sha256(text) in (opened.texts_holding([Need("traite", "whole")]) or ())


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE search_word",),
        ("CREATE TABLE search_more (a TEXT)",),
        ("CREATE INDEX search_extra ON search_text (sha256)",),
        ("CREATE TRIGGER search_trigger AFTER INSERT ON search_text BEGIN DELETE FROM memo; END",),
        ("DROP TABLE search_word", "CREATE TABLE search_word (form TEXT)"),
    ],
)
def test_an_index_of_another_make_is_refused(project: ProjectFile, statements: tuple[str, ...]) -> None:
    project.close()
    raw = sqlite3.connect(project.path, isolation_level=None)
    for statement in statements:
        raw.execute(statement)
    raw.close()
    with pytest.raises(errors.ForeignStructure):
        open_project(project.path)


def test_searching_changes_no_byte_of_the_project(project: ProjectFile) -> None:
    project.close()
    before = project.path.read_bytes()
    with open_project(project.path) as opened:
        assert holding(opened, Need("gemo", "within")) == {0}
    assert project.path.read_bytes() == before


def test_a_package_has_an_index_of_its_own_texts_alone(project: ProjectFile, tmp_path: Path) -> None:
    from discoursecoder.core.operations.assignments import assign_releases

    amina = coder_named(project, "Amina").id
    french = next(source for source in project.sources() if source.text_sha256 == text_sha256(FRENCH))
    project.apply(assign_releases(project, coder_ids=[amina], release_ids=[french.release_id], coder_id=None))
    made = make_package(project, coder_id=amina, path=tmp_path / "amina.dcoder", by_coder_id=None)
    with open_project(made.path) as package:
        assert package.texts_holding([Need("hegemonie", "whole")]) == {text_sha256(FRENCH)}
        assert package.texts_holding([Need("霸权", "whole")]) == set()
    assert "霸权".encode() not in made.path.read_bytes()
