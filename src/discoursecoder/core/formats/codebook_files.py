"""Reading and writing codebook files of every kind; the ending of the name says which."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from discoursecoder.core.errors import BadCodebook, EmptyFile, FileMissing, FileUnreadable, UnknownFormat
from discoursecoder.core.formats.output_file import new_file
from discoursecoder.core.messages import say
from discoursecoder.core.model.codebook_document import CodebookDocument

_LARGEST = 5_000_000  # bytes; a codebook of a thousand categories with all its examples has about one million
_FORMATS = {".yaml": "codebook_yaml", ".yml": "codebook_yaml", ".json": "codebook_json"} | {
    ".xlsx": "codebook_xlsx",
    ".csv": "codebook_csv",
}
_MEGABYTE = 1_000_000


def _module(path: Path) -> str:
    try:
        return f"discoursecoder.core.formats.{_FORMATS[path.suffix.lower()]}"
    except KeyError:
        raise UnknownFormat(path=str(path), known=", ".join(_FORMATS)) from None


def read_codebook(path: Path | str) -> CodebookDocument:
    """The codebook that a .yaml, .json, .xlsx or .csv file holds.

    Raises:
        UnknownFormat: if the name ends otherwise.
        FileMissing, FileUnreadable, EmptyFile: if there is nothing to read.
        BadCodebook: at the first place that breaks the schema or a rule.
    """
    path = Path(path)
    module = _module(path)
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except FileNotFoundError:
        raise FileMissing(path=str(path)) from None
    except OSError as error:
        raise FileUnreadable(path=str(path), reason=error.strerror or type(error).__name__) from None
    if data is None:
        raise BadCodebook(
            path=str(path),
            place=say("codebook.place_file"),
            what=say("codebook.too_large", limit=_LARGEST // _MEGABYTE),
        )
    if not data.strip():
        raise EmptyFile(path=str(path))
    read: Callable[[bytes, str], CodebookDocument] = import_module(module).read
    return read(data, str(path))


def write_codebook(document: CodebookDocument, path: Path | str, *, replace: bool = False) -> None:
    """Write a codebook to a .yaml, .json, .xlsx or .csv file; `read_codebook` gives the same document again.

    The file appears whole or not at all.

    Raises:
        UnknownFormat: if the name ends otherwise.
        FileExists: if there is such a file and it is not to be replaced.
        ExportFailed: if the system refuses to write.
    """
    path = Path(path)
    write: Callable[[CodebookDocument, Path], None] = import_module(_module(path)).write
    with new_file(path, replace=replace) as part:
        write(document, part)
