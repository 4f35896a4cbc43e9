"""Pairs of spans and how far they lie apart: sections of two continua, and units that gamma aligns.

Sources: Krippendorff, K. (1995), On the reliability of unitizing continuous data, Sociological Methodology 25, 47-76
(sections, units and gaps); Mathet, Y., Widlöcher, A. & Métivier, J.-P. (2015), The unified and holistic method gamma
for inter-annotator agreement measure and alignment, Computational Linguistics 41(3), 437-479 (units).
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from discoursecoder.core.agreement.inputs import bad, whole_number
from discoursecoder.core.agreement.ratings import Label
from discoursecoder.core.errors import BadValue

_STARTS, _ENDS, _LENGTHS = ("start", "begin", "offset"), ("end", "stop"), ("length",)
_CATEGORIES = ("category", "value", "label")


class Stretch(NamedTuple):
    """A part of one coder's continuum: a unit with its category, or a gap, which has None."""

    start: int
    end: int
    category: Label | None

    @property
    def length(self) -> int:
        """Characters from start to end."""
        return self.end - self.start


class SectionPairs(NamedTuple):
    """Pairs of sections, each a unit or a gap of one of two coders."""

    pairs: tuple[tuple[Stretch, Stretch], ...]


class UnitPairs(NamedTuple):
    """Pairs of units of two coders; None stands for no unit."""

    pairs: tuple[tuple[Stretch | None, Stretch | None], ...]


def section_pairs_of(document: Mapping[str, Any]) -> SectionPairs:
    """Pairs of sections from {"data": rows of two sections [start, end, category or null]}.

    A section may be an object with "start", "end" or "length", and "category"; lists hold lengths instead of ends
    where "layout" says so.

    Raises:
        BadData: if a row holds no two sections, or one of them is reversed.
    """
    found = []
    for number, (one, other) in enumerate(_rows(document), 1):
        sections = _stretch(one, number, document), _stretch(other, number, document)
        if sections[0] is None or sections[1] is None:
            raise bad("not_a_span", number=number)
        found.append((sections[0], sections[1]))
    return SectionPairs(tuple(found))


def unit_pairs_of(document: Mapping[str, Any]) -> UnitPairs:
    """Pairs of units from {"data": rows of two units [start, end, category]}, null for no unit.

    For other ways to write a unit see `section_pairs_of`.

    Raises:
        BadData: if a row holds no two units, or one of them is reversed.
    """
    rows = enumerate(_rows(document), 1)
    return UnitPairs(
        tuple((_stretch(one, number, document), _stretch(other, number, document)) for number, (one, other) in rows)
    )


def _rows(document: Mapping[str, Any]) -> list[tuple[object, object]]:
    """The two sides of every pair."""
    rows = next((document[name] for name in ("data", "pairs") if name in document), None)
    if not isinstance(rows, list | tuple):
        raise bad("no_rows", field="data")
    found: list[tuple[object, object]] = []
    for number, row in enumerate(rows, 1):
        sides = list(row.values()) if isinstance(row, Mapping) else row
        if isinstance(sides, list | tuple) and len(sides) == 6:
            sides = [sides[:3], sides[3:]]
        if not isinstance(sides, list | tuple) or len(sides) != 2:
            raise bad("no_pair", number=number)
        found.append((sides[0], sides[1]))
    return found


def _stretch(given: object, number: int, document: Mapping[str, Any]) -> Stretch | None:
    if given is None:
        return None
    if isinstance(given, Mapping):
        start, end, length, category = (_named(given, names) for names in (_STARTS, _ENDS, _LENGTHS, _CATEGORIES))
    elif isinstance(given, list | tuple) and len(given) in {2, 3}:
        start, end, length, category = given[0], given[1], None, given[2] if len(given) == 3 else None
        if "length" in str(document.get("layout", "")):
            end, length = None, end
    else:
        raise bad("not_a_span", number=number)
    first = whole_number(start, "start", number)
    last = whole_number(end, "end", number) if length is None else first + whole_number(length, "length", number)
    if first >= last:
        raise bad("reversed", number=number, start=first, end=last)
    if isinstance(category, bool) or not (category is None or isinstance(category, str | int | float)):
        raise bad("not_a_span", number=number)
    return Stretch(first, last, category)


def _named(given: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((given[name] for name in names if name in given), None)


def section_distances(data: SectionPairs) -> list[float]:
    """Krippendorff's (1995) differences between sections of two coders.

    Two units that intersect differ by the squares of the differences of their starts and of their ends; a unit that
    lies in a gap differs from it by its squared length; all other sections do not differ.
    """
    return [float(_difference(one, other)) for one, other in data.pairs]


def _difference(one: Stretch, other: Stretch) -> int:
    if one.category is None and other.category is None:
        return 0
    if one.category is not None and other.category is not None:
        if one.start >= other.end or other.start >= one.end:
            return 0
        return int((one.start - other.start) ** 2 + (one.end - other.end) ** 2)
    unit, gap = (other, one) if one.category is None else (one, other)
    return int(unit.length**2) if gap.start <= unit.start and unit.end <= gap.end else 0


def unit_distances(
    data: UnitPairs, *, alpha: float = 1.0, beta: float = 1.0, delta_empty: float = 1.0, part: str = "combined"
) -> list[float]:
    """The distances of units that gamma aligns; a missing unit is `delta_empty` away from anything.

    Args:
        data: pairs of units.
        alpha: weight of positions.
        beta: weight of categories.
        delta_empty: the distance of a unit to none.
        part: "combined", or one of its parts alone without its weight, "positional" or "categorical".

    Raises:
        BadValue: if a parameter is out of its range.
    """
    from discoursecoder.core.agreement.gamma import weighing_of

    weighing = weighing_of(alpha, beta, delta_empty)
    if part not in _PARTS:
        raise BadValue(field="part", value=part, allowed=", ".join(_PARTS))
    position, category = _PARTS[part] or (weighing.position, weighing.category)
    found = []
    for one, other in data.pairs:
        if one is None or other is None:
            found.append(weighing.empty)
            continue
        apart = abs(one.start - other.start) + abs(one.end - other.end)
        shift = (apart / (one.length + other.length)) ** 2
        found.append(weighing.empty * (position * shift + category * (one.category != other.category)))
    return found


_PARTS: dict[str, tuple[float, float] | None] = {
    "combined": None,
    "positional": (1.0, 0.0),
    "categorical": (0.0, 1.0),
}
"""The weights of position and category in each part of the distance."""
