"""The pages of the help: both languages say the same, every coefficient is explained, every link leads somewhere."""

import re
from pathlib import Path

import pytest

from discoursecoder.core.agreement.registry import COEFFICIENTS, CONVERSIONS
from discoursecoder.core.paths import resource

LANGUAGES = ("en", "fr")
LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")
CODE = re.compile(r"`([^`]+)`")


def pages(language: str) -> dict[str, str]:
    """Every page by its file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(resource("help", language).glob("*.md"))}


def headings(page: str) -> list[int]:
    """The depth of each heading, in order."""
    return [len(line) - len(line.lstrip("#")) for line in page.splitlines() if line.startswith("#")]


def dead_links(language: str) -> list[str]:
    """Links to pages that are not there."""
    known = pages(language)
    return [f"{name}: {link}" for name, page in known.items() for link in LINK.findall(page) if link not in known]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_coefficient_is_explained(language: str) -> None:
    explained = set(CODE.findall(pages(language)["coefficients.md"]))
    assert sorted({*COEFFICIENTS} - explained) == []
    assert "benchmark_cumulative_probability" in explained & {*CONVERSIONS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_page(language: str) -> None:
    assert dead_links(language) == []
    assert {"intervals.md", "coefficients.md"} <= set(LINK.findall(pages(language)["agreement.md"]))


def test_both_languages_have_the_same_pages_with_the_same_parts() -> None:
    english, french = (pages(language) for language in LANGUAGES)
    assert list(english) == list(french)
    assert {name: headings(page) for name, page in english.items()} == {
        name: headings(page) for name, page in french.items()
    }


def test_both_languages_name_the_same_things_and_sources() -> None:
    english, french = (pages(language)["coefficients.md"] for language in LANGUAGES)
    assert {*CODE.findall(english)} ^ {*CODE.findall(french)} == {
        "1 - observed disagreement / expected disagreement",
        "1 - désaccord observé / désaccord attendu",
    }
    years = re.compile(r"\((\d{4}b?)\)")
    assert sorted(years.findall(english)) == sorted(years.findall(french))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_begins_with_its_only_title(language: str) -> None:
    for name, page in pages(language).items():
        assert headings(page)[0] == 1, name
        assert headings(page).count(1) == 1, name


def test_the_help_names_no_place_outside_the_program() -> None:
    folder = Path(resource("help"))
    assert [path.name for path in folder.rglob("*.md") if "://" in path.read_text(encoding="utf-8")] == []
