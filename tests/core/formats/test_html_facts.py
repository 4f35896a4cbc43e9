import pytest
from selectolax.lexbor import LexborHTMLParser

from discoursecoder.core.formats.html_facts import PageFacts, read_facts, read_moment


def facts(markup: str) -> PageFacts:
    return read_facts(LexborHTMLParser(markup), markup)


def test_meta_elements_tell_title_date_issuer_and_language() -> None:
    told = facts(
        '<html lang="fr-FR"><head><title>X | Site</title><meta property="og:title" content="Titre  long">'
        '<meta name="PubDate" content="2022-08-06 23:52"><meta property="og:site_name" content="MAE"></head>'
    )
    assert (told.title, told.issued, told.issuer, told.language) == ("Titre long", "2022-08-06T23:52", "MAE", "fr")


def test_the_title_of_the_window_is_taken_without_the_name_of_the_site() -> None:
    assert (
        facts("<title>Le ministre reçoit son homologue | Ministère</title>").title
        == "Le ministre reçoit son homologue"
    )
    assert facts("<title>MFA - Statement on the situation in the Amber Sea</title>").title.startswith(
        "MFA - Statement"
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<html><!-- saved from url=(0021)https://www.mfa.x/a --><body>",
        '<head><link rel="canonical" href="https://www.mfa.x/a"></head>',
        '<head><meta property="og:url" content="https://www.mfa.x/a"></head>',
    ],
)
def test_the_address_comes_from_the_browser_or_the_page(markup: str) -> None:
    assert (facts(markup).url, facts(markup).host) == ("https://www.mfa.x/a", "mfa.x")


def test_addresses_that_are_none_have_no_host() -> None:
    assert facts('<link rel="canonical" href="javascript:alert(1)">').url == ""
    assert facts('<link rel="canonical" href="https://[bad">').host == ""


def test_time_elements_and_linked_data_tell_the_date_last() -> None:
    assert facts('<time datetime="2024-03-05T00:00:00Z">x</time>').issued == "2024-03-05"
    linked = '<script type="application/ld+json">{"datePublished": "2024-03-05T18:30:00+01:00"}</script>'
    assert facts(linked).issued == "2024-03-05T18:30"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2022-08-06T23:52:00+08:00", "2022-08-06T23:52"),
        ("2022-08-06", "2022-08-06"),
        ("6 août 2022", "2022-08-06"),
        ("2022年8月6日", "2022-08-06"),
        ("2022-13-45T10:00", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_as_pages_write_it(written: str, moment: str) -> None:
    assert read_moment(written) == moment
