from pathlib import Path

import pytest

from commands import Terminal, begin_study


@pytest.mark.parametrize("suffix", ["yaml", "json", "xlsx", "csv"])
def test_a_codebook_leaves_and_comes_back_without_a_difference(
    terminal: Terminal, tmp_path: Path, suffix: str
) -> None:
    project = begin_study(terminal, tmp_path)
    book = tmp_path / f"book.{suffix}"
    terminal.done("codebook", "export", project, book)
    assert "say the same" in terminal.done("codebook", "diff", project, book)
    assert "so already" in terminal.done("codebook", "import", project, book)
    assert terminal("codebook", "export", project, book).status == 3
    terminal.done("codebook", "export", project, book, "--replace")


def test_a_difference_is_told_and_imported_as_a_revision(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    book = tmp_path / "book.yaml"
    terminal.done("codebook", "export", project, book)
    written = book.read_text(encoding="utf-8")
    book.write_text(written.replace("Sovereignty claim", "Claim of sovereignty"), encoding="utf-8")
    told = terminal("codebook", "diff", project, book)
    assert told.status == 1
    assert "Claim of sovereignty" in told.out
    assert terminal("codebook", "diff", project, book, "--json").json
    terminal.done("codebook", "import", project, book, "--note", "clearer")
    assert terminal("info", project, "--json").json["codebook_revision"] == 2


def test_an_unknown_field_is_named_with_its_place_and_changes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    book = tmp_path / "book.yaml"
    book.write_text("schema: codebook-1\ntitle: t\ncategories:\n  - name: A\n    colour: red\n", encoding="utf-8")
    before = project.read_bytes()
    told = terminal("codebook", "import", project, book)
    assert told.status == 3
    assert "book.yaml" in told.err
    assert "colour" in told.err
    assert told.err.count("\n") == 1
    assert project.read_bytes() == before


def test_a_codebook_without_categories_archives_nothing_unless_that_is_meant(
    terminal: Terminal, tmp_path: Path
) -> None:
    project = begin_study(terminal, tmp_path)
    book = tmp_path / "book.yaml"
    book.write_text("schema: codebook-1\ntitle: t\ncategories: []\n", encoding="utf-8")
    before = project.read_bytes()
    told = terminal("codebook", "import", project, book)
    assert told.status == 3
    assert "would be archived" in told.err
    assert project.read_bytes() == before
    assert "archived, 0 removed" in terminal.done("codebook", "import", project, book, "--yes")
