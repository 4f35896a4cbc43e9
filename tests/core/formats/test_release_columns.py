from pathlib import Path

import pytest

from discoursecoder.core.errors import BadTable
from discoursecoder.core.formats.release_columns import columns_of

TABLE = Path("a.csv")


@pytest.mark.parametrize(
    "header",
    [
        ("Title", "Date", "Text", "Issuer", "Language", "URL"),
        ("Titre", "Date de publication", "Texte", "Ministère", "Langue", "Lien"),
        ("Título", "Fecha", "Contenido", "Emisor", "Idioma", "Enlace"),
        ("Заголовок", "Дата", "Текст", "Источник", "Язык", "Ссылка"),
        ("标题", "日期", "正文", "来源", "语言", "链接"),
        ("العنوان", "التاريخ", "النص", "المصدر", "اللغة", "الرابط"),
        ("headline", "Pub_Date:", "FULL-TEXT", "source", "lang", "web address"),
    ],
)
def test_columns_are_told_by_their_names_in_six_languages(header: tuple[str, ...]) -> None:
    fields = ("title", "issued", "text", "issuer", "language", "url")
    assert columns_of(header, {}, TABLE) == {field: number for number, field in enumerate(fields)}


def test_what_a_person_says_comes_first_and_a_column_is_used_once() -> None:
    header = ("text", "titre", "corps")
    assert columns_of(header, {"text": "Corps", "title": "TEXT"}, TABLE) == {"text": 2, "title": 0}


def test_the_first_of_two_columns_for_a_field_is_taken() -> None:
    assert columns_of(("text", "body"), {}, TABLE) == {"text": 0}


@pytest.mark.parametrize(
    ("given", "what"),
    [({}, "--map text=COLUMN"), ({"text": "none"}, "“none”"), ({"colour": "a"}, "“colour”")],
)
def test_no_text_and_columns_that_are_none_are_told(given: dict[str, str], what: str) -> None:
    with pytest.raises(BadTable, match=what):
        columns_of(("a", "b"), given, TABLE)
