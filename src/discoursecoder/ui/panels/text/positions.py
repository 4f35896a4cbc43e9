"""Code points to Qt's UTF-16 units and back: the only place where the two meet.

Python counts code points, Qt counts UTF-16 units, in which every character outside the Basic Multilingual Plane
takes two. Most releases hold no such character, so the conversion usually costs one comparison.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """The positions of one text in both countings.

    Args:
        text: canonical text (no lone surrogates, LF as the only line break).
    """

    __slots__ = ("_astral", "_astral_units", "length", "units")

    def __init__(self, text: str) -> None:
        astral = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._astral = astral
        self._astral_units = [point + index for index, point in enumerate(astral)]
        self.length = len(text)
        self.units = len(text) + len(astral)

    def to_units(self, point: int) -> int:
        """Qt's position before the code point `point` (0 to length)."""
        if not self._astral:
            return point
        return point + bisect_left(self._astral, point)

    def to_point(self, unit: int) -> int:
        """The code point at Qt's position `unit`; inside a pair of surrogates: the character they form."""
        if not self._astral:
            return unit
        return unit - bisect_left(self._astral_units, unit)
