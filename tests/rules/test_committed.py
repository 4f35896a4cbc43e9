"""Nothing that is committed names a package registry's host or a path of the machine it was written on."""

import re

from rules.checkout import committed_texts, lines_matching

# Put together from pieces, so that this file does not name them either.
HOSTS = r"py" + r"pi\.org|python" + r"hosted|anaconda\.(org|com)|/sim" + r"ple/"
PATHS = r"(?<![\w.$}/*-])/(wo" + r"rk|ro" + r"ot|ho" + r"me/\w+|Us" + r"ers/\w+|tm" + r"p|op" + r"t)/\w"


def test_no_committed_file_names_a_registry() -> None:
    assert lines_matching(HOSTS, committed_texts()) == []


def test_no_committed_file_names_a_path_of_a_machine() -> None:
    assert lines_matching(PATHS, committed_texts()) == []


def test_planted_hosts_and_paths_are_found() -> None:
    assert re.search(HOSTS, "https://py" + "pi.org/project")
    assert re.search(PATHS, "see /wo" + "rk/main")
    assert re.search(PATHS, '"/ho' + 'me/anna/study.dcoder"')
    assert not re.search(PATHS, "src/wo" + "rk/main and a work/b")


def test_every_part_of_the_checkout_is_looked_at() -> None:
    looked_at = {name.partition("/")[0] for name in committed_texts()}
    assert {"src", "tests", "packaging", ".ci", "README.md", "Makefile"} <= looked_at
    assert looked_at & {".git", ".venv", ".mypy_cache"} == set()
