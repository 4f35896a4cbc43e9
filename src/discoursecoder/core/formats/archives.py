"""Archives of XML (.xlsx) from outside: looked over as bytes before anything parses them.

Nothing is ever extracted. Bytes are counted while they are read, since the sizes that an archive declares may lie;
without a DOCTYPE no entity can be declared, so that neither expands nor reads anything.
"""

import re
import zlib
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from discoursecoder.core.errors import BadTable
from discoursecoder.core.messages import say

MAX_MEMBERS = 5_000
MAX_TOTAL = 1 << 30
MAX_RATIO = 200
MAX_DEPTH = 1_000

_FREE = 1 << 20
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ENCODING = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
_PLAIN = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_ODD_NAME = re.compile(r"^[/\\]|^[A-Za-z]:|\\|\x00|(^|/)\.\.(/|$)")

BROKEN = (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
"""What zipfile raises for archives that are none, are cut, encrypted or packed in ways it does not know."""


def check_archive(path: Path) -> None:
    """Refuse an archive that is not what a spreadsheet program writes.

    Raises:
        BadTable: for too many or oddly named members, encryption, more than `MAX_TOTAL` bytes, a member packed more
            than `MAX_RATIO` times, a DOCTYPE, an encoding other than UTF-8, or elements nested too deep.
    """
    try:
        with ZipFile(path) as archive:
            _check_names(path, archive.infolist())
            total = 0
            for member in archive.infolist():
                with archive.open(member) as file:
                    total += _check_member(path, member, file, MAX_TOTAL - total)
    except BROKEN as error:
        raise BadTable(path=path, place=say("table.archive"), what=say("table.no_workbook")) from error


def _refuse(path: Path, member: str, key: str, **facts: object) -> BadTable:
    return BadTable(path=path, place=member, what=say(f"table.{key}", None, **facts))


def _check_names(path: Path, members: list[ZipInfo]) -> None:
    if len(members) > MAX_MEMBERS:
        raise _refuse(path, say("table.archive"), "many_members", count=len(members), limit=MAX_MEMBERS)
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if member.flag_bits & _ENCRYPTED:
            raise _refuse(path, name, "encrypted")
        if _ODD_NAME.search(member.orig_filename) or _ODD_NAME.search(name) or name.casefold() in seen:
            raise _refuse(path, name, "odd_name")
        seen.add(name.casefold())


def _check_member(path: Path, member: ZipInfo, file: IO[bytes], room: int) -> int:
    """Read a member through and count its bytes."""
    size = depth = 0
    carry = b""
    is_xml = False
    while chunk := file.read(_CHUNK):
        if size == 0:
            is_xml = _looks_like_xml(path, member.filename, chunk)
        size += len(chunk)
        if size > room:
            raise _refuse(path, member.filename, "too_large", limit=MAX_TOTAL >> 20)
        if size > _FREE and size > MAX_RATIO * max(member.compress_size, 1):
            raise _refuse(path, member.filename, "too_dense", limit=MAX_RATIO)
        if is_xml:
            if _DECLARATION.search(carry + chunk):
                raise _refuse(path, member.filename, "doctype")
            depth += _opened(chunk)
            if depth > MAX_DEPTH:
                raise _refuse(path, member.filename, "too_deep", limit=MAX_DEPTH)
            carry = chunk[-16:]
    return size


def _looks_like_xml(path: Path, name: str, head: bytes) -> bool:
    """Whether a parser would take it for XML; markup in another encoding could hide what is searched for."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00", b"\x4c\x6f\xa7\x94")):
        raise _refuse(path, name, "encoding")
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    declared = _ENCODING.match(text[:200])
    if declared is not None and declared[1].lower() not in _PLAIN:
        raise _refuse(path, name, "encoding")
    return text.startswith(b"<")


def _opened(chunk: bytes) -> int:
    """How many elements stay open, counted from the marks alone."""
    closed = 2 * chunk.count(b"</") + chunk.count(b"/>")
    return chunk.count(b"<") - closed - chunk.count(b"<?") - chunk.count(b"<!")
