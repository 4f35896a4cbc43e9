import pytest

from discoursecoder.core.errors import NotATextFile
from discoursecoder.core.formats.md_releases import read_md


def test_marks_go_and_words_stay() -> None:
    text = (
        "# Le titre\n\nUn **mot** *penché* et __fort__, un [lien](https://a.b/c_(d)), <https://e.f>.\n\n"
        "> cité\n\n***\n\n- un\n- deux_trois_quatre\n\n```\ncode *tel quel*\n```\n<!-- rien -->\n2 * 3 * 4 et \\*\n"
    )
    assert read_md(text.encode(), "a.md").text == (
        "Le titre\n\nUn mot penché et fort, un lien, https://e.f.\n\ncité\n\n\n\n- un\n- deux_trois_quatre\n\n"
        "code *tel quel*\n\n2 * 3 * 4 et *"
    )


def test_a_block_of_fields_tells_what_is_known() -> None:
    text = (
        '---\ntitle: "Titre"\ndate: 2024-03-05\nlang: fr-FR\nsource: MAE\nurl: https://a.b\ntags: [x]\n---\nTexte.\n'
    )
    source = read_md(text.encode(), "a.md")
    assert source.text == "Texte."
    assert source.facts == {
        "title": "Titre",
        "issued": "2024-03-05",
        "language": "fr",
        "issuer": "MAE",
        "url": "https://a.b",
    }


def test_the_first_heading_is_the_title_and_pictures_are_told() -> None:
    source = read_md(b"# Titre #\n\nTexte ![une image](a.png).\n", "a.md")
    assert source.hints == {"title": "Titre"}
    assert source.text == "Titre\n\nTexte ."
    assert source.problems == ("1 picture was left out.",)


def test_text_without_marks_stays_as_it_is() -> None:
    text = "Une phrase.\nUne autre : « x ».\n\n1. un\n2. deux"
    assert read_md(text.encode(), "a.md").text == text


@pytest.mark.parametrize("text", ["[" * 50_000, "*" * 50_000 + "a", "![" * 20_000, "_a" * 20_000, "<!--" * 20_000])
def test_marks_without_end_are_read_in_good_time(text: str) -> None:
    assert read_md(f"x {text}".encode(), "a.md").text


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(NotATextFile):
        read_md(bytes(range(256)) * 4, "a.md")
