"""Published cases: are the figures that the literature prints the figures that this program computes?

A case is a JSON file: `id`, `name`, `source` (`citation`), `input` (data as `api.measure` takes them) and `checks`. A
check has a `coefficient`, perhaps `params` and a `statistic` (without it the coefficient itself), the `expected`
figure (null: undefined; for conversions a list) and a `tolerance`: in the cases that ship half a unit of the last
printed digit, or next to nothing where the figure was worked by hand. `notes` name what was printed and not compared.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard

from discoursecoder.core.agreement import inputs
from discoursecoder.core.agreement.registry import CONVERSIONS, convert, measure
from discoursecoder.core.errors import BadTable, FileMissing
from discoursecoder.core.messages import say
from discoursecoder.core.paths import resource


class Check(NamedTuple):
    """One figure: what it is, what the literature prints, what was found, and whether they agree."""

    what: str
    expected: Any
    found: Any
    held: bool


class Case(NamedTuple):
    """A case and its checks; `note` says which printed figures were not compared, and why."""

    name: str
    citation: str
    checks: tuple[Check, ...]
    note: str = ""

    @property
    def held(self) -> int:
        """How many checks hold."""
        return sum(check.held for check in self.checks)


def verify(folder: Path | None = None) -> list[Case]:
    """Run the cases of a folder, or those that ship with the program.

    Raises:
        FileMissing: if there is no such folder.
        BadTable: if it holds no cases, or a file in it is none.
        BadData, EmptyFile, FileUnreadable: if a file cannot be read.
    """
    place = resource("cases") if folder is None else folder
    if not place.is_dir():
        raise FileMissing(path=place)
    paths = sorted(place.glob("*.json"))
    if not paths:
        raise BadTable(path=place, place=say("table.file"), what=say("verify.no_cases"))
    return [run_case(read_case(path)) for path in paths]


def read_case(path: Path) -> Mapping[str, Any]:
    """The document of a case.

    Raises:
        BadTable: if it is no case.
        BadData, FileMissing, EmptyFile, FileUnreadable: if it is not JSON or cannot be read.
    """
    document = inputs.load(path)
    if not _is_case(document):
        raise BadTable(path=path, place=say("table.file"), what=say("verify.no_case"))
    return {"id": path.stem, **document}


def _is_case(document: object) -> TypeGuard[Mapping[str, Any]]:
    if not isinstance(document, Mapping) or not isinstance(document.get("input"), Mapping):
        return False
    checks = document.get("checks")
    needed = {"coefficient", "expected", "tolerance"}
    return isinstance(checks, list) and all(isinstance(one, Mapping) and needed <= set(one) for one in checks)


def run_case(document: Mapping[str, Any]) -> Case:
    """Compute every figure of a case.

    Raises:
        BadData, BadValue, UnknownName: if the case asks for what does not exist.
    """
    source = document.get("source")
    citation = str(source.get("citation", "")) if isinstance(source, Mapping) else ""
    checks = tuple(_checked(document["input"], check) for check in document["checks"])
    return Case(str(document.get("id", "")), citation, checks, str(document.get("notes", "")))


def _checked(data: Mapping[str, Any], check: Mapping[str, Any]) -> Check:
    name, params, statistic = str(check["coefficient"]), dict(check.get("params") or {}), check.get("statistic")
    found: Any
    if name in CONVERSIONS:
        found = convert(data, name, **params)
    else:
        result = measure(data, name, **params)
        found = result.value if statistic is None else result.statistics.get(str(statistic))
    told = ", ".join(f"{key}={value}" for key, value in params.items())
    what = " ".join(part for part in (name, str(statistic or ""), f"({told})" if told else "") if part)
    return Check(what, check["expected"], found, fits(check["expected"], found, float(check["tolerance"])))


def fits(expected: Any, found: Any, tolerance: float) -> bool:
    """Whether a figure, a list of figures or nothing at all is what a case expects."""
    if expected is None or found is None:
        return expected is None and found is None
    if isinstance(expected, list | tuple):
        return (
            isinstance(found, list | tuple)
            and len(expected) == len(found)
            and all(fits(one, other, tolerance) for one, other in zip(expected, found, strict=True))
        )
    if isinstance(expected, float | int) and isinstance(found, float | int):
        return abs(expected - found) <= tolerance
    return bool(expected == found)
