"""What tells categories apart at a glance: a colour and a pattern of line, a key, a short code."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from discoursecoder.core.model.category import Category
from discoursecoder.core.model.codebook_document import key_is_reserved
from discoursecoder.ui.widgets.palette import CATEGORY_COLOURS

PATTERNS = 4
"""How many patterns of line the text draws."""


def line_patterns(categories: Iterable[Category]) -> dict[str, int]:
    """The pattern of each category by its id: the first ones of one colour differ in it.

    It follows the order in which categories were made, so that moving one changes the look of none.
    """
    taken: set[tuple[str, int]] = set()
    patterns: dict[str, int] = {}
    for number, category in enumerate(sorted(categories, key=lambda one: one.id)):
        colour = category.color.lower()
        wanted = [(number + step) % PATTERNS for step in range(PATTERNS)]
        pattern = next((one for one in wanted if (colour, one) not in taken), wanted[0])
        taken.add((colour, pattern))
        patterns[category.id] = pattern
    return patterns


def next_colour(categories: Iterable[Category]) -> str:
    """The colour that the fewest categories have, the first of those."""
    used = Counter(category.color.lower() for category in categories)
    return min(CATEGORY_COLOURS, key=lambda colour: used[colour])


def free_key(name: str, categories: Sequence[Category]) -> str:
    """The first letter of a name that no category has and the text does not need itself, or ""."""
    taken = {category.key.casefold() for category in categories}
    for letter in _letters(name):
        key = letter.casefold()
        if len(key) == 1 and key not in taken and not key_is_reserved(key):
            return key
    return ""


def free_short(name: str, categories: Sequence[Category]) -> str:
    """Three letters of a name that no category has as its short code, with a number where all are taken, or ""."""
    taken = {category.short.casefold() for category in categories}
    letters = [letter.upper() for letter in _letters(name)]
    if not letters:
        return ""
    tries = ["".join(letters[:3])]
    tries += ["".join((*letters[:2], letter)) for letter in letters[3:]]
    tries += [f"{tries[0][:2]}{number}" for number in range(2, len(categories) + 3)]
    return next((one for one in tries if one.casefold() not in taken), "")


def _letters(name: str) -> list[str]:
    """The letters of a name without their accents."""
    return [sign for sign in unicodedata.normalize("NFKD", name) if sign.isalpha()]
