import struct
from zipfile import ZipFile, ZipInfo

import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats import release_archives
from discoursecoder.core.formats.release_archives import MAX_DEPTH, MAX_MEMBERS, DocumentArchive, parse_xml
from documents import archive

ODD = (
    *("../evil.xml", "a/../../evil.xml", "word/..", "/etc/evil.xml", "//server/share", "C:evil.xml", "C:/evil"),
    *("a\\..\\evil.xml", "\\\\server\\share", "word/../../x", ".."),
)


def opened(parts: dict[str, str | bytes]) -> DocumentArchive:
    return DocumentArchive(archive(parts), "a.docx")


def test_parts_are_read_by_name_and_one_that_is_missing_is_empty() -> None:
    document = opened({"a.xml": "<a>é</a>", "b/c.xml": "<c/>"})
    assert document.names == ("a.xml", "b/c.xml")
    assert document.read("a.xml") == "<a>é</a>".encode()
    assert document.read("none.xml") == b""
    assert document.parse("none.xml") is None
    tree = document.parse("a.xml")
    assert tree is not None
    assert tree.text == "é"


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_is_refused(name: str) -> None:
    with pytest.raises(BadRelease, match=r"no program writes it|damaged"):
        opened({name: "x"})


def test_a_name_that_comes_twice_and_too_many_names_are_refused() -> None:
    import io

    data = io.BytesIO()
    with ZipFile(data, "w") as file:
        file.writestr(ZipInfo("a.xml"), "x")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr(ZipInfo("a.xml"), "y")
    with pytest.raises(BadRelease, match="2 ×"):
        DocumentArchive(data.getvalue(), "a.docx")
    with pytest.raises(BadRelease, match="parts"):
        opened({f"p{number}": b"" for number in range(MAX_MEMBERS + 1)})


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(archive({"a.xml": "x"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + offset] |= 1
    with pytest.raises(BadRelease, match="password"):
        DocumentArchive(bytes(data), "a.docx")


def test_a_bomb_is_refused_while_it_is_read() -> None:
    document = opened({"a.xml": bytes(30 << 20)})
    with pytest.raises(BadRelease, match="packed more than 200 times"):
        document.read("a.xml")


def test_parts_that_are_too_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release_archives, "MAX_PART", 1_000)
    document = opened({"a": b"x" * 600, "b": b"y" * 600})
    assert len(document.read("a")) == 600
    with pytest.raises(BadRelease, match="MB"):
        document.read("b")


def test_a_size_that_lies_is_refused() -> None:
    data = archive({"a.xml": b"<a>" + b"x" * 5_000 + b"</a>"})
    lying = data.replace(struct.pack("<L", 5_007), struct.pack("<L", 100))
    assert lying != data
    with pytest.raises(BadRelease, match="damaged"):
        DocumentArchive(lying, "a.docx").read("a.xml")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(10), b"none", archive({"a": "x"})[:-30]])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(BadRelease, match="damaged"):
        DocumentArchive(data, "a.docx")


BILLION = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'
WRONG: tuple[str | bytes, ...] = (
    BILLION,
    '<!DOCTYPE a SYSTEM "http://x.example/a.dtd"><a/>',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    '<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]><a/>',
    BILLION.encode("utf-16"),
    BILLION.encode("utf-16-be"),
    '<?xml version="1.0" encoding="utf-7"?><a/>',
    "<a>&b;</a>",
    "<a>",
    "<a></b>",
    "text",
    "<a>" * (MAX_DEPTH + 1) + "</a>" * (MAX_DEPTH + 1),
)


@pytest.mark.parametrize("data", WRONG)
def test_xml_with_entities_in_another_encoding_or_not_well_formed_is_refused(data: str | bytes) -> None:
    with pytest.raises(BadRelease) as caught:
        opened({"word/a.xml": data}).parse("word/a.xml")
    assert str(caught.value).startswith("a.docx")


def test_the_parser_itself_refuses_a_doctype() -> None:
    with pytest.raises(BadRelease, match="damaged"):
        parse_xml(BILLION.encode(), "a.docx", "a.xml")


def test_a_copy_holds_only_the_parts_that_were_asked_for_and_checked() -> None:
    document = opened({"a.xml": "<a/>", "b.bin": bytes(9), "c.xml": ""})
    with ZipFile(document.checked_copy(["a.xml", "c.xml"])) as copy:
        assert copy.namelist() == ["a.xml", "c.xml"]
    with pytest.raises(BadRelease):
        document.checked_copy(["b.bin"])
