"""Site rules: which part of a page is the release, told by the site it comes from.

The program brings a table of them (`resources/sites/sites.yaml`); a user's own stand in a file `sites.yaml` in the
settings folder and come first.
"""

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from discoursecoder.core import paths
from discoursecoder.core.errors import BadCodebook
from discoursecoder.core.formats.html_facts import PageFacts
from discoursecoder.core.messages import say
from discoursecoder.core.model.problem import Problem

FILE = "sites.yaml"


class SiteRule(BaseModel):
    """How to read the pages of one site.

    A page belongs to the rule if its address is on one of the hosts (or below one), or if it has an element that the
    marker selects. All others are CSS selectors; of several, the first that selects anything counts. The date may be
    the attribute `content` or `datetime` of its element. `without` names elements of the body that are no part of it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    host: tuple[str, ...] = ()
    marker: str = ""
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    body: tuple[str, ...] = Field(min_length=1)
    without: tuple[str, ...] = ()
    issuer: str = ""
    country: str = ""
    language: str = ""

    @field_validator("host", "title", "date", "body", "without", mode="before")
    @classmethod
    def _several(cls, given: Any) -> Any:
        return [given] if isinstance(given, str) else given

    def knows(self, tree: Any, facts: PageFacts) -> bool:
        """Whether a page is of this site."""
        if any(facts.host == host or facts.host.endswith("." + host) for host in self.host):
            return True
        return bool(self.marker) and tree.css_first(self.marker) is not None

    def first(self, tree: Any, selectors: tuple[str, ...]) -> Any:
        """The first element that one of the selectors finds, in their order; None if none does."""
        return next((node for one in selectors if (node := tree.css_first(one)) is not None), None)


def rule_for(tree: Any, facts: PageFacts) -> SiteRule | None:
    """The rule that knows a page, the user's own first."""
    return next((rule for rule in (*_own_rules()[0], *_shipped_rules()) if rule.knows(tree, facts)), None)


def rule_problems() -> tuple[Problem, ...]:
    """What is wrong with the user's own table of rules."""
    return _own_rules()[1]


def own_file() -> Path:
    """Where a user's own rules stand."""
    return paths.settings_folder() / FILE


@cache
def _shipped_rules() -> tuple[SiteRule, ...]:
    return read_rules(paths.resource("sites", FILE))


def _own_rules() -> tuple[tuple[SiteRule, ...], tuple[Problem, ...]]:
    path = own_file()
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return (), ()
    return _rules_of(path, changed)


@cache
def _rules_of(path: Path, _changed: int) -> tuple[tuple[SiteRule, ...], tuple[Problem, ...]]:
    """The rules of a file as it was at that time, so that it is not read anew for every page."""
    try:
        return read_rules(path), ()
    except BadCodebook as error:
        sentence = say("document.bad_rules", None, place=error.given["place"], what=error.given["what"])
        return (), (Problem(str(path), "", sentence),)


def read_rules(path: Path) -> tuple[SiteRule, ...]:
    """Read a table of rules: a list in YAML, one rule an entry.

    Raises:
        BadCodebook: at the first entry that is not understood.
    """
    from discoursecoder.core.formats.codebook_yaml import load_yaml

    try:
        data = path.read_bytes()
    except OSError as error:
        raise _bad(path, 0, error.strerror or str(error)) from error
    given = load_yaml(data, str(path))
    rules: list[SiteRule] = []
    for number, one in enumerate(given if isinstance(given, list) else [given], 1):
        try:
            rule = SiteRule.model_validate(one)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise _bad(path, number, f"{where}: {first['msg']}") from error
        if not rule.host and not rule.marker:
            raise _bad(path, number, say("document.rule_nothing"))
        _check_selectors(path, number, rule)
        rules.append(rule)
    return tuple(rules)


def _check_selectors(path: Path, number: int, rule: SiteRule) -> None:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    empty = LexborHTMLParser("<p></p>")
    for selector in (*((rule.marker,) if rule.marker else ()), *rule.title, *rule.date, *rule.body, *rule.without):
        try:
            empty.css_first(selector)
        except SelectolaxError as error:
            raise _bad(path, number, say("document.no_selector", None, selector=selector)) from error


def _bad(path: Path, number: int, what: str) -> BadCodebook:
    place = say("document.rule_place", None, number=number) if number else say("codebook.place_file")
    return BadCodebook(path=str(path), place=place, what=what)
