import codecs
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.errors import NotATextFile, UndecodableText
from discoursecoder.core.text.canonical import canonicalise
from discoursecoder.core.text.decoding import declared_charset, decode

TEXTS = Path(__file__).resolve().parents[2] / "data" / "texts"
SHARED = Path(__file__).resolve().parents[3].parent / "shared"

FRENCH = (TEXTS / "rencontre.fr.txt").read_text(encoding="utf-8")
RUSSIAN = (TEXTS / "vstrecha.ru.txt").read_text(encoding="utf-8")
CHINESE = (TEXTS / "huijian.zh.txt").read_text(encoding="utf-8")
ARABIC = (TEXTS / "liqa.ar.txt").read_text(encoding="utf-8")

PLAIN_QUOTES = str.maketrans(dict.fromkeys("«»–", '"'))
SHORT = [
    ("windows-1252", FRENCH),
    ("windows-1251", RUSSIAN),
    ("koi8-r", RUSSIAN.translate(PLAIN_QUOTES)),
    ("gb18030", CHINESE),
    ("windows-1256", ARABIC),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be", "gb18030"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, CHINESE, ARABIC, "plain", "\U0001f600"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str, text: str) -> None:
    result = decode(("\ufeff" + text).encode(encoding))
    assert (result.text, result.encoding, result.found_by) == (text, encoding, "bom")


@given(st.text())
def test_every_text_in_utf_8_comes_back_canonical_or_is_called_binary(text: str) -> None:
    clean = canonicalise(text)
    if clean.replacements > 3 and clean.replacements * 50 > len(clean.text):
        with pytest.raises(NotATextFile):
            decode(text.encode())
    else:
        result = decode(text.encode())
        assert result.text == clean.text
        assert result.replacements == clean.replacements


@pytest.mark.parametrize(("encoding", "text"), SHORT)
@pytest.mark.parametrize("size", [300, 600])
def test_three_hundred_bytes_of_a_legacy_encoding_are_enough(encoding: str, text: str, size: int) -> None:
    data = text.encode(encoding)
    for start in range(0, len(text) - 150, 40):
        piece = text[start:].encode(encoding)[:size]
        expected = piece.decode(encoding, "ignore")
        if expected.isascii():
            continue
        result = decode(piece)
        assert result.text == expected, (encoding, start)
        assert result.found_by == "guessed"
    assert decode(data).text == text


@pytest.mark.parametrize("encoding", ["utf-16le", "utf-16be"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, CHINESE, ARABIC, "Plain English, without any mark.\n"])
def test_utf_16_without_a_mark_is_recognised(encoding: str, text: str) -> None:
    result = decode(text.encode(encoding))
    assert (result.text, result.encoding, result.found_by) == (text, encoding, "guessed")


@pytest.mark.parametrize("cut", [1, 2])
def test_utf_8_cut_inside_its_last_character_is_read_and_reported(cut: int) -> None:
    data = CHINESE.rstrip("\n").encode()
    result = decode(data[:-cut])
    assert result.cut_tail
    assert result.text == CHINESE.rstrip("\n")[:-1]
    assert result.encoding == "utf-8"


def test_gb18030_and_utf_16_cut_inside_their_last_character_are_reported_too() -> None:
    assert decode(CHINESE.strip().encode("gb18030")[:-1]).cut_tail
    assert decode(codecs.BOM_UTF16_LE + CHINESE.strip().encode("utf-16le")[:-1]).cut_tail
    assert not decode(CHINESE.encode("gb18030")).cut_tail


def test_ascii_that_ends_in_one_high_byte_is_rather_a_legacy_text() -> None:
    result = decode(b"Le ministre s'est rendu au caf\xe9")
    assert result.text.endswith("café")
    assert result.encoding == "windows-1252"


def test_a_declared_charset_is_believed_where_utf_8_is_not() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body>{RUSSIAN[:40]}</body></html>'
    result = decode(page.encode("windows-1251"))
    assert (result.text, result.encoding, result.found_by) == (page, "windows-1251", "declared")
    assert decode("Déjà".encode("iso8859-1"), declared="iso-8859-1").encoding == "windows-1252"
    assert decode("中文".encode("gbk"), declared="gb2312").text == "中文"


@pytest.mark.parametrize("declared", ["no-such-charset", "rot13", "hex", "idna", "unicode_escape", "a\x00b", ""])
def test_a_declared_charset_that_is_none_is_passed_over(declared: str) -> None:
    assert decode(FRENCH.encode("windows-1252"), declared=declared).found_by == "guessed"


def test_a_charset_named_in_a_script_is_not_a_declaration() -> None:
    script = b"<html><script>var x = \"<meta charset='gb2312'>\";</script><p>"
    assert declared_charset(script) is None
    assert declared_charset(script + b'<meta http-equiv=a content="text/html; charset=koi8-r">') == "koi8-r"
    assert declared_charset(b"charset=koi8-r <meta charset=koi8-r>") is None
    assert declared_charset(b'<meta charset="utf-16">') is None


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
        b"PK\x03\x04anything",
        b"%PDF-1.7\n",
        bytes(100),
        b"\x00\x01\x02\x03\x04\x05" * 20,
        random.Random(1).randbytes(4000),  # noqa: S311 - repeatable noise, no secret
    ],
)
def test_binary_data_is_no_text_file(data: bytes) -> None:
    with pytest.raises(NotATextFile) as caught:
        decode(data, name="picture.txt")
    assert "picture.txt" in str(caught.value)


@pytest.mark.parametrize("data", [b"\x81\x8d\x8f\x90\x9d\xff" * 9, FRENCH.encode() + b"\xff" + FRENCH.encode()])
def test_text_of_no_encoding_or_of_damaged_utf_8_is_refused(data: bytes) -> None:
    with pytest.raises(UndecodableText) as caught:
        decode(data, name="odd.txt")
    assert "odd.txt" in str(caught.value)


def test_a_few_control_characters_are_replaced_and_counted() -> None:
    result = decode(b"one\x00two\x0cthree")
    assert (result.text, result.replacements) == ("one\ufffdtwo\ufffdthree", 2)


@given(st.binary(max_size=200))
def test_any_bytes_give_canonical_text_or_one_of_two_errors(data: bytes) -> None:
    try:
        result = decode(data)
    except (NotATextFile, UndecodableText):
        return
    assert canonicalise(result.text) == (result.text, 0)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data lie beside the checkout only on some machines")
def test_the_declaration_of_human_rights_is_read_in_its_legacy_encodings() -> None:
    beginnings = {
        "Chinese_Mandarin-GB2312.bin": "世界人权宣言",
        "Russian_Russky-Cyrillic.bin": "Всеобщая декларация",
        "French_Francais-Latin1.bin": "Déclaration universelle",
        "Japanese_Nihongo-SJIS.bin": "『世界人権宣言』",
        "Arabic_Alarabia-Arabic.bin": "الإعلان العالمي",
        "Chinese_Mandarin-UTF8.bin": "世界人权宣言",
    }
    for name, beginning in beginnings.items():
        data = (SHARED / "data" / "encodings" / "udhr" / name).read_bytes()
        assert decode(data).text.startswith(beginning), name
