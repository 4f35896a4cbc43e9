"""Releases from saved pages: the text of the release with its zones, by a site rule or told from the whole page."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from discoursecoder.core.formats.html_blocks import Piece, TooDeep, parse, pieces, plain
from discoursecoder.core.formats.html_bodies import tell_body
from discoursecoder.core.formats.html_facts import PageFacts, read_facts, read_moment
from discoursecoder.core.formats.html_rules import SiteRule, rule_for
from discoursecoder.core.formats.release_source import Source, check_length, refuse
from discoursecoder.core.messages import say
from discoursecoder.core.text.blocks import Block, compose
from discoursecoder.core.text.boilerplate import is_boilerplate, is_bracketed, is_breadcrumb
from discoursecoder.core.text.datelines import Dateline, read_dateline
from discoursecoder.core.text.decoding import Decoded, decode
from discoursecoder.core.text.languages import guess_language

_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_LONGEST_TITLE = 300
_LONGEST_BUTTON = 120
_NEAR = 6


class _Told(NamedTuple):
    """The parts of a page: title and date as its head or rule tells them, its body, and all of its pieces."""

    title: str
    issued: str
    dateline: str
    body: list[Piece]
    all: list[Piece]
    problems: tuple[str, ...] = ()
    rule: SiteRule | None = None


def read_html(data: bytes, path: str, *, declared: str | None = None) -> Source:
    """Read a saved page.

    Args:
        data: the bytes of the page.
        path: what to call it in an error.
        declared: the charset that its container declares.

    Raises:
        NotATextFile, UndecodableText: if it is no text.
        BadRelease: if it holds no text, or elements nested deeper than those of any page.
    """
    xml = _XML.match(data[:300].removeprefix(b"\xef\xbb\xbf"))
    decoded = decode(data, declared=declared or (xml[1].decode("ascii") if xml else None), name=path)
    return read_markup(decoded, path)


def read_markup(decoded: Decoded, path: str, *, address: str = "") -> Source:
    """Read the markup of a page; `address` is where it was saved from if that is known.

    Raises:
        BadRelease: as `read_html` does.
    """
    markup = check_length(decoded.text, path)
    try:
        tree = parse(markup)
        facts = read_facts(tree, markup)
        if address:
            facts = facts._replace(url=address)
        told = _told(tree, facts, markup)
    except TooDeep:
        raise refuse(path, "too_deep_page") from None
    language = _language(facts, told)
    blocks = _blocks(told, language)
    composed = compose(blocks)
    if not any(zone.role == "body" for zone in composed.zones):
        raise refuse(path, "no_text")
    kept = {plain(block.text) for block in blocks}
    return Source(
        text=composed.text,
        encoding=decoded.encoding,
        encoding_found_by=decoded.found_by,
        replacements=decoded.replacements + composed.replacements,
        cut_tail=decoded.cut_tail,
        zones=composed.zones,
        facts=_facts(told, facts, blocks, language),
        hints={"issuer": facts.issuer, "title": facts.title, "issued": told.issued},
        problems=told.problems,
        left_out=tuple(piece.text for piece in told.all if plain(piece.text) not in kept),
        rule=told.rule.name if told.rule else "",
    )


def _told(tree: Any, facts: PageFacts, markup: str) -> _Told:
    root = tree.body if tree.body is not None else tree.root
    found = pieces(root) if root is not None else []
    rule = rule_for(tree, facts)
    node = rule.first(tree, rule.body) if rule is not None else None
    body = pieces(node, without=rule.without) if rule is not None and node is not None else []
    if rule is not None and body:
        title = _text_of(rule.first(tree, rule.title)) or facts.title
        dated = rule.first(tree, rule.date)
        written = _text_of(dated)
        shown = written if dated is not None and dated.tag != "meta" and len(written) <= _LONGEST_BUTTON else ""
        issued = read_moment(_attribute(dated, "datetime") or written) or facts.issued
        return _Told(title, issued, shown, body, found, (), rule)
    kept = tell_body(markup, found)
    body = [piece for number, piece in enumerate(found) if number in kept.kept]
    problems: tuple[str, ...] = ()
    if rule is not None:
        problems = (say("document.rule_missed", None, name=rule.name),)
    elif not kept.sure:
        problems = (say("document.body_guessed", None, kept=len(body), left=len(found) - len(body)),)
    return _Told(_headline(found, facts), facts.issued, "", body, found, problems, None)


def _headline(found: Sequence[Piece], facts: PageFacts) -> str:
    """The heading that the head of the page names too, or the only one of the first level; else what the head says."""
    named = plain(facts.title)
    headings = [piece for piece in found if piece.level and not piece.around]
    for piece in headings:
        own = plain(piece.text)
        if own and named and (own in named or named in own) and len(piece.text) <= _LONGEST_TITLE:
            return piece.text
    first = [piece.text for piece in headings if piece.level == 1 and len(piece.text) <= _LONGEST_TITLE]
    return first[0] if len(first) == 1 else facts.title


def _blocks(told: _Told, language: str | None) -> list[Block]:
    """Way through the site, title, date line and body, in the order in which a release has them."""
    title = " ".join(told.title.split())
    at = next((number for number, piece in enumerate(told.all) if plain(piece.text) == plain(title)), None)
    before = told.all[:at] if at is not None else []
    way = next((piece.text for piece in before if is_breadcrumb(" ".join(piece.text.split()))), "")
    blocks = [Block(" ".join(way.split()), "breadcrumb")] if way else []
    if title and (at is not None or told.rule is not None):
        blocks.append(Block(title, "title", close=bool(blocks)))
    body = _body(told.body, title, language)
    shown = told.dateline
    if not shown and at is not None and not any(block.role == "dateline" for block in body[:_NEAR]):
        near = (*told.all[at + 1 : at + 1 + _NEAR], *reversed(told.all[max(0, at - 3) : at]))
        shown = next((piece.text for piece in near if _dateline(piece.text, language)), "")
    if shown:
        body = [block for block in body if plain(block.text) != plain(shown)]
        blocks.append(Block(" ".join(shown.split()), "dateline", close=bool(blocks)))
    return blocks + body


def _body(found: Sequence[Piece], title: str, language: str | None) -> list[Block]:
    blocks: list[Block] = []
    last = len(found) - 1
    for number, piece in enumerate(found):
        if title and number < _NEAR and plain(piece.text) == plain(title):
            continue
        previous = found[number - 1] if number else None
        close = piece.row and previous is not None and previous.row
        if (number < _NEAR // 2 or number == last) and _dateline(piece.text, language):
            blocks.append(Block(piece.text, "dateline", close=close))
        elif len(piece.text) <= _LONGEST_BUTTON and (is_boilerplate(piece.text) or is_bracketed(piece.text)):
            blocks.append(Block(piece.text, "footer", close=close))
        else:
            blocks.append(Block(piece.text, close=close))
    return blocks


def _dateline(text: str, language: str | None) -> Dateline | None:
    return read_dateline(" ".join(text.split()), language)


def _facts(told: _Told, facts: PageFacts, blocks: Sequence[Block], language: str | None) -> Mapping[str, str]:
    dated = [found for block in blocks if block.role == "dateline" and (found := _dateline(block.text, language))]
    fields = {"url": facts.url}
    if any(block.role == "title" for block in blocks) or told.rule is not None:
        fields["title"] = " ".join(told.title.split())
    # What the page shows its readers is local; what it tells machines may be in another zone. A rule knows better.
    if told.issued and (told.rule is not None or not dated):
        fields["issued"] = told.issued
        if dated and dated[0].date.time and dated[0].date.iso() == told.issued[:10]:
            fields["issued"] = dated[0].date.moment()
    if language:
        fields["language"] = language
    if told.rule is not None:
        fields |= {"issuer": told.rule.issuer, "country": told.rule.country}
    return {name: value for name, value in fields.items() if value}


def _language(facts: PageFacts, told: _Told) -> str | None:
    """The language that the rule or the page declares, unless its text is plainly of another."""
    declared = (told.rule.language if told.rule else "") or facts.language
    guess = guess_language("\n".join(piece.text for piece in told.body))
    return declared if declared and (not guess.certain or guess.code == declared) else None


def _text_of(node: Any) -> str:
    if node is None:
        return ""
    return _attribute(node, "content") or "\n".join(piece.text for piece in pieces(node)).strip()


def _attribute(node: Any, name: str) -> str:
    return " ".join((node.attributes.get(name) or "").split()) if node is not None else ""
