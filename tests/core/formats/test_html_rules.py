from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from discoursecoder.core import paths
from discoursecoder.core.errors import BadCodebook
from discoursecoder.core.formats.html_facts import read_facts
from discoursecoder.core.formats.html_rules import own_file, read_rules, rule_for, rule_problems


def rule_name(markup: str) -> str | None:
    tree = LexborHTMLParser(markup)
    rule = rule_for(tree, read_facts(tree, markup))
    return rule.name if rule else None


def page_of(host: str) -> str:
    return f'<head><link rel="canonical" href="https://{host}/x"></head><body><p>x</p></body>'


def own_rules(text: str) -> Path:
    path = own_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_rules_that_come_with_the_program_are_sound() -> None:
    rules = read_rules(paths.resource("sites", "sites.yaml"))
    assert len({rule.name for rule in rules}) == len(rules) >= 5


def test_a_page_is_known_by_its_host_or_one_below_it() -> None:
    assert rule_name(page_of("www.mfa.gov.cn")) == rule_name(page_of("fmprc.gov.cn")) is not None
    assert rule_name(page_of("notmfa.gov.cn")) is None


def test_a_page_without_an_address_is_known_by_a_marker() -> None:
    assert rule_name('<div class="read__internal_content">x</div>') == "President of Russia"


def test_the_rules_of_a_user_come_first_and_a_change_is_seen() -> None:
    path = own_rules('- name: Mine\n  host: mfa.gov.cn\n  body: "#text"\n')
    assert rule_name(page_of("www.mfa.gov.cn")) == "Mine"
    path.write_text('- name: Other name\n  host: [mfa.gov.cn]\n  body: ["#text", "main"]\n', encoding="utf-8")
    assert rule_name(page_of("www.mfa.gov.cn")) == "Other name"
    assert rule_problems() == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- name: X\n  host: a.b\n", "body"),
        ("- name: X\n  body: p\n", "host or a marker"),
        ("- name: X\n  host: a.b\n  body: 'p[['\n", "p[["),
        ("- name: X\n  host: a.b\n  body: p\n  colour: red\n", "colour"),
        ("- just words\n", "rule 1"),
        ("{", "line"),
    ],
)
def test_rules_that_are_wrong_are_left_aside_and_the_place_is_named(text: str, what: str) -> None:
    path = own_rules(text)
    (problem,) = rule_problems()
    assert problem.path == str(path)
    assert what in problem.sentence
    assert rule_name(page_of("kremlin.ru")) == "President of Russia"


def test_a_table_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadCodebook):
        read_rules(tmp_path / "none.yaml")
