"""Dates and times as releases write them, in figures and in words."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from discoursecoder.core.text.months import MONTHS

_DIGITS = re.compile(r"\d+")
_FIGURES = re.compile(
    r"(?:(?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<y2>\d{4}))(?![\d-])"
)
_EAST_ASIAN = re.compile(
    r"(?:(?<!\d)(?P<y>\d{4})\s*[年년]\s*)?(?<!\d)(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일号]"
    r"|(?P<yy>[〇○零一二三四五六七八九]{4})年(?P<mm>[一二三四五六七八九十]{1,2})月(?P<dd>[一二三四五六七八九十]{1,3})日"
)
_DAY_FIRST = re.compile(
    r"(?P<d>\d{1,2})(?:er|st|nd|rd|th|º|ª|\.)?"
    r"(?:\s*(?:-|–|/|au|et|to|and|al|и|по|y|e|bis)\s*\d{1,2}(?:er|st|nd|rd|th|º|\.)?)?"
    r"\s+(?:de\s+|of\s+|من\s+)?(?P<m>[^\W\d_]{2,12}(?:\s(?:الثاني|الأول))?)\.?"
    r"(?:\s?/\s?[^\W\d_]{3,12})?(?:,?\s+(?:de\s+|del\s+|عام\s+)?(?P<y>\d{4})(?!\d))?"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]{3,12})\.?\s+$")
_MONTH_FIRST = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{1,2})?"
    r"(?![\d:.])(?:,?\s+(?P<y>\d{4})(?!\d))?"
)
_TIME = re.compile(
    r"\s*(?:г\.|года|г)?[\s,t|à–—-]*(?:at |à |a las |um |в )?(?P<h>\d{1,2})(?::|h|\.|：| h |ч\.?)"
    r"(?P<min>\d{2})?(?::\d{2})?\s*(?P<half>[ap]\.?m\b\.?)?"
)
_CHINESE_DIGITS = {
    mark: value
    for value, marks in enumerate(("〇○零", "一", "二", "三", "四", "五", "六", "七", "八", "九"))
    for mark in marks
}


_NO_DAY_AFTER = frozenset(".,/:-")


class FoundDate(NamedTuple):
    """A date in a text.

    `start` and `end` are offsets in the text in lower case, `end` behind the time if there is one; `year` is None
    where the text does not tell it; `unsure` where day and month in figures could be either way round.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    time: str = ""
    unsure: bool = False

    def iso(self, year: int | None = None) -> str:
        """The day as "2022-08-05", of the given year where the text tells none."""
        return f"{self.year or year or 0:04}-{self.month:02}-{self.day:02}"

    def moment(self) -> str:
        """Day and time as "2022-08-06T23:52", or the day alone."""
        return f"{self.iso()}T{self.time}" if self.time else self.iso()


def find_dates(text: str, language: str | None = None) -> list[FoundDate]:
    """The dates in a short text, in order. In English, 8/6/2022 is the sixth of August, unsure; elsewhere June."""
    small = text.lower()
    found: list[FoundDate] = []
    for digits in _DIGITS.finditer(small):
        start, length = digits.start(), digits.end() - digits.start()
        found.extend(_in_figures(small, start, month_first=language == "en"))
        if length <= 2 and small[start - 1 : start] not in _NO_DAY_AFTER:
            found.extend(_in_words(small, start))
    if "月" in small or "월" in small:
        found.extend(_east_asian(small))
    kept: list[FoundDate] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(_with_time(small, one))
    return kept


def _checked(start: int, end: int, year: int | None, month: int, day: int) -> list[FoundDate]:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return []
    if year is not None and not 1800 <= year <= 2199:
        return []
    return [FoundDate(start, end, year, month, day)]


def _in_figures(small: str, start: int, *, month_first: bool) -> Iterator[FoundDate]:
    match = _FIGURES.match(small, start)
    if match is None:
        return
    if match["y1"]:
        yield from _checked(start, match.end(), int(match["y1"]), int(match["m1"]), int(match["d1"]))
        return
    day, month, year = int(match["d2"]), int(match["m2"]), int(match["y2"])
    both = day <= 12 and month <= 12 and day != month and match["s2"] == "/"
    if month > 12 or (month_first and both):
        day, month = month, day
    for found in _checked(start, match.end(), year, month, day):
        yield found._replace(unsure=both and month_first)


def _east_asian(small: str) -> Iterator[FoundDate]:
    for match in _EAST_ASIAN.finditer(small):
        if match["yy"]:
            year = int("".join(str(_CHINESE_DIGITS[mark]) for mark in match["yy"]))
            yield from _checked(*match.span(), year, _chinese_number(match["mm"]), _chinese_number(match["dd"]))
        else:
            yield from _checked(
                *match.span(), int(match["y"]) if match["y"] else None, int(match["m"]), int(match["d"])
            )


def _chinese_number(figures: str) -> int:
    """A number up to 31 in Chinese figures: 五, 十二, 二十, 三十一."""
    tens, ten, ones = figures.rpartition("十")
    if not ten:
        return _CHINESE_DIGITS[ones] if len(ones) == 1 else 0
    return (_CHINESE_DIGITS.get(tens, 1) if len(tens) < 2 else 9) * 10 + _CHINESE_DIGITS.get(ones, 0)


def _in_words(small: str, start: int) -> Iterator[FoundDate]:
    match = _DAY_FIRST.match(small, start)
    if match is not None:
        month = MONTHS.get(match["m"]) or MONTHS.get(match["m"].split()[0])
        if month:
            yield from _checked(start, match.end(), int(match["y"]) if match["y"] else None, month, int(match["d"]))
            return
    word = _WORD_BEFORE.search(small, max(0, start - 16), start)
    match = _MONTH_FIRST.match(small, start)
    if word is not None and match is not None and word[1] in MONTHS:
        year = int(match["y"]) if match["y"] else None
        yield from _checked(word.start(), match.end(), year, MONTHS[word[1]], int(match["d"]))


def _with_time(small: str, found: FoundDate) -> FoundDate:
    match = _TIME.match(small, found.end)
    if match is None:
        return found
    hour, minute = int(match["h"]), int(match["min"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    if hour > 23 or minute > 59 or (match["min"] is None and not match["half"] and "h" not in match[0]):
        return found
    return found._replace(end=match.end(), time=f"{hour:02}:{minute:02}")
