"""One cell of a worksheet as XML: the only place where a value becomes part of a workbook.

A text is always an inline string, whatever it looks like, so that it is never a formula, an error or a date by
accident; numbers come only from int and float, dates only from dates.
"""

import math
import re
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

MAX_UNITS = 32_767
"""UTF-16 units that one cell holds; what is longer continues in another column."""

REPLACEMENT = "\ufffd"

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_NEEDS_ESCAPE = re.compile("[&<>\r]")
# A spreadsheet program reads _x000D_ inside one run of text as a carriage return.
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
# Edited by hand, such a text would become a formula; the quote prefix of its style keeps it text.
_LIVELY = frozenset("=+-@\t\r\n'＝＋－＠")
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a worksheet counts days without a zone
_FIRST_TRUE_DAY = date(1900, 3, 1)
_LAST_EXACT = 2**53


class Formula(NamedTuple):
    """A formula of our own (without "="), never one made of data; `value` is what it gave when written."""

    expression: str
    value: float | str | None = None


Cell = str | int | float | bool | date | datetime | Formula | None


class Written(NamedTuple):
    """The XML of a cell, and how many characters had to be replaced in it."""

    xml: str
    replaced: int = 0


class Styles(NamedTuple):
    """Numbers of the styles that a cell may take, in the workbook they were registered in."""

    plain: int
    wrapped: int
    quoted: int
    quoted_wrapped: int
    day: int
    moment: int
    figure: int
    header: int


def write_cell(reference: str, value: Cell, styles: Styles, style: int) -> Written:
    """The XML of one cell; an empty text and None leave the cell out.

    A number that is not finite and an integer beyond 2**53 are written as text, since a worksheet has neither.
    """
    if value is None or value == "":
        return Written("")
    if isinstance(value, str):
        return _text(reference, value, styles, style)
    if isinstance(value, (int, float)):
        return _number(reference, value, styles, style)
    if isinstance(value, Formula):
        return Written(_formula(reference, value, style))
    return _date(reference, value, styles, style)


def _text(reference: str, text: str, styles: Styles, style: int) -> Written:
    text, replaced = _UNFIT.subn(REPLACEMENT, text)
    if text[0] in _LIVELY:
        style = styles.quoted_wrapped if style == styles.wrapped else styles.quoted
    if _NEEDS_ESCAPE.search(text):
        text = text.translate(_MARKUP)
    if "_x" in text and _CODE.search(text):
        runs = "".join(f'<r><t xml:space="preserve">{run}</t></r>' for run in _runs(text))
        return Written(f'<c r="{reference}" s="{style}" t="inlineStr"><is>{runs}</is></c>', replaced)
    inner = f'<is><t xml:space="preserve">{text}</t></is>'
    return Written(f'<c r="{reference}" s="{style}" t="inlineStr">{inner}</c>', replaced)


def _number(reference: str, value: float, styles: Styles, style: int) -> Written:
    if isinstance(value, bool):
        return Written(f'<c r="{reference}" s="{style}" t="b"><v>{int(value)}</v></c>')
    if not math.isfinite(value) or abs(value) > _LAST_EXACT:
        return _text(reference, str(value), styles, style)
    return Written(f'<c r="{reference}" s="{style}"><v>{value!r}</v></c>')


def _runs(text: str) -> list[str]:
    """The text cut behind each underscore that would begin a character code."""
    cuts = [0, *(match.end() for match in _CODE.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def _formula(reference: str, formula: Formula, style: int) -> str:
    expression = formula.expression.translate(_MARKUP)
    if formula.value is None:
        return f'<c r="{reference}" s="{style}"><f>{expression}</f></c>'
    if isinstance(formula.value, str):
        value = formula.value.translate(_MARKUP)
        return f'<c r="{reference}" s="{style}" t="str"><f>{expression}</f><v>{value}</v></c>'
    return f'<c r="{reference}" s="{style}"><f>{expression}</f><v>{formula.value!r}</v></c>'


def _date(reference: str, value: date, styles: Styles, style: int) -> Written:
    if isinstance(value, datetime):
        naive = value.replace(tzinfo=None)
        if naive.date() < _FIRST_TRUE_DAY:
            return _text(reference, naive.isoformat(), styles, style)
        serial = (naive - _EPOCH) / timedelta(days=1)
        return Written(f'<c r="{reference}" s="{styles.moment}"><v>{serial!r}</v></c>')
    if value < _FIRST_TRUE_DAY:
        return _text(reference, value.isoformat(), styles, style)
    return Written(f'<c r="{reference}" s="{styles.day}"><v>{(value - _EPOCH.date()).days}</v></c>')


def parts(text: str) -> list[str]:
    """A text cut into pieces that one cell each can hold, never inside a character."""
    if len(text) <= MAX_UNITS // 2 or _units(text) <= MAX_UNITS:
        return [text]
    pieces: list[str] = []
    rest = text
    while rest:
        end = min(len(rest), MAX_UNITS)
        while (excess := _units(rest[:end]) - MAX_UNITS) > 0:
            end -= (excess + 1) // 2
        pieces.append(rest[:end])
        rest = rest[end:]
    return pieces


def _units(text: str) -> int:
    return len(text) + sum(1 for letter in text if letter > "\uffff") if not text.isascii() else len(text)
