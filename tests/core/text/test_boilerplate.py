import pytest

from discoursecoder.core.text.boilerplate import (
    is_boilerplate,
    is_bracketed,
    is_breadcrumb,
    is_related_heading,
    is_tail,
)


@pytest.mark.parametrize(
    "line",
    [
        "[ Envoyer ce lien à un ami ]",
        "[ Imprimer ] [ Partager ]",
        "Suggest to a friend / Print",
        "Share on Facebook",
        "Facebook Twitter LinkedIn".replace(" ", " | "),
        "© Ministère des Affaires étrangères 2022",
        "Tous droits réservés.",
        "All rights reserved.",
        "版权所有 外交部 京ICP备06038296号",
        "【打印】【关闭】",
        "分享到：微信 微博",
        "字体：大 中 小",
        "Поделиться в Telegram",
        "Версия для печати",
        "Page 1 of 3",
        "第1页 共3页",
        "1 2 3 Next",
        "上一页 下一页",
        "Précédent | Suivant",
        "###",
        "- ENDS -",
        "https://www.example.org/a",
        "مشاركة | طباعة",
        "إرسال إلى صديق",
        "Imprimir · Compartir",
        "Accueil",
    ],
)
def test_buttons_notices_and_ornaments_are_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "La presse écrite sous pression",
        "Print media under pressure in Valdoria",
        "Share prices fell.",
        "[...]",
        "…",
        "5",
        "1. Premier point",
        "双方一致同意",
        "Partager l’eau, c’est partager la paix.",
        "Home affairs minister resigns",
        "Contact was made.",
        "Copyright law was discussed by both sides.",
        "x" * 500,
    ],
)
def test_what_people_write_is_no_boilerplate(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Page d'accueil\xa0>\xa0Informations récentes",
        "Home > News > Statements",
        "当前位置：首页 > 新闻 > 正文",
        "Главная / Новости",
        "Accueil » Actualités » Communiqués",
        "Home | Press",
        "الرئيسية > الأخبار",
        "Ministry > Press Office > Releases",
    ],
)
def test_the_way_through_the_site_is_recognised(line: str) -> None:
    assert is_breadcrumb(line)


@pytest.mark.parametrize(
    "line",
    [
        "Le ministre : « Nous » et » encore",
        "> quoted text",
        "A title / a subtitle",
        "Growth > hopes, he said.",
        "Title",
        "",
    ],
)
def test_titles_and_quotations_are_no_way_through_the_site(line: str) -> None:
    assert not is_breadcrumb(line)


def test_a_line_in_square_brackets_is_a_button_unless_it_marks_an_omission() -> None:
    assert is_bracketed("[ Télécharger la photo ]")
    assert is_bracketed("【朗读】")
    assert not is_bracketed("[...]")
    assert not is_bracketed("[1] A footnote")


def test_addresses_for_the_press_and_links_to_other_pages_are_told() -> None:
    assert is_tail("Press contact: Jane Roe, +00 123")
    assert is_tail("Tél. : 01 23")
    assert not is_tail("Contacts between the two armies continue, the minister said.")
    assert is_related_heading("Related news:")
    assert is_related_heading("相关新闻")
    assert not is_related_heading("News of the day")
