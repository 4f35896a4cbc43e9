"""What the head of a page says about the release: meta elements, address, language."""

import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from discoursecoder.core.text.dates import find_dates

_TITLES = ("articletitle", "og:title", "dc.title", "dcterms.title", "twitter:title", "citation_title", "title")
_DATES = (
    "pubdate",
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "citation_publication_date",
    "publishdate",
    "publish-date",
    "publication_date",
    "govuk:first-published-at",
    "date",
)
_ISSUERS = ("dc.publisher", "dcterms.publisher", "og:site_name", "sitename", "publisher", "copyright")
_LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(\S{4,2000}?)\s*-->", re.IGNORECASE)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?")
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]|$)", re.IGNORECASE)
_SITE = re.compile(r"\s+[|·•–—_-]\s+|\s*[_|]\s*")
_LONGEST = 300


class PageFacts(NamedTuple):
    """What the head tells; "" where it says nothing. `names` has the meta elements by their name in lower case."""

    title: str
    issued: str
    issuer: str
    language: str
    url: str
    names: dict[str, str]

    @property
    def host(self) -> str:
        """The host of the page's address, in lower case, without "www."."""
        try:
            return (urlsplit(self.url).hostname or "").removeprefix("www.")
        except ValueError:
            return ""


def read_facts(tree: Any, markup: str) -> PageFacts:
    """Read the head of a page.

    Args:
        tree: the parsed page.
        markup: its markup, where a browser notes the address it was saved from.
    """
    names: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("http-equiv")
        name = name or attributes.get("itemprop")
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            names.setdefault(name.strip().lower(), content[:_LONGEST])
    return PageFacts(
        title=_first(names, _TITLES) or _title(tree),
        issued=read_moment(_first(names, _DATES) or _published(tree)),
        issuer=_first(names, _ISSUERS)[:120],
        language=_language(tree, names),
        url=_address(tree, names, markup),
        names=names,
    )


def read_moment(written: str, language: str | None = None) -> str:
    """A date as a page writes it for machines or people, in ISO 8601, local; "" if it is none."""
    iso = _ISO.match(written.strip())
    if iso is not None and iso[4]:
        day = find_dates(f"{iso[1]}-{iso[2]}-{iso[3]}")
        midnight = iso[4] == iso[5] == "00"
        return (day[0].iso() if midnight else f"{day[0].iso()}T{iso[4]}:{iso[5]}") if day else ""
    found = next((one for one in find_dates(written[:_LONGEST], language) if one.year is not None), None)
    return found.moment() if found is not None else ""


def _first(names: dict[str, str], wanted: tuple[str, ...]) -> str:
    return next((names[name] for name in wanted if name in names), "")


def _title(tree: Any) -> str:
    """The title of the window, without the name of the site."""
    node = tree.css_first("head title") or tree.css_first("title")
    whole = " ".join((node.text() if node is not None else "").split())[:_LONGEST]
    first = _SITE.split(whole)[0]
    return first if len(first) * 3 >= len(whole) else whole


def _published(tree: Any) -> str:
    for node in tree.css("time[datetime], [itemprop=datePublished]"):
        attributes = node.attributes
        written = attributes.get("datetime") or attributes.get("content")
        if written:
            return str(written)
    for node in tree.css('script[type="application/ld+json"]'):
        found = _PUBLISHED.search(node.text() or "")
        if found is not None:
            return found[1]
    return ""


def _language(tree: Any, names: dict[str, str]) -> str:
    root = tree.css_first("html")
    attributes = root.attributes if root is not None else {}
    declared = attributes.get("lang") or attributes.get("xml:lang") or _first(names, _LANGUAGES)
    found = _LANGUAGE.match((declared or "").strip())
    return found[1].lower() if found else ""


def _address(tree: Any, names: dict[str, str], markup: str) -> str:
    saved = _SAVED_FROM.search(markup[:4_096])
    link = tree.css_first('link[rel="canonical"]')
    canonical = (link.attributes.get("href") or "") if link is not None else ""
    for address in (saved[1] if saved else "", canonical, names.get("og:url", "")):
        if address.startswith(("http://", "https://")):
            return str(address)
    return ""
