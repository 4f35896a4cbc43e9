"""Lines that belong to the page and not to the release: ways through the site, buttons, notices."""

import re

from discoursecoder.core.text.page_words import BUTTONS, HOME, RELATED

_LONGEST = 200


_HERE = re.compile(
    r"(?:you are here|vous êtes ici|usted está aquí|está aquí|вы здесь|当前位置|您(?:现在)?的位置|当前所在位置|أنت هنا"
    r"|sie sind hier)\s*[:：]?\s*"
)
_STEP = re.compile(r"\s*(?:>+|›|→|»|::)\s*")
_WEAK_STEP = re.compile(r"\s*(?:/|\||\s-\s|·|•|\\)\s*")

_PARTS = re.compile(r"[|/·•\[\]【】〔〕()（）<>＜＞«»›‹←→↑↓\t]+|\s{2,}|\s[-–—]\s")
_FRINGE = " \xa0\u3000:：.,;!-–—*#_"
_PHRASE_STARTS = re.compile(
    r"(?:share (?:on|via|this)|partager (?:sur|cet|cette|ce)|compartir (?:en|por|esta)|compartilhar (?:no|em)"
    r"|поделиться (?:в|на|ссылкой)|شارك (?:على|عبر|هذا)|مشاركة (?:على|عبر)|分享(?:到|至)|send (?:this|to a)"
    r"|envoyer (?:ce lien|cet article|cette page|à un)|follow us|suivez-nous|síganos|关注我们|подписывайтесь"
    r"|last modified|page views|views?\s*[:：]|hits\s*[:：]|просмотров|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:数|量)"
    r"|nombre de (?:vues|visites|lectures)|عدد (?:الزيارات|المشاهدات)|字(?:体|号)\s*[:：]|责任编辑|编辑[:：]"
    r"|this (?:web)?site uses cookies|ce site utilise des cookies|este sitio (?:web )?utiliza cookies"
    r"|copyright\b|©|\(c\) ?\d{4}|tous droits réservés|all rights reserved|版权所有|все права защищены"
    r"|todos los derechos reservados|todos os direitos reservados|جميع الحقوق محفوظة|alle rechte vorbehalten)"
)
_NOTICES = (
    "all rights reserved",
    "tous droits réservés",
    "版权所有",
    "icp备",
    "все права защищены",
    "جميع الحقوق محفوظة",
)
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|стр\.|страница|página|pág\.|صفحة|第)\s*\d{1,4}\s*(?:(?:/|of|sur|de|из|من|页\s*共|页)\s*\d{0,4}\s*页?)?"
    r"|\d{1,4}\s*(?:/|of|sur|из|من)\s*\d{1,4}"
)
_ADDRESS = re.compile(r"(?:(?:source|link|url|lien|источник|ссылка)\s*[:：]\s*)?(?:https?://|www\.)\S+")
_END_MARK = re.compile(r"[-–—#*_=~\s]*(?:ends?|fin|30|конец|完|النهاية)?[-–—#*_=~\s]*")

_TAIL = re.compile(
    r"(?:contacts?(?: presse| médias?| de prensa)?|press contacts?|media contacts?|press enquiries|media enquiries"
    r"|for (?:further|more) information|pour plus d[’']informations?|para más información|пресс-служба"
    r"|контакты для сми|联系人|媒体联系|للاتصال|للمزيد من المعلومات)\s*(?:[:：,(].*)?$"
    r"|(?:t[ée]l(?:[ée]phone|éfono)?|phone|fax|mobile|e-?mail|courriel|тел(?:ефон)?|факс|电话|传真|邮箱|هاتف|فاكس)\.?\s*[:：]"
)


def is_breadcrumb(line: str) -> bool:
    """Whether a line is the way through the site: "Home > News > Statements"."""
    small = line.lower()
    here = _HERE.match(small)
    if here:
        small = small[here.end() :]
    elif len(line) > _LONGEST or "«" in line or line.endswith((".", "。")):
        return False
    steps = [step for step in _STEP.split(small) if step]
    if len(steps) < 2:
        steps = [step for step in _WEAK_STEP.split(small) if step]
        return (bool(here) or len(steps) > 1) and (bool(here) or steps[0] in HOME)
    if _STEP.match(small) and not here:
        return False
    return steps[0] in HOME or bool(here) or (len(steps) > 1 and all(len(step) <= 60 for step in steps))


def is_boilerplate(line: str) -> bool:
    """Whether a line holds nothing but buttons, links, a notice of rights, a page number or ornaments."""
    if len(line) > _LONGEST:
        return False
    small = line.lower()
    if any(notice in small for notice in _NOTICES):
        return True
    sentence = small.endswith((".", "。")) and not small.endswith("..")
    if sentence or _PHRASE_STARTS.match(small) is not None:
        return not sentence or "cookies" in small
    parts = [part for part in (part.strip(_FRINGE) for part in _PARTS.split(small)) if part]
    if not parts:
        return not any(mark in line for mark in "….")
    if all(part in BUTTONS or part in HOME or _PHRASE_STARTS.match(part) for part in parts):
        return True
    return any(pattern.fullmatch(small) for pattern in (_PAGE_NUMBER, _ADDRESS, _END_MARK)) or _is_pager(parts, small)


def _is_pager(parts: list[str], small: str) -> bool:
    words = small.split()
    return len(words) > 1 and all(word.isdigit() or word in BUTTONS for word in words) and len(parts) <= 40


def is_bracketed(line: str) -> bool:
    """Whether a short line stands wholly in square brackets, as buttons of a page do; not "[...]"."""
    if not (line.startswith(("[", "【")) and line.endswith(("]", "】"))) or len(line) > 120:
        return False
    inside = _PARTS.sub(" ", line).strip(" .…")
    return any(character.isalpha() for character in inside)


def is_tail(line: str) -> bool:
    """Whether a line near the end gives addresses for the press."""
    return len(line) <= _LONGEST and _TAIL.match(line.lower()) is not None


def is_related_heading(line: str) -> bool:
    """Whether a line announces links to other pages."""
    return len(line) <= 60 and line.lower().strip(_FRINGE + "[]【】") in RELATED
