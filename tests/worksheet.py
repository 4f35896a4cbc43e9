"""Recalculates a workbook: an evaluator of the few functions that our formulas use, independent of what wrote them.

An empty cell counts as 0 in arithmetic and in comparisons, and is no number for ISNUMBER and COUNT, as in every
spreadsheet program.
"""

import operator
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![A-Za-z$(])|(?P<text>"[^"]*")"""
    r"""|(?P<call>[A-Z]+)\(|(?P<cells>(?:'[^']+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)"""
    r"""|(?P<mark><>|>=|<=|[-+*/=<>(),]))"""
)
COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}
COUNTED: dict[str, Callable[[Any, Any], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


class Worksheets:
    """The sheets of a workbook; formulas are evaluated when asked for, whatever values were stored with them."""

    def __init__(self, path: Path) -> None:
        self._book = load_workbook(path)
        self._known: dict[tuple[str, int, int], Any] = {}

    def rows(self, sheet: str) -> list[dict[str, Any]]:
        """The rows below the header, by the names of the columns."""
        found = self._book[sheet]
        names = [str(cell.value) for cell in found[1]]
        return [
            {name: self.value(sheet, row, column) for column, name in enumerate(names, 1)}
            for row in range(2, found.max_row + 1)
        ]

    def value(self, sheet: str, row: int, column: int) -> Any:
        key = (sheet, row, column)
        if key not in self._known:
            value = self._book[sheet].cell(row, column).value
            if (
                isinstance(value, str)
                and value.startswith("=")
                and self._book[sheet].cell(row, column).data_type == "f"
            ):
                value = Formula(self, sheet, value[1:]).result()
            self._known[key] = value
        return self._known[key]

    def cells(self, sheet: str, reference: str) -> list[Any]:
        left, top, right, bottom = (int(edge) for edge in range_boundaries(reference) if edge is not None)
        return [self.value(sheet, row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


class Formula:
    """One formula being evaluated by descent; a value is a number, a text, None, or a list of these."""

    def __init__(self, sheets: Worksheets, sheet: str, text: str) -> None:
        self._sheets, self._sheet = sheets, sheet
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(text):
            match = TOKEN.match(text, at)
            assert match is not None, f"{text[at:]!r} in {text!r}"
            self._tokens.append((str(match.lastgroup), str(match[str(match.lastgroup)])))
            at = match.end()

    def result(self) -> Any:
        value = self._comparison()
        assert not self._tokens, self._tokens
        return value

    def _next(self) -> str:
        return self._tokens[0][1] if self._tokens else ""

    def _comparison(self) -> Any:
        left = self._sum()
        while self._next() in COMPARED:
            compare = COMPARED[self._tokens.pop(0)[1]]
            left = spread(compare, left, self._sum())
        return left

    def _sum(self) -> Any:
        return self._chain(("+", "-"), self._product)

    def _product(self) -> Any:
        return self._chain(("*", "/"), self._single)

    def _chain(self, marks: tuple[str, str], part: Callable[[], Any]) -> Any:
        left = part()
        while self._next() in marks:
            count = COUNTED[self._tokens.pop(0)[1]]
            left = spread(count, left, part())
        return left

    def _single(self) -> Any:
        kind, text = self._tokens.pop(0)
        if kind == "number":
            return float(text)
        if kind == "text":
            return text[1:-1]
        if kind == "call":
            return self._call(text)
        if kind == "cells":
            name, _, reference = text.rpartition("!")
            found = self._sheets.cells(name.strip("'") or self._sheet, reference.replace("$", ""))
            return found if ":" in reference else found[0]
        assert text == "("
        value = self._comparison()
        assert self._tokens.pop(0)[1] == ")"
        return value

    def _call(self, name: str) -> Any:
        if name == "IF":
            return self._if()
        given = [self._comparison()]
        while self._tokens.pop(0)[1] == ",":
            given.append(self._comparison())
        return FUNCTIONS[name](*given)

    def _if(self) -> Any:
        """Only the branch taken is evaluated; the other may divide by zero."""
        wanted = bool(self._comparison())
        branches: list[Any] = []
        while self._tokens.pop(0)[1] == ",":
            if (not branches) == wanted:
                branches.append(self._comparison())
            else:
                branches.append(None)
                self._skip()
        return branches[0 if wanted else 1]

    def _skip(self) -> None:
        depth = 0
        while depth or self._next() not in {",", ")"}:
            kind, text = self._tokens.pop(0)
            depth += (kind == "call" or text == "(") - (text == ")")


def spread(how: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    """Apply to single values, or row by row; an empty cell is 0."""
    if isinstance(left, list) and isinstance(right, list):
        return [spread(how, a, b) for a, b in zip(left, right, strict=True)]
    if isinstance(left, list):
        return [spread(how, a, right) for a in left]
    if isinstance(right, list):
        return [spread(how, left, b) for b in right]
    found = how(left or 0, right or 0)
    return int(found) if isinstance(found, bool) else found


def is_number(value: Any) -> Any:
    if isinstance(value, list):
        return [is_number(one) for one in value]
    return int(isinstance(value, int | float))


def numbers(values: Iterable[Any]) -> list[float]:
    return [value for value in values if is_number(value)]


def sum_if(where: list[Any], condition: str, values: list[Any]) -> float:
    assert condition == ">0"
    return float(sum(value for one, value in zip(where, values, strict=True) if is_number(one) and one > 0))


def exact(left: Any, right: Any) -> Any:
    if isinstance(left, list):
        return [exact(one, right) for one in left]
    return int(as_text(left) == as_text(right))


def as_text(value: Any) -> str:
    return "" if value is None else f"{value:.15g}" if isinstance(value, int | float) else str(value)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUMPRODUCT": sum,
    "SUM": lambda values: sum(numbers(values)),
    "COUNT": lambda values: len(numbers(values)),
    "ISNUMBER": is_number,
    "AND": lambda *given: int(all(given)),
    "SUMIF": sum_if,
    "EXACT": exact,
}
