from base64 import encodebytes

import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats.mhtml_releases import read_mhtml
from documents import PAGE_FR

HEAD = (
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://www.mfa.example/x\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
)


def saved(page: str, charset: str = "utf-8") -> bytes:
    body = encodebytes(page.encode(charset)).decode()
    part = f"--b\nContent-Type: text/html; charset={charset}\nContent-Transfer-Encoding: base64\n\n{body}\n"
    return f"{HEAD}{part}--b\nContent-Type: image/png\n\nx\n--b--\n".encode()


def test_the_page_in_a_single_file_is_read_with_its_address() -> None:
    source = read_mhtml(saved(PAGE_FR), "page.mhtml")
    assert source.facts["title"] == "Le ministre reçoit son homologue"
    assert source.facts["url"] == "https://www.mfa.example/x"


def test_the_charset_of_the_part_is_used() -> None:
    page = "<html><body><p>Стороны договорились о встрече.</p></body></html>"
    assert read_mhtml(saved(page, "windows-1251"), "page.mht").text == "Стороны договорились о встрече."


@pytest.mark.parametrize(
    "data", [b"", HEAD.encode(), b"no mail", HEAD.encode() + b"--b\nContent-Type: text/css\n\nx\n--b--"]
)
def test_a_file_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(BadRelease, match="page"):
        read_mhtml(data, "page.mhtml")
