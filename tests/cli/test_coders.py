from pathlib import Path

from commands import Terminal, begin_study


def test_coders_are_listed_with_how_far_they_are(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    terminal.done("finish", project, "--coder", "Bruno")
    listed = {one["name"]: one for one in terminal("coder", "list", project, "--json").json}
    assert {name: one["role"] for name, one in listed.items()} == {"Marie": "lead", "Amina": "coder", "Bruno": "coder"}
    assert (listed["Amina"]["new"], listed["Bruno"]["finished"]) == (1, 1)
    assert terminal.done("coder", "list", project).splitlines()[0].startswith("name\trole")


def test_a_coder_is_renamed_and_a_taken_name_refused(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    terminal.done("coder", "rename", project, "Amina", "Aminata")
    told = terminal("coder", "add", project, "aminata")
    assert told.status == 3
    assert "aminata" in told.err
    assert terminal("coder", "rename", project, "Nobody", "X").status == 3


def test_of_several_coders_all_are_added_or_none(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    before = project.read_bytes()
    for names in (["Chloé", "amina"], ["Chloé", "CHLOÉ"]):
        told = terminal("coder", "add", project, *names)
        assert (told.status, told.err.count("\n")) == (3, 1)
        assert names[1] in told.err
    assert project.read_bytes() == before
    terminal.done("coder", "add", project, "Chloé", "Dalia")
    assert len(terminal("coder", "list", project, "--json").json) == 5


def test_actors_have_aliases_and_memberships(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    terminal.done("actor", "add", project, "Ruritania", "--kind", "state", "--alias", "la partie ruritane")
    terminal.done("actor", "add", project, "Rudolf", "--member-of", "la partie ruritane")
    terminal.done("actor", "alias", project, "Rudolf", "le roi")
    actors = {one["name"]: one for one in terminal("actor", "list", project, "--json").json}
    assert actors["Rudolf"]["member_of"] == [actors["Ruritania"]["id"]]
    assert actors["Rudolf"]["aliases"] == ["le roi"]
    assert "la partie ruritane" in terminal.done("actor", "list", project)
    assert terminal("actor", "add", project, "Moon", "--kind", "planet").status == 3


def test_an_actor_is_renamed_and_merged_into_another(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    terminal.done("actor", "add", project, "Ruritania", "--kind", "state")
    terminal.done("actor", "add", project, "Ruritanie", "--kind", "state")
    terminal.done("actor", "rename", project, "Ruritania", "Kingdom of Ruritania")
    terminal.done("actor", "merge", project, "Ruritanie", "--into", "Kingdom of Ruritania")
    listed = {one["name"]: one for one in terminal("actor", "list", project, "--json").json}
    assert listed["Kingdom of Ruritania"]["aliases"] == ["Ruritanie"]
    assert "Ruritanie" not in listed
    assert terminal("actor", "merge", project, "Nobody", "--into", "Kingdom of Ruritania").status == 3
