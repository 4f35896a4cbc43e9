import json
from pathlib import Path

from commands import Terminal


def case(folder: Path, name: str, expected: float) -> None:
    document = {
        "id": name,
        "source": {"citation": "Somebody (1999)"},
        "input": {"kind": "ratings", "data": [[1, 1], [2, 2], [1, 2], [2, 2]]},
        "checks": [{"coefficient": "cohen_kappa", "expected": expected, "tolerance": 1e-9}],
    }
    (folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")


def test_the_cases_that_ship_all_hold(terminal: Terminal) -> None:
    told = terminal("verify")
    assert told.status == 0
    assert "Cohen, J. (1960)" in told.out
    held, _, count, *_ = told.out.splitlines()[-1].split()
    assert held == count


def test_a_figure_that_does_not_hold_is_listed_and_the_status_is_one(terminal: Terminal, tmp_path: Path) -> None:
    case(tmp_path, "right", 0.5)
    case(tmp_path, "wrong", 0.6)
    told = terminal("verify", tmp_path)
    assert told.status == 1
    assert told.out.splitlines()[-2:] == [
        "wrong: cohen_kappa: expected 0.6, found 0.5",
        "1 of 2 figures hold, in 2 cases.",
    ]


def test_a_folder_of_ones_own_that_holds_is_status_zero(terminal: Terminal, tmp_path: Path) -> None:
    case(tmp_path, "right", 0.5)
    assert terminal.done("verify", tmp_path).splitlines()[0] == "right: 1 of 1 figures hold. Somebody (1999)"


def test_a_folder_without_cases_is_one_sentence(terminal: Terminal, tmp_path: Path) -> None:
    told = terminal("verify", tmp_path)
    assert told.status == 3
    assert told.out == ""
    assert told.err.count("\n") == 1
