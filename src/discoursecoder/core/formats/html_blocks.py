"""HTML as blocks of text: what a reader of the page sees as paragraphs, headings, items and rows."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SPACES = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = _names(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead "
    "title tr ul"
)
_UNSEEN = _names(
    "script style noscript template head svg canvas iframe object embed applet video audio map select button input "
    "textarea dialog img picture source track"
)
_AROUND = frozenset({"nav", "aside", "footer"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NO_PLAIN_ROW = "table,ul,ol,h1,h2,h3,h4,p+p,div+div,br"
_LONGEST_CELL = 300
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

MAX_DEPTH = 1_000
"""Elements nested deeper are no page."""

_MAX_OPEN = 5_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NEVER_OPEN = _names(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option optgroup tbody "
    "thead tfoot colgroup rt rp html head body"
)

Node = Any
"""An element of selectolax."""


class TooDeep(Exception):
    """The elements of a page are nested deeper than those of any page."""


class Piece(NamedTuple):
    """A block of a page: its text with line breaks where the page has them.

    `level` is that of a heading, 0 for other blocks; `linked` counts the characters that lead elsewhere; `around` says
    that it lies in a menu, a side column or the page's footer; `row` that it is a row of a table or an item of a list.
    """

    text: str
    level: int = 0
    linked: int = 0
    around: bool = False
    row: bool = False


def parse(markup: str) -> Any:
    """Parse a page.

    Raises:
        TooDeep: if so many elements are left open that the parser, whose time grows with their square, would not end.
    """
    from selectolax.lexbor import LexborHTMLParser

    if markup.count("<") > _MAX_OPEN:
        still_open = 0
        for tag in _TAG.finditer(markup):
            if tag[2].lower() not in _NEVER_OPEN:
                still_open = max(0, still_open + (-1 if tag[1] else 1))
                if still_open > _MAX_OPEN:
                    raise TooDeep
    return LexborHTMLParser(markup)


def pieces(root: Node, *, without: Iterable[str] = ()) -> list[Piece]:
    """The blocks of an element in the order of the page, without what the page does not show.

    Args:
        root: an element of selectolax.
        without: CSS selectors of elements within it that are passed over.

    Raises:
        TooDeep: if elements are nested deeper than `MAX_DEPTH`.
    """
    removed = {node.mem_id for selector in without for node in root.css(selector)}
    return _Walk(removed).over(root)


def plain(text: str) -> str:
    """A text on one line, as far as its letters and figures go: what two ways of reading one page have in common."""
    return " ".join(re.findall(r"\w+", text.lower()))


class _Walk:
    """Goes through the elements without recursion, since pages may nest them by the thousand."""

    def __init__(self, removed: set[int]) -> None:
        self._removed = removed
        self._found: list[Piece] = []
        self._parts: list[str] = []
        self._linked = 0
        self._links = self._around = self._pre = 0
        self._levels: list[int] = []
        self._numbers: list[int | None] = []
        self._items = 0
        self._row = 0
        self._lead = ""

    def over(self, root: Node) -> list[Piece]:
        waiting: list[tuple[Node, int]] = [(root, 1)]
        while waiting:
            node, depth = waiting.pop()
            if depth > MAX_DEPTH:
                raise TooDeep
            if not depth:
                self._close(node)
            elif node.is_text_node:
                self._take(node.text_content or "")
            elif node.is_element_node and not self._is_unseen(node):
                self._open(node)
                waiting.append((node, 0))
                waiting.extend((child, depth + 1) for child in reversed(list(node.iter(include_text=True))))
        self._flush()
        return self._found

    def _is_unseen(self, node: Node) -> bool:
        if node.tag in _UNSEEN or node.mem_id in self._removed:
            return True
        attributes = node.attributes
        return "hidden" in attributes or bool(_HIDDEN_STYLE.search(attributes.get("style") or ""))

    def _take(self, text: str) -> None:
        if self._pre:
            kept = text
        else:
            kept = _SPACES.sub(" ", text)
            if kept.startswith(" ") and (not self._parts or self._parts[-1].endswith((" ", "\n", "\t"))):
                kept = kept[1:]
        if kept:
            self._parts.append(kept)
            self._linked += len(kept.strip()) if self._links else 0

    def _open(self, node: Node) -> None:
        tag = node.tag
        if tag == "br":
            self._parts.append("\n")
        elif tag in {"td", "th"} and self._row:
            if self._parts:
                self._parts.append("\t")
        elif tag in _BLOCKS and not self._row:
            self._flush()
        if tag == "tr" and not self._row and _is_plain_row(node):
            self._row = 1
        elif self._row:
            self._row += 1
        self._count(node, 1)
        if tag == "li" and not self._row:
            self._number()

    def _close(self, node: Node) -> None:
        if self._row:
            self._row -= 1
            if not self._row:
                self._flush(row=True)
        elif node.tag in _BLOCKS:
            self._flush()
        self._count(node, -1)

    def _count(self, node: Node, step: int) -> None:
        tag = node.tag
        if tag == "a" and "href" in node.attributes:
            self._links += step
        elif tag in _AROUND:
            self._around += step
        elif tag == "pre":
            self._pre += step
        elif tag == "li":
            self._items += step
            self._lead = ""
        elif tag in _HEADINGS:
            self._levels = [*self._levels, _HEADINGS[tag]] if step > 0 else self._levels[:-1]
        elif tag in {"ol", "ul", "menu"}:
            self._numbers = [*self._numbers, _first_number(node)] if step > 0 else self._numbers[:-1]

    def _number(self) -> None:
        """The number that a page shows before an item of an ordered list."""
        if self._numbers and (number := self._numbers[-1]) is not None:
            self._lead = f"{number}. "
            self._numbers[-1] = number + 1

    def _flush(self, *, row: bool = False) -> None:
        text = "\n".join(line.strip(" \t") for line in "".join(self._parts).split("\n")).strip()
        if text:
            level = self._levels[-1] if self._levels else 0
            listed = row or self._items > 0
            self._found.append(Piece(self._lead + text, level, self._linked, self._around > 0, listed))
            self._lead = ""
        self._parts = []
        self._linked = 0


def _first_number(node: Node) -> int | None:
    if node.tag != "ol":
        return None
    start = node.attributes.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1


def _is_plain_row(row: Node) -> bool:
    """Whether a row belongs to a table of data, whose cells hold short texts, and not to the layout of a page."""
    cells = [cell for cell in row.iter() if cell.tag in {"td", "th"}]
    if len(cells) < 2 or row.css_first(_NO_PLAIN_ROW) is not None:
        return False
    return all(len(cell.text(deep=True)) <= _LONGEST_CELL for cell in cells)
