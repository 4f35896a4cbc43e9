"""The published and verified cases that lie beside the checkout, where they are present."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[1].parent / "shared" / "agreement_cases" / "open"


@cache
def case(name: str) -> dict[str, Any]:
    """One case by its id; the test is skipped where the cases are absent."""
    path = FOLDER / f"{name}.json"
    if not path.is_file():
        pytest.skip(reason="the published cases are not beside this checkout")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def names() -> list[str]:
    """The ids of all cases, or one that is absent."""
    return sorted(path.stem for path in FOLDER.glob("*.json")) or ["absent"]


def fits(expected: Any, found: Any, tolerance: float) -> bool:
    """Whether a figure, a list of figures or nothing at all is what a case expects."""
    if expected is None or found is None:
        return expected is None and found is None
    if isinstance(expected, list):
        return len(expected) == len(found) and all(
            fits(one, other, tolerance) for one, other in zip(expected, found, strict=True)
        )
    if isinstance(expected, float | int):
        return bool(abs(expected - found) <= tolerance)
    return bool(expected == found)
