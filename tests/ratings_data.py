"""Ratings that hypothesis makes up, and ways to change them that must not matter."""

from typing import Any

from hypothesis import strategies as st

Rows = list[list[Any]]


@st.composite
def ratings(draw: st.DrawFn, *, coders: int | None = None, missing: bool = True, values: int = 3) -> Rows:
    """A few units and coders, three values, some cells empty."""
    width = coders or draw(st.integers(2, 4))
    cell: st.SearchStrategy[int | None] = st.integers(0, values - 1)
    if missing:
        cell = st.one_of(cell, cell, st.none())
    return draw(st.lists(st.lists(cell, min_size=width, max_size=width), min_size=1, max_size=12))


def renamed(rows: Rows, names: list[Any]) -> Rows:
    """The same decisions under other names of the values."""
    return [[None if cell is None else names[cell] for cell in row] for row in rows]


def close(one: float | None, other: float | None) -> bool:
    """Equal up to rounding, or both undefined."""
    if one is None or other is None:
        return one is other
    return abs(one - other) < 1e-9 * max(1.0, abs(one))
