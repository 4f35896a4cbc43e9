from pathlib import Path

import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats.rtf_releases import MAX_DEPTH, read_rtf

REAL = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "rtf"


def test_text_title_and_unusual_characters_are_read() -> None:
    data = rb"{\rtf1\ansi\ansicpg1252{\info{\title Le communique}}Un \'e9tat.\par Deux\~: \u8364?.\par}"
    source = read_rtf(data, "a.rtf")
    assert source.text == "Un état.\nDeux\xa0: €."
    assert source.hints == {"title": "Le communique"}


def test_cells_of_a_row_stand_between_tabs_and_pictures_are_told() -> None:
    data = rb"{\rtf1\trowd a\cell b\cell\row\pard {\pict\wmetafile8 0102}c\par}"
    source = read_rtf(data, "a.rtf")
    assert "a\tb" in source.text
    assert source.problems == ("1 picture was left out.",)


@pytest.mark.skipif(not REAL.is_dir(), reason="documents of other programs lie beside the checkout on some machines")
@pytest.mark.parametrize("name", ["ansicpg1250", "bytes", "issue_11", "issue_28", "nbsp", "specialchars", "unicode"])
def test_files_of_other_programs_give_their_expected_text(name: str) -> None:
    expected = (REAL / f"{name}.txt").read_text(encoding="utf-8")
    assert read_rtf((REAL / f"{name}.rtf").read_bytes(), name).text == expected.strip("\n")


@pytest.mark.parametrize("data", [rb"{\rtf1 }", rb"{\rtf1\par\par}"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(BadRelease, match="no text"):
        read_rtf(data, "a.rtf")


def test_groups_nested_deeper_than_any_are_refused() -> None:
    with pytest.raises(BadRelease, match="nested"):
        read_rtf(rb"{\rtf1 " + b"{" * (MAX_DEPTH + 1), "a.rtf")


@pytest.mark.parametrize(
    "data", [rb"{\rtf1\u99999999 x}", rb"{\rtf1\ansicpg99999 \'e9}", rb"{\rtf1 }}}}x", rb"{\rtf1\'zz x"]
)
def test_rtf_that_is_wrong_is_read_or_refused_in_a_sentence(data: bytes) -> None:
    try:
        text = read_rtf(data, "a.rtf").text
    except BadRelease as error:
        text = str(error)
    assert text
