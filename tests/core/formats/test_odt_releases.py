import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats.odt_releases import read_odt
from documents import odt


def test_headings_paragraphs_lists_and_tables_are_read_in_their_order() -> None:
    text = (
        "<text:h>Le titre</text:h><text:p>Un<text:s text:c='2'/>mot<text:tab/>et<text:line-break/>la\n suite.</text:p>"
        "<text:list><text:list-item><text:p>un</text:p></text:list-item><text:list-item><text:p>deux</text:p>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
        "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    source = read_odt(odt(text), "a.odt")
    assert source.text == "Le titre\n\nUn  mot\tet\nla suite.\n\nun\ndeux\na\tb"
    assert source.hints == {"title": "Le titre"}
    assert source.problems == ()


def test_notes_go_after_the_text_and_boxes_after_their_paragraph() -> None:
    note = "<text:note-citation>1</text:note-citation><text:note-body><text:p>La note.</text:p></text:note-body>"
    note = f"<text:note>{note}</text:note>"
    box = "<draw:frame><draw:text-box><text:p>Encadré.</text:p></draw:text-box></draw:frame>"
    source = read_odt(odt(f"<text:p>Le texte{note}.{box}</text:p><text:p>Fin.</text:p>"), "a.odt")
    assert source.text == "Le texte[1].\n\nEncadré.\n\nFin.\n\n[1] La note."
    assert source.remarks == ("1 note was put after the text.",)


def test_deletions_comments_and_pictures_are_left_out_and_told() -> None:
    text = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>vieux</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Neuf<office:annotation><text:p>à voir</text:p></office:annotation><draw:image/>.</text:p>"
    )
    source = read_odt(odt(text), "a.odt")
    assert source.text == "Neuf."
    assert source.problems == (
        "1 tracked deletion was left out.",
        "1 comment was left out.",
        "1 picture was left out.",
    )


def test_the_properties_tell_title_and_language() -> None:
    meta = '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Dossier</dc:title><dc:language>fr-FR</dc:language></m>'
    assert read_odt(odt("<text:p>x</text:p>", {"meta.xml": meta}), "a.odt").hints == {
        "title": "Dossier",
        "language": "fr",
    }


def test_a_locked_an_empty_and_a_damaged_text_are_refused() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(BadRelease, match="password"):
        read_odt(odt("<text:p>x</text:p>", {"META-INF/manifest.xml": manifest}), "a.odt")
    with pytest.raises(BadRelease, match="no text"):
        read_odt(odt("<text:p> </text:p>"), "a.odt")
    with pytest.raises(BadRelease, match="text part"):
        read_odt(odt("", {"content.xml": b""}), "a.odt")
    with pytest.raises(BadRelease, match="damaged"):
        read_odt(odt("<text:p>x"), "a.odt")
    with pytest.raises(BadRelease, match="nested"):
        read_odt(odt("<text:span>" * 500 + "</text:span>" * 500), "a.odt")


def test_a_number_of_spaces_that_is_a_threat_is_bounded() -> None:
    assert len(read_odt(odt("<text:p>a<text:s text:c='99999'/>b</text:p>"), "a.odt").text) < 2_000
    assert read_odt(odt("<text:p>a<text:s text:c='9999999999'/>b</text:p>"), "a.odt").text == "a b"
