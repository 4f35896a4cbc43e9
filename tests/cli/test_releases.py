from pathlib import Path

from commands import PAGE, Terminal, begin_study
from documents import PAGE_FR, pdf, write


def _releases(terminal: Terminal, project: Path, folder: Path) -> list[dict[str, object]]:
    import json

    out = folder / "releases.jsonl"
    terminal.done("export", project, "--what", "releases", "-o", out, "--replace")
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_a_saved_page_is_imported_with_what_it_says(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    release = _releases(terminal, project, tmp_path)[0]
    assert release["title"] == "Le ministre reçoit son homologue"
    assert release["issued"] == "2024-03-05T18:30"
    assert release["issued_guessed"] is False
    assert release["text"] == PAGE
    assert len(release["sentences"]) == 4  # type: ignore[arg-type]  # a list in JSON


def test_a_text_is_imported_once(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    before = project.read_bytes()
    told = terminal.done("import", project, tmp_path / "page.txt")
    assert "left out" in told
    assert project.read_bytes() == before


def test_what_is_given_holds_for_all_and_is_not_guessed(terminal: Terminal, tmp_path: Path) -> None:
    project = tmp_path / "study.dcoder"
    terminal.done("new", project)
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Une phrase. Encore la phrase {number}.", encoding="utf-8")
    options = ("--language", "fr", "--issuer", "MAE", "--date", "2024-01-02")
    assert "3 releases imported" in terminal.done("import", project, folder, *options)
    releases = _releases(terminal, project, tmp_path)
    assert {(r["language"], r["issuer"], r["issued"]) for r in releases} == {("fr", "MAE", "2024-01-02")}
    terminal.done("undo", project)
    assert terminal("info", project, "--json").json["releases"] == 0


def test_one_bad_file_among_good_ones_is_listed(terminal: Terminal, tmp_path: Path) -> None:
    project = tmp_path / "study.dcoder"
    terminal.done("new", project)
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text("Une phrase.", encoding="utf-8")
    (folder / "b.txt").write_bytes(bytes(range(256)) * 4)
    told = terminal("import", project, folder)
    assert told.status == 1
    assert "1 release imported" in told.out
    assert "b.txt" in told.err


def test_bad_input_is_one_sentence_and_changes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    project = tmp_path / "study.dcoder"
    terminal.done("new", project)
    before = project.read_bytes()
    empty = tmp_path / "empty"
    empty.mkdir()
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 4)
    for source in (empty, binary, tmp_path / "nowhere"):
        told = terminal("import", project, source)
        assert told.status == 3, source
        assert source.name in told.err
        assert told.err.count("\n") == 1
    assert terminal("import", project, binary, "--date", "soon").status == 3
    assert project.read_bytes() == before


def test_a_saved_page_is_imported_and_it_is_said_how_much_was_left_out(terminal: Terminal, tmp_path: Path) -> None:
    project = tmp_path / "study.dcoder"
    terminal.done("new", project)
    told = terminal.done("import", project, write(tmp_path / "page.html", PAGE_FR))
    assert "5 blocks of the page are the release" in told
    (release,) = _releases(terminal, project, tmp_path)
    assert release["title"] == "Le ministre reçoit son homologue"
    assert (release["issued"], release["issued_guessed"]) == ("2024-03-05T18:30", False)
    assert release["issuer"] == "Ministère"
    assert release["url"] == "https://www.affaires.example/fr/actualites/x"
    assert "Mentions légales" not in str(release["text"])


def test_a_table_is_imported_by_the_columns_that_are_named(terminal: Terminal, tmp_path: Path) -> None:
    project = tmp_path / "study.dcoder"
    terminal.done("new", project)
    table = write(tmp_path / "table.csv", "a;b;c\nUn titre;Un texte.;x\nDeux;Un texte.;\nTrois;;\n".encode("cp1252"))
    assert terminal("import", project, table).status == 3
    told = terminal("import", project, table, "--map", "text=b", "--map", "title=a", "--language", "French")
    assert told.status == 1
    assert "1 release imported" in told.out
    assert "row 3: The same text was read from row 2" in told.out
    assert "kept with each release: c" in told.out
    assert "row 4" in told.err
    (release,) = _releases(terminal, project, tmp_path)
    assert (release["title"], release["language"], release["extra"]) == ("Un titre", "fr", {"c": "x"})


def test_options_that_mean_nothing_are_wrong_use(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    page = tmp_path / "page.txt"
    for options in (
        ("--language", "klingon"),
        ("--map", "text"),
        ("--map", "colour=a"),
        ("--map", "text=a", "--map", "text=b"),
    ):
        told = terminal("import", project, page, *options)
        assert told.status == 2, options
        assert options[-1].split("=", maxsplit=1)[0] in told.err


def test_of_thousands_of_remarks_the_first_are_shown(terminal: Terminal, tmp_path: Path) -> None:
    project = tmp_path / "study.dcoder"
    terminal.done("new", project)
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(30):
        write(folder / f"{number:02}.txt", "Une phrase.")
    told = terminal.done("import", project, folder)
    assert "29 texts are in the project already" in told
    assert "  and 9 more" in told


def test_a_document_that_is_refused_leaves_the_project_as_it_was(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    before = project.read_bytes()
    for name, data in (
        ("a.pdf", pdf([[]])),
        ("b.docx", b"PK\x03\x04"),
        ("c.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ):
        told = terminal("import", project, write(tmp_path / name, data))
        assert (told.status, told.err.count("\n")) == (3, 1), told
        assert name in told.err
    assert project.read_bytes() == before
