from pathlib import Path

import pytest

from commands import PAGE, Terminal, begin_study
from discoursecoder.core.text.canonical import canonicalise


@pytest.fixture
def project(terminal: Terminal, tmp_path: Path) -> Path:
    return begin_study(terminal, tmp_path)


def test_finds_are_listed_with_the_text_around_them(terminal: Terminal, project: Path) -> None:
    lines = terminal.done("search", project, "HÉGÉMONIE").splitlines()
    assert lines[0].split("\t") == ["release", "start", "end", "left", "text", "right"]
    assert lines[1].split("\t")[4:] == [
        "hégémonie",
        " de certains pays.  Les deux parties sont convenues de coopé",
    ]
    assert lines[2] == "Finds: 1, in releases: 1."


def test_finds_as_json_have_offsets_on_the_frozen_text(terminal: Terminal, project: Path) -> None:
    told = terminal("search", project, r"\bcoop\w+", "--regex", "--json").json
    hit = told["hits"][0]
    text = canonicalise(PAGE).text
    assert text[hit["start"] : hit["end"]] == hit["text"] == "coopérer"
    assert (told["count"], told["releases"], told["complete"], told["problems"]) == (1, 1, True, [])


def test_options_decide_what_is_the_same(terminal: Terminal, project: Path) -> None:
    for options, count in (
        (("hegemonie",), 0),
        (("hegemonie", "--no-accents"), 1),
        (("Hégémonie", "--case"), 0),
        (("ministre", "--whole-words"), 2),
        (("minist", "--whole-words"), 0),
        (("ministre", "--limit", "1"), 1),
        (("ministre", "--release", "page.txt"), 2),
    ):
        assert terminal("search", project, *options, "--json").json["count"] == count, options


def test_it_is_said_when_there_is_more_and_when_there_is_nothing(terminal: Terminal, project: Path) -> None:
    assert "--limit 0" in terminal.done("search", project, "ministre", "--limit", "1")
    assert terminal.done("search", project, "Vladivostok") == "Nothing found.\n"


def test_a_pattern_that_cannot_be_read_is_wrong_use_and_its_place_is_named(terminal: Terminal, project: Path) -> None:
    told = terminal("search", project, "a(b", "--regex")
    assert told.status == 2
    assert "character 3" in " ".join(told.err.replace("│", " ").split())
    assert terminal("search", project, "").status == 2


def test_a_pattern_that_takes_too_long_names_the_release_and_ends_with_problems(
    terminal: Terminal, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "slow.txt"
    slow.write_text(PAGE.replace("hégémonie", "a" * 3000), encoding="utf-8")
    terminal.done("import", project, slow)
    monkeypatch.setattr("discoursecoder.core.queries.search.LONGEST_S", 0.05)
    told = terminal("search", project, r"(a+)+(?<!a)$|convenues", "--regex", "--json")
    assert told.status == 1
    assert "takes too long" in told.err
    assert told.json["problems"][0]["release"]
    assert told.json["count"] == 1
