"""Data as people give them: checked, and turned into the arrays that coefficients take."""

import json
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.distribution import Distribution
from discoursecoder.core.agreement.ratings import (
    MISSING,
    IntArray,
    Label,
    Ratings,
    dense_codes,
    from_codes,
    small,
)
from discoursecoder.core.errors import BadData, EmptyFile, FileMissing, FileUnreadable
from discoursecoder.core.messages import say

_LARGEST = 1 << 53
"""Counts above this are no longer exact."""

_LARGEST_LABEL = 1e100
"""Numbers beyond this are no values: their squares would leave the range of numbers."""


def bad(key: str, **facts: object) -> BadData:
    """The error that says what is wrong with the data."""
    return BadData(what=say(f"data.{key}", None, **facts))


def load(path: Path) -> object:
    """The JSON document at `path`.

    Raises:
        FileMissing, EmptyFile, FileUnreadable: if there is nothing to read.
        BadData: if it is not JSON.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(path=path) from None
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or error) from error
    if not content.strip():
        raise EmptyFile(path=path)
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf").decode())
    except (ValueError, RecursionError) as error:
        raise bad("not_json", path=path, reason=error) from error


def ratings_of(document: Mapping[str, Any]) -> Ratings:
    """Ratings from {"data": rows of values, one per coder, null = not coded; "categories": optional}."""
    declared = _declared(document.get("categories"))
    data = document.get("data")
    if isinstance(data, np.ndarray):
        return _from_array(data, declared)
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise bad("no_rows", field="data")
    return _from_rows(data, declared)


def contingency_of(document: Mapping[str, Any]) -> Ratings:
    """Ratings of two coders from {"table": counts, rows the first coder's values; "categories": optional}."""
    counts = counts_of(document.get("table"))
    rows, columns = counts.shape
    if rows != columns:
        raise bad("not_square", rows=rows, columns=columns)
    labels = _declared(document.get("categories")) or tuple(range(1, rows + 1))
    if len(labels) != rows:
        raise bad("labels_do_not_fit", labels=len(labels), count=rows)
    first, second = np.indices((rows, rows), dtype=small(rows))
    return from_codes(np.column_stack([first.ravel(), second.ravel()]), labels, counts.ravel())


def distribution_of(document: Mapping[str, Any]) -> Distribution:
    """How many coders chose each value, per unit, from {"table": counts; "categories": optional}."""
    counts = counts_of(document.get("table"))
    labels = _declared(document.get("categories")) or tuple(range(1, counts.shape[1] + 1))
    if len(labels) != counts.shape[1]:
        raise bad("labels_do_not_fit", labels=len(labels), count=counts.shape[1])
    return Distribution(counts, labels, np.ones(len(counts), dtype=np.int64))


def rows_of(data: object) -> list[list[Any]]:
    """A table as a list of rows of equal length."""
    if isinstance(data, np.ndarray):
        data = data.tolist()
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise bad("no_rows", field="data")
    _width(data)
    return [list(row) for row in data]


def labels_of(used: Collection[Label], declared: object) -> tuple[Label, ...]:
    """The codebook's labels where they are given, else those in use, sorted.

    Raises:
        BadData: if a label in use is not in the codebook, or texts and numbers are mixed.
    """
    known = _declared(declared)
    _same_kind(tuple(used))
    unknown = [label for label in used if known and label not in known]
    if unknown:
        raise bad("undeclared_label", value=min(unknown, key=str))
    return known or tuple(sorted(used))


def counts_of(table: object) -> IntArray:
    """A table of whole, non-negative numbers, shape (rows, columns)."""
    if isinstance(table, np.ndarray):
        table = table.tolist()
    if not isinstance(table, list | tuple) or not table:
        raise bad("no_rows", field="table")
    width = _width(table)
    for number, row in enumerate(table, 1):
        for place, cell in enumerate(row, 1):
            if isinstance(cell, bool) or not isinstance(cell, int | float) or not _counts(cell):
                raise bad("not_a_count", row=number, column=place, value=str(cell)[:40])
    return np.array(table, dtype=np.int64).reshape(len(table), width)


def whole_number(value: object, field: str, number: int) -> int:
    """A whole number that is exact as a float; 12.0 is one, "12" and true are none.

    Raises:
        BadData: naming the field and the unit.
    """
    fits = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1 << 52
    if not isinstance(value, int | float) or not fits or value != int(value):
        raise bad("no_whole_number", field=field, number=number, value=str(value)[:40])
    return int(value)


def place_of(label: object, labels: Sequence[Label]) -> int:
    """Where a label stands: the very label, or the one that reads the same.

    Raises:
        BadData: if there is none.
    """
    for known in (lambda one: one == label, lambda one: str(one) == str(label)):
        for place, one in enumerate(labels):
            if not isinstance(label, bool) and known(one):
                return place
    raise bad("no_such_value", value=label)


def _counts(cell: float) -> bool:
    return 0 <= cell < _LARGEST and cell == int(cell)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _width(rows: Sequence[Any]) -> int:
    """The number of cells that all rows have."""
    for number, row in enumerate(rows, 1):
        if not _is_list(row):
            raise bad("row_is_no_list", row=number)
        if len(row) != len(rows[0]):
            raise bad("ragged", row=number, found=len(row), expected=len(rows[0]))
    return len(rows[0]) if rows else 0


def _declared(categories: object) -> tuple[Label, ...]:
    """The values there can be, in the codebook's order."""
    if categories is None:
        return ()
    if not isinstance(categories, Sequence) or isinstance(categories, str):
        raise bad("categories_no_list")
    labels = tuple(_label(value, "categories", place) for place, value in enumerate(categories, 1))
    _same_kind(labels)
    if len(set(labels)) < len(labels):
        raise bad("categories_repeat")
    return labels


def _label(value: object, row: object, place: int) -> Label:
    """One value as a label, or an error that says where it stands."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | float) and not abs(value) <= _LARGEST_LABEL:
        raise bad("not_finite", row=row, column=place, value=str(value)[:40])
    if isinstance(value, str) and not value.strip():
        raise bad("empty_label", row=row, column=place)
    if not isinstance(value, str | int | float):
        raise bad("not_a_value", row=row, column=place, value=repr(value)[:40])
    return value


def _same_kind(labels: Sequence[Label]) -> None:
    texts = [label for label in labels if isinstance(label, str)]
    numbers = [label for label in labels if not isinstance(label, str)]
    if texts and numbers:
        raise bad("mixed", text=texts[0], number=numbers[0])


def _from_array(data: NDArray[Any], declared: tuple[Label, ...]) -> Ratings:
    """From a table of numbers (NaN = not coded), texts or objects (None = not coded)."""
    if data.ndim != 2:
        raise bad("not_two_dimensions", found=data.ndim)
    if data.dtype.kind not in "iufbU":
        return _from_rows(data.tolist(), declared)
    if data.dtype.kind == "b":
        data = data.astype(np.int8)
    given = ~np.isnan(data) if data.dtype.kind == "f" else np.ones(data.shape, dtype=np.bool_)
    _check_cells(data, given)
    codes, labels = dense_codes(data, given)
    if declared:
        codes = _recoded(codes, labels, declared)
    return from_codes(codes, declared or labels)


def _check_cells(data: NDArray[Any], given: NDArray[np.bool_]) -> None:
    """Refuse numbers that are none and empty texts, with their place."""
    if data.dtype.kind == "U":
        wrong, key = np.char.strip(data) == "", "empty_label"
    elif data.dtype.kind == "f" and data.size:
        # fmin and fmax pass over NaN, which is what was not coded.
        low, high = float(np.fmin.reduce(data, axis=None)), float(np.fmax.reduce(data, axis=None))
        if not (low < -_LARGEST_LABEL or high > _LARGEST_LABEL):
            return
        wrong, key = given & (np.abs(data) > _LARGEST_LABEL), "not_finite"
    else:
        return
    if wrong.any():
        row, column = np.argwhere(wrong)[0]
        raise bad(key, row=row + 1, column=column + 1, value=data[row, column])


def _recoded(codes: NDArray[np.signedinteger], found: tuple[Label, ...], declared: tuple[Label, ...]) -> Any:
    """The codes as positions in the declared labels."""
    place = {label: position for position, label in enumerate(declared)}
    positions = []
    for position, label in enumerate(found):
        if label not in place:
            row, column = np.argwhere(codes == position)[0]
            raise bad("undeclared", row=row + 1, column=column + 1, value=label)
        positions.append(place[label])
    table = np.array([*positions, MISSING], dtype=small(len(declared)))
    return table[codes]


def _from_rows(rows: Sequence[Any], declared: tuple[Label, ...]) -> Ratings:
    """From a list of rows; None = not coded."""
    width = _width(rows)
    cells = list(chain.from_iterable(rows))
    position: dict[Label, int] = {}
    for number, cell in enumerate(cells):
        try:
            known = cell is None or cell in position
        except TypeError:
            known = False
        if not known:
            label = _label(cell, number // width + 1, number % width + 1)
            if declared and label not in declared:
                raise bad("undeclared", row=number // width + 1, column=number % width + 1, value=label)
            position[label] = 0
    _same_kind(tuple(position))
    labels = declared or tuple(sorted(position))
    place: dict[Label | None, int] = {None: MISSING}
    place.update((label, number) for number, label in enumerate(labels))
    codes = np.array([place[cell] for cell in cells], dtype=small(len(labels)))
    return from_codes(codes.reshape(len(rows), width), labels)
