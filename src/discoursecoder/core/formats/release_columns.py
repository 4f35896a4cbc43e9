"""Which column of a table of releases holds what: as a person says, or by its name in six languages."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from discoursecoder.core.errors import BadTable
from discoursecoder.core.messages import say

FIELDS = (
    "text",
    "title",
    "issued",
    "event_date",
    "issuer",
    "country",
    "counterpart",
    "place",
    "language",
    "url",
    "release_kind",
)
"""What a column can be: the text, or a field of a release."""

_NAMES = {
    "text": "text|texte|full text|fulltext|full_text|body|content|contents|article|release|document|doc|speech|"
    "statement|"
    "contenu|corps|texte intégral|communiqué|discours|texto|contenido|cuerpo|comunicado|discurso|conteúdo|corpo|"
    "текст|содержание|полный текст|заявление|正文|内容|文本|全文|النص|نص|المحتوى|inhalt|volltext|wortlaut",
    "title": "title|headline|heading|subject|titre|intitulé|objet|título|titulo|titular|asunto|заголовок|название|"
    "тема|标题|標題|题目|العنوان|عنوان|titel|überschrift",
    "issued": "issued|date|date issued|issue date|published|publication date|pub date|pubdate|release date|datetime|"
    "date published|date de publication|publié|publié le|date de diffusion|fecha|fecha de publicación|publicado|data|"
    "data de publicação|дата|дата публикации|опубликовано|日期|发布日期|发布时间|时间|التاريخ|تاريخ|تاريخ النشر|datum",
    "event_date": "event date|event_date|date of event|date de l'événement|fecha del evento|дата события|事件日期|"
    "تاريخ الحدث",
    "issuer": "issuer|issued by|source|publisher|author|ministry|institution|agency|émetteur|emetteur|auteur|"
    "ministère|éditeur|emisor|fuente|autor|ministerio|fonte|источник|автор|ведомство|министерство|来源|發布機構|发布机构|作者|"
    "المصدر|الجهة|quelle|herausgeber",
    "country": "country|state|pays|état|país|pais|страна|государство|国家|國家|البلد|الدولة|land",
    "counterpart": "counterpart|partner|partenaire|homologue|contraparte|партнёр|партнер|对方|الطرف الآخر",
    "place": "place|city|location|lieu|ville|lugar|ciudad|место|город|地点|城市|المكان|المدينة|ort",
    "language": "language|lang|langue|idioma|língua|lengua|язык|语言|語言|اللغة|sprache",
    "url": "url|link|address|web address|permalink|lien|adresse|enlace|dirección|ссылка|адрес|网址|链接|الرابط|رابط",
    "release_kind": "kind|type|release kind|release_kind|genre|category of release|tipo|тип|вид|类型|種類|النوع",
}
_MARKS = re.compile(r"[\s_:：*.-]+")


def _plain(name: str) -> str:
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", name).casefold()).strip()


_FIELD_OF = {_plain(name): field for field, names in _NAMES.items() for name in names.split("|")}
for _field in FIELDS:
    _FIELD_OF[_plain(_field)] = _field


def columns_of(header: Sequence[str], given: Mapping[str, str], path: Path) -> dict[str, int]:
    """The number of the column of every field that has one.

    Args:
        header: the names of the columns.
        given: field to name of its column, as a person said; what is not given is told by the columns' names.
        path: the table, for the error.

    Raises:
        BadTable: for a field or a column that is none, or where no column holds the text.
    """
    names = ", ".join(name for name in header if name)
    folded = [_plain(name) for name in header]
    found: dict[str, int] = {}
    for field, column in given.items():
        if field not in FIELDS:
            raise _bad(path, "unknown_field", field=field, known=", ".join(FIELDS))
        if _plain(column) not in folded:
            raise _bad(path, "unknown_column", column=column, names=names)
        found[field] = folded.index(_plain(column))
    taken = set(found.values())
    for number, name in enumerate(folded):
        told = _FIELD_OF.get(name)
        if told is not None and told not in found and number not in taken:
            found[told] = number
            taken.add(number)
    if "text" not in found:
        raise _bad(path, "no_text_column", names=names)
    return found


def _bad(path: Path, key: str, **facts: object) -> BadTable:
    return BadTable(path=str(path), place=say("table.row", None, row=1), what=say(f"releases.{key}", None, **facts))
