from pathlib import Path

from commands import Terminal, begin_study


def test_the_lexicon_goes_out_and_comes_back_edited(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    path = tmp_path / "lexicon.yaml"
    assert "United Nations\tinstitution\tUN; ONU" in terminal.done("lexicon", "list", project)
    terminal.done("lexicon", "export", project, path)
    assert terminal("lexicon", "export", project, path).status == 3
    path.write_text("schema: lexicon-1\nentries: [{name: Own Pact, kind: initiative}]\n", encoding="utf-8")
    assert "1" in terminal.done("lexicon", "import", project, path)
    assert [one["name"] for one in terminal("lexicon", "list", project, "--json").json] == ["Own Pact"]
    terminal.done("lexicon", "drop", project)
    assert len(terminal("lexicon", "list", project, "--json").json) > 30


def test_a_file_that_is_no_lexicon_is_refused_in_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    before = project.read_bytes()
    path = tmp_path / "wrong.yaml"
    path.write_text("schema: codebook-1\n", encoding="utf-8")
    told = terminal("lexicon", "import", project, path)
    assert (told.status, told.err.count("\n")) == (3, 1)
    assert project.read_bytes() == before
