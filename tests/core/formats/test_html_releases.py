import pytest

from discoursecoder.core.errors import BadRelease, NotATextFile
from discoursecoder.core.formats.html_releases import read_html
from discoursecoder.core.formats.html_rules import own_file
from discoursecoder.core.formats.release_source import Source
from documents import PAGE_FR

CHINESE = (
    '<html><head><meta charset="gb2312"><meta name="ArticleTitle" content="中方会见外宾">'
    '<meta name="PubDate" content="2022-08-06 23:52"></head><body><div class="menu"><a href="/">首页</a></div>'
    '<div id="News_Body_Txt_A"><p>2022年8月5日，中方会见外宾。</p><p>双方同意加强合作。</p><p>[打印]</p></div>'
    "<div>中国政府网 相关链接 北京市朝阳区</div></body></html>"
)


def zones(source: Source) -> list[tuple[str, str]]:
    assert source.zones is not None
    return [(zone.role, source.text[zone.start : zone.end]) for zone in source.zones]


def test_a_page_no_rule_knows_is_read_with_way_title_date_line_and_body() -> None:
    source = read_html(PAGE_FR.encode(), "page.html")
    found = zones(source)
    assert [role for role, _ in found] == ["breadcrumb", "title", "dateline", "body"]
    assert found[0][1] == "Accueil > Actualités"
    assert found[1][1] == source.facts["title"] == "Le ministre reçoit son homologue"
    assert found[2][1] == "Publié le 5 mars 2024 à 18:30"
    assert found[3][1].startswith("Le 4 mars 2024")
    assert found[3][1].endswith("celle de son hôte.")
    assert "coopérer\xa0: elles" in source.text
    assert source.facts["url"] == "https://www.affaires.example/fr/actualites/x"
    assert source.facts["language"] == "fr"
    assert source.hints["issuer"] == "Ministère"
    assert source.problems == ()


def test_blocks_that_are_not_the_release_are_named_and_none_is_lost() -> None:
    source = read_html(PAGE_FR.encode(), "page.html")
    assert "Politique étrangère" in source.left_out
    assert "Un autre communiqué sur un autre sujet" in source.left_out
    assert not any(text in source.text for text in source.left_out)


def test_a_site_rule_tells_title_date_and_body_exactly() -> None:
    source = read_html(CHINESE.encode("gb18030"), "t20220806_1.htm")
    assert zones(source) == [
        ("title", "中方会见外宾"),
        ("body", "2022年8月5日，中方会见外宾。\n\n双方同意加强合作。"),
        ("footer", "[打印]"),
    ]
    assert source.facts["issued"] == "2022-08-06T23:52"
    assert source.facts["country"] == "China"
    assert source.rule == "Ministry of Foreign Affairs of China"
    assert (source.encoding, source.encoding_found_by) == ("gb18030", "declared")
    assert "中国政府网" not in source.text


def test_a_charset_named_in_a_script_is_not_believed() -> None:
    page = CHINESE.replace('<meta charset="gb2312">', "<script>var a='<meta charset=\"windows-1251\">'</script>")
    assert "双方同意" in read_html(page.encode(), "page.html").text


def test_the_encoding_of_an_xml_declaration_is_used() -> None:
    page = '<?xml version="1.0" encoding="windows-1251"?><html><body><p>Стороны договорились.</p></body></html>'
    source = read_html(page.encode("windows-1251"), "page.xhtml")
    assert source.text == "Стороны договорились."
    assert source.encoding == "windows-1251"


def test_a_rule_that_finds_no_body_is_told_and_the_page_is_read_all_the_same() -> None:
    page = PAGE_FR.replace("www.affaires.example", "www.kremlin.ru")
    source = read_html(page.encode(), "page.html")
    assert "President of Russia" in source.problems[0]
    assert "Les deux parties" in source.text


def test_elements_that_a_rule_excludes_and_its_title_in_the_body_are_not_repeated() -> None:
    own_file().parent.mkdir(parents=True, exist_ok=True)
    own_file().write_text(
        "- name: Mine\n  host: affaires.example\n  title: h1\n  date: main > p\n  body: main\n  without: .x\n"
        "  issuer: MAE\n  language: fr\n",
        encoding="utf-8",
    )
    source = read_html(PAGE_FR.replace("</main>", "<p class=x>Partager</p></main>").encode(), "page.html")
    assert source.rule == "Mine"
    assert source.text.count("Le ministre reçoit son homologue") == 1
    assert source.text.count("Publié le 5 mars 2024") == 1
    assert "Partager" not in source.text
    assert (source.facts["issued"], source.facts["issuer"]) == ("2024-03-05T18:30", "MAE")


def test_a_page_whose_body_is_doubtful_is_kept_and_told() -> None:
    source = read_html("<p>双方同意。</p>".encode(), "page.html")
    assert source.text == "双方同意。"
    assert "could only be guessed" in source.problems[0]


def test_a_declared_language_that_the_text_contradicts_is_not_taken() -> None:
    page = PAGE_FR.replace('lang="fr"', 'lang="en"')
    assert "language" not in read_html(page.encode(), "page.html").facts


def test_entities_and_hard_characters_come_out_canonical() -> None:
    source = read_html("<p>a&#13;b&#x2028;c &#xD83D; 🕊️ &lt;b&gt;</p>".encode(), "page.html")
    assert source.text == "a b\nc \ufffd 🕊️ <b>"


@pytest.mark.parametrize("markup", ["<html></html>", "<frameset><frame src=a></frameset>", "<script>x</script>"])
def test_a_page_without_text_is_refused(markup: str) -> None:
    with pytest.raises(BadRelease, match="no text"):
        read_html(markup.encode(), "page.html")


def test_a_page_nested_beyond_any_page_or_binary_is_refused() -> None:
    with pytest.raises(BadRelease, match="nested"):
        read_html(b"<div>" * 50_000, "page.html")
    with pytest.raises(NotATextFile):
        read_html(b"<html>" + bytes(range(256)) * 20, "page.html")
