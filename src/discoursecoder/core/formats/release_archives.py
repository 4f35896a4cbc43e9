"""Documents that are archives of XML (docx, odt, epub): parts are read by name, counted, and never extracted.

Sizes that an archive declares may lie, so bytes are counted while they are read; without a DOCTYPE no entity can be
declared, so that none expands or reads a file.
"""

import io
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from discoursecoder.core.formats.archives import BROKEN
from discoursecoder.core.formats.release_source import refuse

MAX_MEMBERS = 10_000
MAX_PART = 64 << 20
MAX_RATIO = 200
MAX_DEPTH = 400

_FREE = 1 << 20
_CHUNK = 1 << 18
_ENCRYPTED = 0x1
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ODD_NAME = re.compile(r"^[/\\]|^[A-Za-z]:|\\|\x00|(^|/)\.\.(/|$)")
_XML_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})""")
_PLAIN = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}


class DocumentArchive:
    """The parts of a document in an archive, read on demand."""

    def __init__(self, data: bytes, path: str) -> None:
        """Open the archive in memory.

        Raises:
            BadRelease: if it is broken, has too many parts, oddly named ones, or encrypted ones.
        """
        self._path = path
        self._room = MAX_PART
        try:
            self._file = ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise refuse(path, "broken") from error
        self._members = {member.filename: member for member in self._file.infolist()}
        if len(self._file.infolist()) > MAX_MEMBERS:
            raise refuse(path, "many_parts", limit=MAX_MEMBERS)
        for member in self._file.infolist():
            if _ODD_NAME.search(member.orig_filename) or _ODD_NAME.search(member.filename):
                raise refuse(path, "odd_part", name=member.filename[:80])
            if member.flag_bits & _ENCRYPTED:
                raise refuse(path, "password")
        if len(self._members) < len(self._file.infolist()):
            raise refuse(path, "odd_part", name="2 ×")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in their order."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """The bytes of a part; empty if it is not there.

        Raises:
            BadRelease: if it is broken, packed as only attacks are, or all parts read so far are too large.
        """
        member = self._members.get(name)
        if member is None:
            return b""
        parts: list[bytes] = []
        size = 0
        try:
            with self._file.open(member) as part:
                while chunk := part.read(_CHUNK):
                    size += len(chunk)
                    if size > self._room:
                        raise refuse(self._path, "too_large", limit=MAX_PART >> 20)
                    if size > _FREE and size > MAX_RATIO * max(member.compress_size, 1):
                        raise refuse(self._path, "too_dense", name=name[:80], limit=MAX_RATIO)
                    parts.append(chunk)
        except BROKEN as error:
            raise refuse(self._path, "broken") from error
        self._room -= size
        return b"".join(parts)

    def read_xml(self, name: str) -> bytes:
        """The bytes of a part of XML in UTF-8 without DOCTYPE, not nested too deep; empty if it is not there.

        Raises:
            BadRelease: if it is anything else.
        """
        data = self.read(name)
        if data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00", b"\x4c\x6f\xa7\x94")):
            raise refuse(self._path, "part_encoding", name=name[:80])
        declared = _XML_ENCODING.match(data.removeprefix(b"\xef\xbb\xbf").lstrip()[:300])
        if declared is not None and declared[1].lower() not in _PLAIN:
            raise refuse(self._path, "part_encoding", name=name[:80])
        if _DECLARATION.search(data):
            raise refuse(self._path, "doctype", name=name[:80])
        return data

    def parse(self, name: str) -> Element | None:
        """A part of XML as a tree; None if it is not there.

        Raises:
            BadRelease: if it is not well formed, declares entities, or is nested too deep.
        """
        data = self.read_xml(name)
        return parse_xml(data, self._path, name) if data else None

    def checked_copy(self, wanted: Iterable[str]) -> io.BytesIO:
        """An archive in memory with these parts alone, each read and checked, for a library that opens archives.

        Raises:
            BadRelease: as `parse` does.
        """
        copy = io.BytesIO()
        with ZipFile(copy, "w") as archive:
            for name in wanted:
                data = self.read_xml(name)
                if data:
                    parse_xml(data, self._path, name)
                archive.writestr(name, data)
        copy.seek(0)
        return copy


def parse_xml(data: bytes, path: str, name: str) -> Element:
    """XML as a tree, by the only parser there is for it here.

    Raises:
        BadRelease: if it is not well formed, declares entities, or is nested too deep.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, XMLParser

    counter = _Depth(path, name)
    parser = XMLParser(target=counter, forbid_dtd=True)
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise refuse(path, "broken_part", name=name[:80]) from error
    return root


class _Depth:
    """Builds the tree, and stops where elements are nested deeper than any document is."""

    def __init__(self, path: str, name: str) -> None:
        from xml.etree.ElementTree import TreeBuilder

        self._builder = TreeBuilder()
        self._depth = 0
        self._path = path
        self._name = name

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise refuse(self._path, "too_deep", limit=MAX_DEPTH)
        return self._builder.start(tag, attributes)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return self._builder.end(tag)

    def data(self, text: str) -> None:
        self._builder.data(text)

    def close(self) -> Element:
        return self._builder.close()
