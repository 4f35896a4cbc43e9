"""Workbooks: sheets of typed columns, with a frozen bold header, filters and widths that fit.

openpyxl lays out the workbook (styles, views, filters, colour scales); the rows themselves are streamed into it as
XML by `cells.write_cell`, since openpyxl takes some 17 microseconds a cell and turns texts into formulas.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Self
from unicodedata import east_asian_width
from zipfile import ZIP_DEFLATED, ZipFile

from discoursecoder.core.formats.cells import MAX_UNITS, Cell, Formula, Styles, parts, write_cell
from discoursecoder.core.formats.output_file import new_file

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
Progress = Callable[[int, int], None]

_WIDEST = 60
_MEASURED = 400
_BATCH = 500


class Column(NamedTuple):
    """A column: its header, whether long text wraps in it, and whether its numbers are figures with decimals.

    `kind` is "text", "number", "date" or "list"; `meaning` one sentence for the data dictionary.
    """

    name: str
    kind: str = "text"
    meaning: str = ""
    wrap: bool = False
    figure: bool = False


class Scale(NamedTuple):
    """A colour scale from white to a colour over a range of cells ("B2:D9")."""

    cells: str
    color: str
    low: float = 0.0
    high: float = 1.0


@dataclass(slots=True)
class _Part:
    """One sheet as written: a title, its rows as XML, and what they turned out to need."""

    title: str
    columns: list[Column]
    body: IO[bytes]
    rows: int = 1
    widths: list[int] = field(default_factory=list)
    extra: list[int] = field(default_factory=list)
    scales: Sequence[Scale] = ()
    filtered: bool = True


class WorkbookWriter:
    """Collects sheets, then saves them as one .xlsx file; to be used in a `with` block.

    `replaced` counts the characters that no worksheet can hold (controls, lone surrogates), each written as
    U+FFFD; `continued` the texts that go on in a further column.
    """

    def __init__(self, *, progress: Progress | None = None, total: int = 0, row_limit: int = MAX_ROWS) -> None:
        """`progress(done, total)` is told of rows; what it raises ends the export."""
        from openpyxl import Workbook

        self.replaced = 0
        self.continued = 0
        self._book: Workbook = Workbook(write_only=True)
        self._styles = _register(self._book)
        self._parts: list[_Part] = []
        self._progress = progress
        self._total = total
        self._done = 0
        self._row_limit = row_limit

    def add_sheet(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell]],
        *,
        scales: Sequence[Scale] = (),
        filtered: bool = True,
        first: bool = False,
    ) -> list[tuple[str, int]]:
        """Write a sheet of rows below a header; `first` puts it before those that are there already.

        Rows beyond what a worksheet holds go on in a second sheet, "TITLE (2)".

        Returns:
            The sheets written, each with the number of its last row.
        """
        if len(columns) > MAX_COLUMNS:
            raise ValueError(f"{title}: {len(columns)} columns, a worksheet holds {MAX_COLUMNS}")
        part = self._part(title, columns, scales, filtered=filtered)
        written = [part]
        if first:
            self._parts.insert(0, self._parts.pop())
        batch: list[str] = []
        for row in rows:
            if part.rows == self._row_limit:
                self._flush(part, batch)
                part = self._part(f"{title} ({len(written) + 1})", columns, scales, filtered=filtered)
                written.append(part)
            batch.append(self._row(part, row))
            if len(batch) == _BATCH:
                self._flush(part, batch)
        self._flush(part, batch)
        return [(each.title, each.rows) for each in written]

    def save(self, path: Path, *, replace: bool = False) -> None:
        """Write the file under a temporary name beside its place, then rename it.

        Raises:
            FileExists: if it is there and `replace` is false.
            ExportFailed: if the system refuses to write.
        """
        with new_file(path, replace=replace) as part, ZipFile(part, "w", ZIP_DEFLATED, compresslevel=6) as target:
            self._splice(target)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the rows, which wait in temporary files."""
        for part in self._parts:
            part.body.close()

    def _part(self, title: str, columns: Sequence[Column], scales: Sequence[Scale], *, filtered: bool) -> _Part:
        body = TemporaryFile()  # noqa: SIM115 - kept until the workbook is saved
        widths = [_width(column.name) + 3 for column in columns]
        part = _Part(title, list(columns), body, widths=widths, scales=scales, filtered=filtered)
        self._parts.append(part)
        return part

    def _flush(self, part: _Part, batch: list[str]) -> None:
        part.body.write("".join(batch).encode())
        self._done += len(batch)
        batch.clear()
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)

    def _row(self, part: _Part, values: Sequence[Cell]) -> str:
        part.rows += 1
        number = part.rows
        measure = number <= _MEASURED
        cells: list[str] = []
        overflow: list[tuple[int, str]] = []
        for at, value in enumerate(values):
            if value is None or value == "":
                continue
            if isinstance(value, str) and len(value) > MAX_UNITS // 2:
                value, *rest = parts(value)  # noqa: PLW2901 - the first part takes the place of the whole
                overflow.extend((at, piece) for piece in rest)
                self.continued += bool(rest)
            if measure:
                part.widths[at] = max(part.widths[at], min(_width(_shown(value)) + 2, _WIDEST))
            cells.append(self._cell(part.columns[at], at, number, value))
        # Continued pieces stand to the right of every column, so that no column shifts.
        taken: set[int] = set()
        for at, piece in overflow:
            place = self._overflow_place(part, at, taken)
            taken.add(place)
            cells.append(self._cell(part.columns[place], place, number, piece))
        return f'<row r="{number}">{"".join(cells)}</row>'

    def _overflow_place(self, part: _Part, at: int, taken: set[int]) -> int:
        """The next column that continues column `at`, made when it is first needed."""
        nth = 1
        for offset, source in enumerate(part.extra):
            place = len(part.columns) - len(part.extra) + offset
            if source == at:
                nth += 1
                if place not in taken:
                    return place
        column = part.columns[at]
        part.columns.append(column._replace(name=f"{column.name} ({nth + 1})"))
        part.widths.append(_WIDEST)
        part.extra.append(at)
        return len(part.columns) - 1

    def _cell(self, column: Column, at: int, row: int, value: Cell) -> str:
        styles = self._styles
        style = styles.plain
        if isinstance(value, str):
            style = styles.wrapped if column.wrap else styles.plain
        elif column.figure and isinstance(value, float | Formula):
            style = styles.figure
        xml, replaced = write_cell(f"{column_letters(at)}{row}", value, styles, style)
        self.replaced += replaced
        return xml

    def _splice(self, target: ZipFile) -> None:
        """Copy openpyxl's layout and put the rows where it left the sheets empty."""
        for part in self._parts:
            _lay_out(self._book.create_sheet(part.title), part)
        self._book.calculation.fullCalcOnLoad = True
        layout = BytesIO()
        self._book.save(layout)
        sheets = {f"xl/worksheets/sheet{number}.xml": part for number, part in enumerate(self._parts, 1)}
        with ZipFile(layout) as source:
            for name in source.namelist():
                if name not in sheets:
                    target.writestr(name, source.read(name))
                    continue
                head, gap, tail = source.read(name).partition(b"<sheetData></sheetData>")
                if not gap:
                    raise ValueError(f"{name}: no room for the rows")
                with target.open(name, "w", force_zip64=True) as sheet:
                    sheet.write(head + b"<sheetData>" + self._header(sheets[name]))
                    for chunk in _chunks(sheets[name].body):
                        sheet.write(chunk)
                    sheet.write(b"</sheetData>" + tail)

    def _header(self, part: _Part) -> bytes:
        styles = self._styles
        cells = (
            write_cell(f"{column_letters(at)}1", column.name, styles, styles.header).xml
            for at, column in enumerate(part.columns)
        )
        return f'<row r="1">{"".join(cells)}</row>'.encode()


def _register(book: "Workbook") -> Styles:
    """Make the styles known to the workbook and learn their numbers."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    def number(*, wrap: bool = False, quoted: bool = False, shape: str = "General", header: bool = False) -> int:
        cell = WriteOnlyCell(sheet)
        cell.alignment = Alignment(vertical="top", wrap_text=wrap)
        cell.number_format = shape
        if quoted:
            cell.quotePrefix = True
        if header:
            cell.font = Font(name="Calibri", size=11, bold=True)
            cell.fill = PatternFill("solid", fgColor="E8EDF3")
        return int(cell.style_id)

    sheet = book.create_sheet("styles")
    styles = Styles(
        plain=number(),
        wrapped=number(wrap=True),
        quoted=number(quoted=True),
        quoted_wrapped=number(wrap=True, quoted=True),
        day=number(shape="yyyy-mm-dd"),
        moment=number(shape="yyyy-mm-dd hh:mm"),
        figure=number(shape="0.000"),
        header=number(header=True),
    )
    book.remove(sheet)
    return styles


def _lay_out(sheet: Any, part: _Part) -> None:
    """Give an empty sheet its view, filter, widths and colours; the stubs of openpyxl know none of them."""
    from openpyxl.formatting import rule

    two_colors: Any = rule.ColorScaleRule
    sheet.freeze_panes = "A2"
    if part.filtered:
        sheet.auto_filter.ref = f"A1:{column_letters(len(part.columns) - 1)}{part.rows}"
    for at, width in enumerate(part.widths):
        sheet.column_dimensions[column_letters(at)].width = width
    for scale in part.scales:
        colors = two_colors(
            start_type="num",
            start_value=scale.low,
            start_color="FFFFFF",
            end_type="num",
            end_value=scale.high,
            end_color=scale.color,
        )
        sheet.conditional_formatting.add(scale.cells, colors)


def _chunks(body: IO[bytes]) -> Iterator[bytes]:
    body.seek(0)
    while chunk := body.read(1 << 20):
        yield chunk


_LETTERS: dict[int, str] = {}


def column_letters(at: int) -> str:
    """The letters of a column counted from 0: A, B, ..., Z, AA."""
    known = _LETTERS.get(at)
    if known is None:
        known, rest = "", at + 1
        while rest:
            rest, digit = divmod(rest - 1, 26)
            known = chr(65 + digit) + known
        _LETTERS[at] = known
    return known


def _shown(value: Cell) -> str:
    """About what a cell shows, for its width; of a long text its first line."""
    if isinstance(value, str):
        return value[: _WIDEST + 1].partition("\n")[0]
    return f"{value:.3f}" if isinstance(value, float) else str(value)[:16]


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
