import random
from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from discoursecoder.core.errors import BadTable
from discoursecoder.core.formats.archives import MAX_DEPTH, MAX_MEMBERS, check_archive
from discoursecoder.core.formats.tables import read_table
from discoursecoder.core.formats.workbook import Column, WorkbookWriter

SHEET = "xl/worksheets/sheet1.xml"
PARTS = (SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels", "docProps/core.xml")


def honest(path: Path, rows: int = 3) -> Path:
    with WorkbookWriter() as writer:
        writer.add_sheet("Data", [Column("a"), Column("b")], [(f"text {n}", n) for n in range(rows)])
        writer.save(path)
    return path


def changed(path: Path, change: Callable[[str, bytes], bytes], more: Iterable[tuple[str, bytes]] = ()) -> Path:
    """The honest workbook with its parts changed and further parts added."""
    source = honest(path.with_suffix(".honest"))
    with ZipFile(source) as old, ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, data in more:
            new.writestr(name, data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(BadTable) as caught:
        read_table(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


DOCTYPES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    b'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]>',
)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("doctype", DOCTYPES)
def test_a_doctype_in_any_part_is_refused_with_the_name_of_the_file(tmp_path: Path, part: str, doctype: bytes) -> None:
    assert len(PARTS) * len(DOCTYPES) == 24
    path = changed(tmp_path / "x.xlsx", lambda name, data: doctype + data.lstrip() if name == part else data)
    assert "DOCTYPE" in refusal(path)


def test_a_doctype_behind_much_white_space_and_across_portions_is_found(tmp_path: Path) -> None:
    mark, portion = b"<!DOCTYPE x>", 1 << 20
    noise = bytes(random.Random(1).choices(range(97, 123), k=portion - 8))  # noqa: S311 - what packs badly
    path = changed(tmp_path / "x.xlsx", lambda name, data: data, [("xl/custom.xml", b"<x>" + noise + mark)])
    assert "DOCTYPE" in refusal(path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp037"])
def test_markup_in_an_encoding_that_could_hide_a_doctype_is_refused(tmp_path: Path, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    path = changed(tmp_path / "x.xlsx", lambda name, data: data, [("xl/other.xml", text.encode(encoding))])
    assert "UTF-8" in refusal(path)


def test_a_declared_encoding_other_than_utf_8_is_refused(tmp_path: Path) -> None:
    text = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x'
    path = changed(tmp_path / "x.xlsx", lambda name, data: data, [("xl/other.xml", text)])
    assert "UTF-8" in refusal(path)


def test_elements_nested_too_deep_are_refused(tmp_path: Path) -> None:
    deep = b"<a>" * (MAX_DEPTH + 1)
    path = changed(tmp_path / "x.xlsx", lambda name, data: data, [("xl/deep.xml", deep)])
    assert "nested" in refusal(path)


def test_a_part_packed_as_only_bombs_are_is_refused(tmp_path: Path) -> None:
    path = changed(tmp_path / "x.xlsx", lambda name, data: data, [("xl/media/image1.png", bytes(8 << 20))])
    assert "packed" in refusal(path)


def test_bytes_are_counted_over_all_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.formats.archives.MAX_TOTAL", 1 << 12)
    assert "MB" in refusal(honest(tmp_path / "x.xlsx"))


def test_a_size_that_lies_is_refused(tmp_path: Path) -> None:
    path = honest(tmp_path / "x.xlsx")
    data = path.read_bytes()
    with ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size
    path.write_bytes(data.replace(size.to_bytes(4, "little"), (size - 100).to_bytes(4, "little")))
    assert "workbook" in refusal(path)


def test_more_parts_than_a_workbook_has_are_refused(tmp_path: Path) -> None:
    path = changed(tmp_path / "x.xlsx", lambda name, data: data, ((f"p{n}", b"") for n in range(MAX_MEMBERS + 1)))
    assert "5000" in refusal(path)


ODD = (
    *("../evil.xml", "a/../../evil.xml", "xl/../../evil", "..", "xl/..", "/etc/evil.xml", "//server/share/evil"),
    *("\\evil.xml", "a\\..\\evil.xml", "\\\\server\\share", "C:evil.xml", "C:\\evil.xml"),
    *("xl/worksheets/../../../x", "./../x", "xl//..//x", "c:/x", "\\\\?\\C:\\x", "xl\\worksheets\\sheet1.xml"),
    *("XL/WORKBOOK.XML", "xl/Workbook.xml", "_RELS/.RELS"),
)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_or_doubled_name_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.xlsx"
    honest(path)
    with ZipFile(path, "a") as archive:
        archive.writestr(ZipInfo(name), b"x")
    assert refusal(path)


def test_an_encrypted_part_is_refused(tmp_path: Path) -> None:
    path = honest(tmp_path / "x.xlsx")
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        data[at + offset] |= 1
    path.write_bytes(bytes(data))
    assert "password" in refusal(path)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        b"PK\x05\x06" + bytes(18),
        b"not a workbook",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        bytes(100),
    ],
)
def test_what_is_no_workbook_at_all_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    assert "save it again" in refusal(path)


@pytest.mark.parametrize("cut", [1, 10, 22, 60, 400, 1000])
def test_a_workbook_that_is_cut_is_refused(tmp_path: Path, cut: int) -> None:
    path = honest(tmp_path / "x.xlsx", rows=300)
    path.write_bytes(path.read_bytes()[:-cut])
    assert refusal(path)


@pytest.mark.parametrize("part", PARTS[:2])
@pytest.mark.parametrize("data", [b"", b"<", b"<a>", b"\xff\xff", b"<worksheet/>", b"<a><b></a></b>", b"text"])
def test_a_part_that_is_broken_never_ends_in_a_crash(tmp_path: Path, part: str, data: bytes) -> None:
    path = changed(tmp_path / "x.xlsx", lambda name, old: data if name == part else old)
    assert refusal(path)


@pytest.mark.parametrize("missing", ["xl/workbook.xml", SHEET, "[Content_Types].xml"])
def test_a_workbook_without_one_of_its_parts_is_refused(tmp_path: Path, missing: str) -> None:
    source, path = honest(tmp_path / "y.xlsx"), tmp_path / "x.xlsx"
    with ZipFile(source) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            if name != missing:
                new.writestr(name, old.read(name))
    assert refusal(path)


def test_an_honest_workbook_passes_packed_or_stored(tmp_path: Path) -> None:
    path = honest(tmp_path / "x.xlsx", rows=50_000)
    check_archive(path)
    with ZipFile(path) as old, ZipFile(tmp_path / "stored.xlsx", "w", ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    check_archive(tmp_path / "stored.xlsx")
    assert len(read_table(tmp_path / "stored.xlsx").rows) == 50_000
