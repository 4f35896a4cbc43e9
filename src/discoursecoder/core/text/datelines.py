"""Date lines: the lines of a page that say when, where and by whom a release was issued."""

import re
from typing import NamedTuple

from discoursecoder.core.text.dates import FoundDate, find_dates
from discoursecoder.core.text.page_words import KINDS

_LONGEST = 140
_DIGIT = re.compile(r"\d|[〇零]")
_SOURCE = re.compile(
    r"(?:来源|來源|稿件来源|source|источник|fuente|fonte|المصدر|origine)\s*[:：]\s*"
    r"(?P<issuer>[^|\d\s](?:[^|\d]*[^|\d\s])?)\s*(?:\||$|(?=\d)|(?=\s(?:发布|时间|日期|date)))",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:发布|发表|更新|时间|日期|时|星期[一二三四五六日天]|周[一二三四五六日]|北京|当地)+"
    r"|date|publiée?|mise?|ligne|jour|dernière|publication|diffusion|parution|créé|updated?|last|posted|publish(?:ed)?|created"
    r"|issued|released?|on|at|by|time|local|modified|дата|опубликован[оа]?|обновлено|время|размещено|публикации|fecha"
    r"|publicad[oa]|actualizado|actualización|hora|data|atualizado|le|à|du|de|del|el|la|en|am|um|uhr|kl|hrs?|heures?|locale?"
    r"|gmt|utc|cest|cet|est|edt|bst|мск|года|г|التاريخ|تاريخ|النشر|نشر|في|بتاريخ|الساعة"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu|thurs|fri|sat|sun"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|segunda|terça|quarta|quinta|sexta|feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
)
_DONE_AT = re.compile(r"\s*(?:fait à|done at|hecho en|feito em)\s+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NUMBER_LINE = re.compile(
    r"(?:press release|communiqué(?: de presse)?|пресс-релиз)?\s*(?:(?:n|no|nr|nº|n°|№|ref|réf)\.?)?\s*[:.]?\s*"
    r"\d{1,5}(?:[-/.]\d{1,4}){0,3}"
)
_ISSUER = re.compile(
    r"(?:the )?(?:federal |royal )?ministry (?:of|for) |department of |embassy of |permanent mission of "
    r"|office of the |minist[èe]re (?:de |des |du )|ambassade (?:de |d[’']|du |des )|présidence de "
    r"|minist[eé]rio (?:de |das |dos |da )|ministero |auswärtiges amt"
    r"|министерство |посольство |постоянное представительство |мид |وزارة |سفارة "
    r"|[^\s，。]{2,20}(?:外交部|大使馆|总领馆|外務省|新闻办公室)$"
)
_PARTICLES = frozenset(
    {"and", "d", "da", "de", "del", "des", "do", "du", "el", "l", "la", "le", "les", "of", "the", "upon"}
)


class Dateline(NamedTuple):
    """What a date line tells: the date, and place and issuer where it names them; `length` in characters."""

    date: FoundDate
    place: str = ""
    issuer: str = ""
    length: int = 0


def read_dateline(line: str, language: str | None = None) -> Dateline | None:
    """Read a line that holds a date with its year and nothing but a time, labels, a place or a source.

    "2022-08-06 23:52", "Published on March 12, 2024", "Phnom Penh, le 5 août 2022", "来源：外交部 2024-03-12".
    """
    if len(line) > _LONGEST or _DIGIT.search(line) is None:
        return None
    dates = [found for found in find_dates(line, language) if found.year is not None]
    if not dates:
        return None
    source = _SOURCE.search(line)
    rest = line
    if source is not None:
        rest = line[: source.start()] + " " * len(source[0]) + line[source.end() :]
    issuer = source["issuer"].strip(" \xa0,，。;；") if source else ""
    if len(line) != len(line.lower()):
        rest = rest.lower()
    before, after = rest[: dates[0].start], rest[dates[-1].end :]
    place = ""
    if _tells(before):
        place, rest_before = _place(_DONE_AT.sub("", before, count=1).rstrip(), ends_with_comma=True)
        if _tells(rest_before):
            return None
    if _tells(after):
        found, rest_after = _place(after, ends_with_comma=False)
        if place or _tells(rest_after):
            return None
        place = found
    best = next((found for found in dates if found.time), dates[0])
    return Dateline(best, place, issuer, len(line))


def _tells(part: str) -> bool:
    """Whether something is left of a part when figures, labels and days of the week are taken away."""
    return any(
        not word.isdigit() and _LABELS.fullmatch(word) is None
        for word in _WORDS.findall(part.lower().replace("：", ": "))
    )


def _place(part: str, *, ends_with_comma: bool) -> tuple[str, str]:
    """A place at the beginning ("Paris, le ...") or the end ("..., Paris") and what else the part says."""
    if ends_with_comma:
        name, comma, rest = part.rpartition(",")
        name = name if comma else ""
    else:
        comma = part.lstrip()[:1]
        name, rest = (part.lstrip()[1:].strip(" .()"), "") if comma in {",", "(", "|", "-", "–"} else ("", part)
    return (name.strip(), rest) if _is_place(name) else ("", part)


def _is_place(name: str) -> bool:
    words = _WORDS.findall(name)
    return (
        0 < len(words) <= 5
        and len(name) <= 50
        and all(not word[0].islower() or word.lower() in _PARTICLES for word in words)
        and not words[0][0].islower()
        and not any(word.isdigit() for word in words)
    )


def is_kind_line(line: str) -> bool:
    """Whether a line says only what the page is ("Press release", "№ 1605-05-08-2022")."""
    small = line.lower().strip(" \xa0:：*[]")
    return len(small) <= 60 and (small in KINDS or _NUMBER_LINE.fullmatch(small) is not None)


def is_issuer_line(line: str) -> bool:
    """Whether a line begins with the name of a ministry, an embassy or a department, as a letterhead does."""
    return len(line) <= 120 and _ISSUER.match(line.lower()) is not None


def read_wire_dateline(line: str, language: str | None = None) -> Dateline | None:
    """Read the beginning of a body in the manner of agencies: "PARIS, 5 août 2022 (AFP) – Le ministre ..."."""
    head = line[:120]
    dash = re.search(r"\s[–—-]{1,2}\s", head)
    if dash is None:
        return None
    head = head[: dash.start()]
    bracket = head.rfind("(")
    if bracket > 0 and head.endswith(")") and not any(mark.isdigit() for mark in head[bracket:]):
        head = head[:bracket]
    found = read_dateline(head.replace("(", ", ").strip(" ()"), language)
    return found._replace(length=dash.end()) if found is not None and found.place else None
