"""Releases from text files and folders of them."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.text.canonical import text_sha256
from discoursecoder.core.text.decoding import decode
from discoursecoder.core.text.pages import Page, read_page
from discoursecoder.core.text.segmentation import Segments, segment

SUFFIXES = (".txt", ".text", ".md", "")
KNOWN = ".txt, .text, .md"
_NO_RELEASES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_LONGEST_SUFFIX = 6

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class ReadRelease:
    """A release as a file gave it: its frozen text, what the page tells, its segments, and how it was decoded.

    `path` is the file as it was named or found; `source_sha256` is of the bytes, `text_sha256` of the text;
    `encoding_found_by` is one of "bom", "utf-8", "declared", "guessed".
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


def read_releases(
    paths: Sequence[str | Path], *, progress: Progress | None = None, language: str | None = None
) -> tuple[list[ReadRelease], list[Problem]]:
    """Read releases from files and, recursively and in the order of their names, from folders.

    A file named twice is read once. One that cannot be read among others is a problem; so is a file of unknown ending
    in a folder, and a file that ends inside a character (which is read all the same). Hidden files are passed over.

    Args:
        paths: files and folders.
        progress: called with how many files are done and how many there are; what it raises cancels.
        language: the code of their language where it is known; it is guessed for each otherwise.

    Raises:
        FileMissing, FileUnreadable: for a path that is neither a file nor a folder.
        UnknownFormat: for a file, itself named, of an ending that is no text file's.
        NoReleases: for a folder without any.
        EmptyFile, BlankText, NotATextFile, UndecodableText: if the only file there is cannot be read.
    """
    files, problems = _files([Path(path) for path in paths])
    read: list[ReadRelease] = []
    for done, path in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        try:
            release = read_release(path, language=language)
        except errors.CannotRead as error:
            if len(files) == 1:
                raise
            sentence = say(f"text.left_out.{type(error).__name__}", **{"reason": "", **error.given})
            problems.append(Problem(str(path), "", sentence))
            continue
        read.append(release)
        if release.cut_tail:
            problems.append(Problem(str(path), "", say("text.cut_tail")))
    if progress is not None:
        progress(len(files), len(files))
    return read, problems


def read_release(path: Path, *, language: str | None = None) -> ReadRelease:
    """Read one text file.

    Raises:
        FileMissing, FileUnreadable, EmptyFile, BlankText, NotATextFile, UndecodableText: as their names say.
    """
    data = _bytes(path)
    decoded = decode(data, name=str(path))
    if not decoded.text or decoded.text.isspace():
        raise errors.BlankText(path=str(path))
    page = read_page(decoded.text, file_name=path.name, language=language)
    return ReadRelease(
        path=str(path),
        file_name=path.name,
        text=decoded.text,
        text_sha256=text_sha256(decoded.text),
        source_sha256=sha256(data).hexdigest(),
        encoding=decoded.encoding,
        encoding_found_by=decoded.found_by,
        replacements=decoded.replacements,
        cut_tail=decoded.cut_tail,
        page=page,
        segmentation=segment(decoded.text, page.zones, page.language),
    )


def _bytes(path: Path) -> bytes:
    try:
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
            known = [file for file in inside if _suffix(file) in SUFFIXES]
            if not known:
                raise errors.NoReleases(path=str(path))
            sentence = say("text.skipped", known=KNOWN)
            problems.extend(Problem(str(file), "", sentence) for file in inside if _suffix(file) not in SUFFIXES)
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
    if _suffix(path) not in SUFFIXES:
        raise errors.UnknownFormat(path=str(path), known=KNOWN)


def _inside(folder: Path) -> Iterator[Path]:
    """The regular files of a folder and those below it, in the order of their names, hidden ones aside."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _hidden(name))
        for name in sorted(names):
            path = Path(root, name)
            if not _hidden(name) and path.is_file():
                yield path


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _NO_RELEASES


def _suffix(path: Path) -> str:
    """The ending in lower case; "" for what only looks like one ("M. Petit à Paris", "release-2022.08")."""
    suffix = path.suffix.lower()
    word = suffix[1:]
    return suffix if word.isalnum() and not word.isdigit() and len(suffix) <= _LONGEST_SUFFIX else ""
