"""Releases from files of every format there is, and from folders of them."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from discoursecoder.core import errors
from discoursecoder.core.formats.release_kinds import KNOWN, SUFFIXES, TABLES, kind_of, suffix_of
from discoursecoder.core.formats.release_source import MAX_BYTES, Source, refuse
from discoursecoder.core.messages import say
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.text.canonical import text_sha256
from discoursecoder.core.text.decoding import decode
from discoursecoder.core.text.pages import Page
from discoursecoder.core.text.segmentation import Segments, segment
from discoursecoder.core.text.told_pages import read_told_page

_NO_RELEASES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_LARGEST = {"csv": 256 << 20, "tsv": 256 << 20, "xlsx": 256 << 20, "jsonl": 256 << 20}
# Where browsers put the pictures, scripts and frames of the page that they save.
_OF_A_PAGE = ("_files", "_fichiers", "-dateien", "_archivos", "_arquivos", "_file", ".files", "_bestanden", "_pliki")

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class ReadRelease:
    """A release as a file gave it: its frozen text, what the page tells, its segments, and how it was decoded.

    `path` is the file as it was named or found, `place` a row in it where it holds several; `source_sha256` is of the
    bytes, `text_sha256` of the text; `encoding_found_by` is one of "bom", "utf-8", "declared", "guessed", or "" for a
    format that has no encoding of texts. `facts` are further fields of a release, `extra` columns without a field,
    `left_out` the blocks of a page that are not the release, `rule` the site rule that told them apart.
    """

    path: str
    file_name: str
    text: str
    text_sha256: str
    source_sha256: str
    encoding: str
    encoding_found_by: str
    replacements: int
    cut_tail: bool
    page: Page
    segmentation: Segments
    place: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    rule: str = ""


class ReadFile(NamedTuple):
    """The releases of a file, what went wrong in it, and what was done as it should be and is worth knowing."""

    releases: list[ReadRelease]
    problems: list[Problem]
    remarks: list[Problem]


def read_releases(
    paths: Sequence[str | Path],
    *,
    progress: Progress | None = None,
    language: str | None = None,
    columns: Mapping[str, str] | None = None,
    remarks: list[Problem] | None = None,
) -> tuple[list[ReadRelease], list[Problem]]:
    """Read releases from files and, recursively and in the order of their names, from folders.

    A file named twice is read once. One that cannot be read among others is a problem; so is a file of unknown ending
    in a folder, and a file that ends inside a character (which is read all the same). Hidden files are passed over,
    and the folder of pictures and frames that a browser saves beside a page.

    Args:
        paths: files and folders.
        progress: called with how many files are done and how many there are; what it raises cancels.
        language: the code of their language where it is known; it is guessed for each otherwise.
        columns: in tables, field of a release to the name of its column.
        remarks: takes what was done as it should be and is worth knowing, such as how much of a page was left out.

    Raises:
        FileMissing, FileUnreadable: for a path that is neither a file nor a folder.
        UnknownFormat: for a file, itself named, of an ending that is not known.
        NoReleases: for a folder without any.
        EmptyFile, BlankText, NotATextFile, UndecodableText, BadRelease, BadTable: if the only file there is cannot be
            read.
    """
    files, problems = _files([Path(path) for path in paths])
    read: list[ReadRelease] = []
    for done, path in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        try:
            found = read_file(path, language=language, columns=columns)
        except errors.CannotRead as error:
            if len(files) == 1:
                raise
            sentence = say(f"text.left_out.{type(error).__name__}", **{"reason": "", **error.given})
            problems.append(Problem(str(path), "", sentence))
            continue
        read += found.releases
        problems += found.problems
        if remarks is not None:
            remarks += found.remarks
    if progress is not None:
        progress(len(files), len(files))
    return read, [*problems, *_rule_problems()]


def read_release(path: Path, *, language: str | None = None) -> ReadRelease:
    """Read a file that holds one release.

    Raises:
        FileMissing, FileUnreadable, EmptyFile, BlankText, NotATextFile, UndecodableText, BadRelease: as their names
            say.
    """
    return read_file(path, language=language).releases[0]


def read_file(path: Path, *, language: str | None = None, columns: Mapping[str, str] | None = None) -> ReadFile:
    """Read a file by its content: one release, or a table of them.

    Raises:
        FileMissing, FileUnreadable, EmptyFile, BlankText, NotATextFile, UndecodableText, BadRelease, BadTable: as
            their names say.
    """
    data = _bytes(path)
    kind = kind_of(data, str(path))
    if len(data) > _LARGEST.get(kind, MAX_BYTES):
        raise refuse(str(path), "too_large", limit=_LARGEST.get(kind, MAX_BYTES) >> 20)
    digest = sha256(data).hexdigest()
    problems: list[Problem] = []
    remarks: list[Problem] = []
    if f".{kind}" in TABLES:
        sources = _table(path, kind, columns, problems, remarks)
    else:
        sources = [_source(kind, data, str(path))]
    releases = [_release(path, source, digest, language) for source in sources]
    for source in sources:
        problems += [Problem(str(path), source.place, sentence) for sentence in _told(source)]
        remarks += [Problem(str(path), source.place, sentence) for sentence in source.remarks]
        if source.rule or source.left_out:
            remarks.append(Problem(str(path), source.place, _page_remark(source)))
    return ReadFile(releases, problems, remarks)


def _source(kind: str, data: bytes, path: str) -> Source:
    """Read one release; the readers are imported when the first file of their format comes."""
    if kind == "text":
        decoded = decode(data, name=path)
        if not decoded.text or decoded.text.isspace():
            raise errors.BlankText(path=path)
        return Source(decoded.text, decoded.encoding, decoded.found_by, decoded.replacements, decoded.cut_tail)
    from importlib import import_module

    read: Callable[[bytes, str], Source] = getattr(
        import_module(f"discoursecoder.core.formats.{kind}_releases"), f"read_{kind}"
    )
    return read(data, path)


def _table(
    path: Path, kind: str, columns: Mapping[str, str] | None, problems: list[Problem], remarks: list[Problem]
) -> list[Source]:
    from discoursecoder.core.formats.release_tables import read_release_table

    if suffix_of(path.name) != f".{kind}":
        raise refuse(str(path), "misnamed")
    table = read_release_table(path, kind, columns=columns)
    problems += [Problem(str(path), place, sentence) for place, sentence in table.left_out]
    remarks += [Problem(str(path), "", sentence) for sentence in table.remarks]
    return table.sources


def _release(path: Path, source: Source, digest: str, language: str | None) -> ReadRelease:
    page = read_told_page(
        source.text,
        facts=source.facts,
        hints=source.hints,
        zones=source.zones,
        file_name=None if source.place else path.name,
        language=language,
    )
    return ReadRelease(
        path=str(path),
        file_name=path.name,
        text=source.text,
        text_sha256=text_sha256(source.text),
        source_sha256=digest,
        encoding=source.encoding,
        encoding_found_by=source.encoding_found_by,
        replacements=source.replacements,
        cut_tail=source.cut_tail,
        page=page,
        segmentation=segment(source.text, page.zones, page.language),
        place=source.place,
        facts=source.facts,
        extra=source.extra,
        left_out=source.left_out,
        rule=source.rule,
    )


def _told(source: Source) -> Iterator[str]:
    yield from source.problems
    if source.cut_tail:
        yield say("text.cut_tail")


def _page_remark(source: Source) -> str:
    paragraphs = source.text.count("\n\n") + 1
    key = "document.page_by_rule" if source.rule else "document.page_told"
    return say(key, None, kept=paragraphs, left=len(source.left_out), name=source.rule)


def _rule_problems() -> Sequence[Problem]:
    """What is wrong with the user's site rules, if any page was read by rules at all."""
    import sys

    rules = sys.modules.get("discoursecoder.core.formats.html_rules")
    return rules.rule_problems() if rules is not None else ()


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > max(_LARGEST.values()):
            raise refuse(str(path), "too_large", limit=max(_LARGEST.values()) >> 20)
        data = path.read_bytes()
    except FileNotFoundError:
        raise errors.FileMissing(path=str(path)) from None
    except OSError as error:
        raise errors.FileUnreadable(path=str(path), reason=error.strerror or str(error)) from error
    if not data:
        raise errors.EmptyFile(path=str(path))
    return data


def _files(paths: list[Path]) -> tuple[list[Path], list[Problem]]:
    """The files to be read, each once, and what is left out of folders."""
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            inside = list(_inside(path))
            known = [file for file in inside if suffix_of(file.name) in SUFFIXES]
            if not known:
                raise errors.NoReleases(path=str(path))
            sentence = say("text.skipped", known=KNOWN)
            problems.extend(
                Problem(str(file), "", sentence) for file in inside if suffix_of(file.name) not in SUFFIXES
            )
        else:
            _check_named(path)
            known = [path]
        for file in known:
            found.setdefault(os.path.realpath(file), file)
    return list(found.values()), problems


def _check_named(path: Path) -> None:
    if not path.exists():
        raise errors.FileMissing(path=str(path))
    if not path.is_file():
        raise errors.FileUnreadable(path=str(path), reason=say("text.not_regular"))
    if suffix_of(path.name) not in SUFFIXES and not _says_what_it_is(path):
        raise errors.UnknownFormat(path=str(path), known=KNOWN)


def _says_what_it_is(path: Path) -> bool:
    """Whether a file of unknown ending, itself named, is by its content of a known format (.doc that is HTML)."""
    try:
        with path.open("rb") as file:
            return kind_of(file.read(4_096), str(path)) != "text"
    except OSError:
        return False
    except errors.BadRelease:
        return True


def _inside(folder: Path) -> Iterator[Path]:
    """The regular files of a folder and those below it, in the order of their names, hidden ones aside."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _hidden(name) and not _of_a_page(name, names))
        for name in sorted(names):
            path = Path(root, name)
            if not _hidden(name) and path.is_file():
                yield path


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _NO_RELEASES


def _of_a_page(folder: str, names: Sequence[str]) -> bool:
    """Whether a folder holds what belongs to a saved page beside it ("page_files" beside "page.html")."""
    stem = next((folder[: -len(end)] for end in _OF_A_PAGE if folder.lower().endswith(end)), None)
    return stem is not None and any(name.lower().startswith(f"{stem.lower()}.") for name in names)
