import sqlite3
from pathlib import Path

import pytest

from builders import TEXT, release_number, small_project
from discoursecoder.core.model.search import Found, Search
from discoursecoder.core.queries.search import AROUND, search_releases
from discoursecoder.core.store.project import ProjectFile, open_project
from discoursecoder.core.text.matching import matcher

CHINESE = TEXT.replace("Le ministre a critiqué l’hégémonie.", "中俄双方反对霸权。")
OTHER = TEXT.replace("accord", "désaccord 😀 sur l’hégémonie")


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder", texts=(TEXT, CHINESE, OTHER))


def told(found: Found) -> list[tuple[str, str]]:
    return [(hit.release, hit.text) for hit in found.hits]


def test_finds_come_in_the_order_of_releases_with_the_text_around_them(project: ProjectFile) -> None:
    found = search_releases(project, Search("HÉGÉMONIE"))
    assert told(found) == [("Release 1", "hégémonie"), ("Release 3", "hégémonie"), ("Release 3", "hégémonie")]
    assert found.releases == 2
    assert found.complete
    for hit in found.hits:
        text = project.text(next(s.text_sha256 for s in project.sources() if s.release_id == hit.release_id))
        assert text[hit.start : hit.end] == hit.text
        assert text[max(0, hit.start - AROUND) : hit.end + AROUND] == hit.left + hit.text + hit.right


@pytest.mark.parametrize(
    "search",
    [
        Search("双方"),
        Search("霸"),
        Search("accord"),
        Search("accord", whole_words=True),
        Search("hegemonie", accents=False),
        Search("l'hégémonie. Il"),
        Search("😀 sur"),
        Search("La", case=True),
        Search("tion so"),
        Search("."),
        Search("nowhere"),
        Search(r"\bl’\w+", regex=True),
    ],
)
def test_the_index_gives_what_reading_every_text_gives(project: ProjectFile, search: Search) -> None:
    found = search_releases(project, search)
    project.close()
    raw = sqlite3.connect(project.path, isolation_level=None)
    for table in ("search_index", "search_word", "search_text"):
        raw.execute(f"DROP TABLE {table}")
    raw.close()
    with open_project(project.path) as plain:
        assert search_releases(plain, search) == found
        spans = matcher(search)
        expected = [
            (source.title, start, end)
            for source in plain.sources()
            for start, end in spans(plain.text(source.text_sha256))
        ]
    assert [(hit.release, hit.start, hit.end) for hit in found.hits] == expected


def test_a_limit_ends_the_search_and_says_whether_there_is_more(project: ProjectFile) -> None:
    some = search_releases(project, Search("hégémonie"), limit=2)
    assert (len(some.hits), some.complete) == (2, False)
    assert search_releases(project, Search("hégémonie"), limit=3).complete


def test_only_the_releases_named_are_searched(project: ProjectFile) -> None:
    third = release_number(project, 3).id
    assert {hit.release_id for hit in search_releases(project, Search("hégémonie"), releases={third}).hits} == {third}


def test_a_release_on_which_a_pattern_takes_too_long_is_named_and_the_others_are_searched(tmp_path: Path) -> None:
    slow = TEXT.replace("accord", "a" * 3000)
    with small_project(tmp_path / "study.dcoder", texts=(slow, TEXT)) as project:
        found = search_releases(project, Search(r"(a+)+(?<!a)$|accord", regex=True, case=True), longest_s=0.02)
    assert [problem.place for problem in found.problems] == ["Release 1"]
    assert told(found) == [("Release 2", "accord")]
    assert not found.complete


def test_a_search_that_takes_too_long_again_and_again_is_given_up(tmp_path: Path) -> None:
    texts = [TEXT.replace("accord", f"{number}" + "a" * 2000) for number in range(22)]
    with small_project(tmp_path / "study.dcoder", texts=texts) as project:
        found = search_releases(project, Search(r"(a+)+(?<!a)$", regex=True), longest_s=0.001)
    assert len(found.problems) == 21
    assert found.problems[-1].place == ""


def test_progress_counts_releases_and_can_end_the_search(project: ProjectFile) -> None:
    counted: list[tuple[int, int]] = []
    search_releases(project, Search(r"\w", regex=True), progress=lambda done, whole: counted.append((done, whole)))
    assert counted == [(3, 3)]

    def _stop(_done: int, _whole: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        search_releases(project, Search(r"\w", regex=True), progress=_stop)
