"""The locks name versions and hashes, never where a package comes from."""

import re
import tomllib

from rules.checkout import ROOT

LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")
PLACE = re.compile(r"://|--(extra-)?index|--find-links|--trusted-host|@\s*(file|git)")
PINNED = re.compile(r"^([a-z0-9.-]+)==(\S+)(?: ; .*?)? \\$")


def lock(name: str) -> str:
    return (ROOT / "packaging" / name).read_text(encoding="utf-8")


def entries(text: str) -> list[list[str]]:
    """Each requirement with its hashes, one list of lines each."""
    found: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith((" ", "\t")) and found:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def faults(text: str) -> list[str]:
    loose = [lines[0] for lines in entries(text) if not PINNED.match(lines[0]) or not hashed(lines[1:])]
    return loose + [line for line in text.splitlines() if PLACE.search(line)]


def hashed(lines: list[str]) -> bool:
    return bool(lines) and all(re.match(r"^\s+--hash=sha256:[0-9a-f]{64}( \\)?$", line) for line in lines)


def pins(name: str) -> set[tuple[str, str]]:
    return {(match[1], match[2]) for lines in entries(lock(name)) if (match := PINNED.match(lines[0])) is not None}


def test_every_lock_holds_versions_and_hashes_only() -> None:
    assert {name: faults(lock(name)) for name in LOCKS} == {name: [] for name in LOCKS}


def test_the_locks_agree_on_every_version() -> None:
    whole = pins("requirements-dev.lock")
    assert pins("requirements.lock") - whole == set()
    assert pins("requirements-build.lock") - whole == set()


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[^A-Za-z0-9.-]", line)[0].lower() for line in project["dependencies"]}
    assert wanted - {name for name, _ in pins("requirements.lock")} == set()


def test_there_is_no_second_lock() -> None:
    assert [path.name for path in ROOT.glob("*.lock")] == []


def test_a_planted_address_and_a_missing_hash_are_found() -> None:
    sound = "numpy==2.0.0 \\\n    --hash=sha256:" + "0" * 64
    assert faults(sound) == []
    assert faults("numpy==2.0.0") == ["numpy==2.0.0"]
    assert faults("numpy>=2.0.0 \\\n    --hash=sha256:" + "0" * 64) != []
    assert faults("--index-url https://packages.example.org/\n" + sound) != []
