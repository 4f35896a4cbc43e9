import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.text.pages import Page, read_page

TEXTS = Path(__file__).resolve().parents[2] / "data" / "texts"
SHARED = Path(__file__).resolve().parents[3].parent / "shared"
REAL = SHARED / "releases" / "wang-yi-lavrov-2022-08-05.fr.txt"


def parts(text: str, page: Page, role: str) -> list[str]:
    return [text[zone.start : zone.end] for zone in page.zones if zone.role == role]


@pytest.mark.skipif(not REAL.is_file(), reason="the real release lies beside the checkout only on some machines")
def test_the_real_release_tells_its_zones_its_dates_and_its_language() -> None:
    text = REAL.read_text(encoding="utf-8")
    page = read_page(text, file_name=REAL.name)
    assert page.title == "Wang Yi rencontre le ministre russe des Affaires étrangères Sergueï Lavrov"
    assert (page.issued, page.event_date, page.language) == ("2022-08-06T23:52", "2022-08-05", "fr")
    assert page.guessed == {"event_date", "language"}
    assert [zone.role for zone in page.zones] == ["breadcrumb", "title", "dateline", "body", "footer"]
    assert parts(text, page, "breadcrumb") == ["Page d'accueil\xa0>\xa0Informations récentes"]
    assert parts(text, page, "footer") == ["[ Envoyer ce lien à un ami ]\n\xa0 [ Imprimer ]"]
    assert parts(text, page, "body")[0].startswith("Le 5 août 2022")
    assert parts(text, page, "body")[0].endswith("coréenne.")
    assert text.count("\xa0") == 3


@pytest.mark.parametrize(
    ("name", "title", "issued", "footer"),
    [
        ("rencontre.fr.txt", "La ministre Hélène", "2024-03-12T18:05", "[ Imprimer ] [ Partager ]\n© Ministère"),
        ("vstrecha.ru.txt", "О встрече министра", "2024-03-12T16:40", "Распечатать\nПоделиться"),
        ("huijian.zh.txt", "林部长会见", "2024-03-12T18:30", "【打印】【关闭】"),
        ("liqa.ar.txt", "وزير الخارجية", "2024-03-12", "طباعة\nمشاركة"),
    ],
)
def test_saved_pages_of_four_languages_are_read(name: str, title: str, issued: str, footer: str) -> None:
    text = (TEXTS / name).read_text(encoding="utf-8")
    page = read_page(text, file_name=name)
    assert page.title.startswith(title)
    assert (page.issued, page.event_date, page.language) == (issued, "2024-03-11", name.split(".")[1])
    assert page.guessed == {"event_date", "language"}
    assert parts(text, page, "footer")[0].startswith(footer)
    assert len(parts(text, page, "body")) == 1


def test_plain_text_has_its_title_guessed_and_its_dates_from_the_name_of_the_file() -> None:
    page = read_page("A quiet day\n\nThe minister came on 5 May. He left.\n", file_name="day-2020-05-07.en.txt")
    assert (page.title, page.issued, page.event_date, page.language) == (
        "A quiet day",
        "2020-05-07",
        "2020-05-05",
        "en",
    )
    assert page.guessed == {"title", "issued", "event_date", "language"}


def test_text_without_a_title_is_called_as_its_file_and_is_all_body() -> None:
    text = "One sentence that ends.\nAnd a second one."
    page = read_page(text, file_name="day.txt", language="en")
    assert page.title == "day"
    assert parts(text, page, "body") == [text]
    assert page.guessed == {"title"}


def test_text_without_title_and_file_is_called_by_its_first_words() -> None:
    assert read_page("One sentence that ends.\n").title == "One sentence that ends."
    long = read_page(f"{'word ' * 40}ends.").title
    assert long.endswith("word…")
    assert len(long) <= 81
    assert read_page("").title == "Untitled release"


def test_boilerplate_inside_the_body_parts_it() -> None:
    text = "Home > News\nA quiet day\n5 August 2022\n\nIt rained.\n\nShare this\n\nThen it stopped.\n\nPrint\n"
    page = read_page(text)
    assert parts(text, page, "body") == ["It rained.", "Then it stopped."]
    assert parts(text, page, "footer") == ["Share this", "Print"]


def test_links_to_other_pages_and_addresses_are_no_body() -> None:
    text = (
        "A quiet day\n5 August 2022\n\nIt rained.\nIt stopped.\nIt rained again.\n\n"
        "Related news\nMinister opens school\nMinister flies\nPress contact: Jane Roe\n© 2022\n"
    )
    assert parts(text, read_page(text), "body") == ["It rained.\nIt stopped.\nIt rained again."]


def test_a_date_line_under_the_text_tells_the_day_of_issue_and_the_place() -> None:
    text = "Une journée calme\n\nIl a plu.\n\nFait à Paris, le 5 août 2022\n"
    page = read_page(text)
    assert (page.issued, page.place) == ("2022-08-05", "Paris")
    assert "issued" not in page.guessed
    assert parts(text, page, "dateline") == ["Fait à Paris, le 5 août 2022"]


def test_a_beginning_in_the_manner_of_agencies_tells_issue_and_place_as_a_guess() -> None:
    page = read_page("PARIS, 5 août 2022 (AFP) – Le ministre a dit non le 4 août.\n\nIl a ri.")
    assert (page.issued, page.place, page.event_date) == ("2022-08-05", "PARIS", "2022-08-04")
    assert "issued" in page.guessed


def test_a_date_in_figures_that_could_be_either_way_round_is_a_guess() -> None:
    assert "issued" in read_page("A quiet day\n8/6/2022\n\nIt rained all over the land.\n", language="en").guessed


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("On 4 August the minister met his guest.", "2022-08-04"),
        ("On 30 December 2021 and again on 2 August 2022 they met.", "2022-08-02"),
        ("On 30 December 2021 they met.", "2021-12-30"),
        ("The resolution of 25 October 1971 was recalled.", None),
        ("The victims of September 11 were remembered.", None),
        ("They met.", None),
    ],
)
def test_the_day_of_the_event_is_the_one_near_the_day_of_issue(sentence: str, event: str | None) -> None:
    page = read_page(f"A quiet day\n5 August 2022\n\n{sentence}\n", language="en")
    assert page.event_date == event
    assert ("event_date" in page.guessed) == (event is not None)


def test_a_day_at_the_end_of_december_belongs_to_the_year_before_a_release_of_january() -> None:
    page = read_page("A quiet day\n2 January 2022\n\nOn 30 December they met.\n", language="en")
    assert page.event_date == "2021-12-30"


def test_a_page_that_is_nothing_but_a_head_is_kept_as_body() -> None:
    text = "Home > News\nA quiet day\n5 August 2022\n"
    assert parts(text, read_page(text, file_name="x.txt"), "body")


@pytest.mark.parametrize("text", ["Print", "Print\n\nShare", "Accueil > Actualités", "© 2022", "2022-08-06"])
def test_a_text_always_has_a_body(text: str) -> None:
    page = read_page(text, file_name="x.txt")
    assert parts(text, page, "body") == [text]
    assert page.title == "x"


def test_a_given_language_is_not_guessed() -> None:
    page = read_page("Il pleut.", language="fr")
    assert page.language == "fr"
    assert "language" not in page.guessed


LINES = st.sampled_from(
    [
        "",
        "",
        "Home > News",
        "A title",
        "5 August 2022",
        "It rained.",
        "Print",
        "[ x ]",
        "\xa0",
        "Related news",
        "第一，好。",
        "###",
    ]
)


@given(st.lists(LINES | st.text(max_size=20), max_size=14).map("\n".join))
def test_zones_are_sorted_apart_trimmed_and_cover_all_that_is_visible(text: str) -> None:
    page = read_page(text, file_name="x.txt")
    assert page.title
    assert all(a.end <= b.start for a, b in itertools.pairwise(page.zones))
    assert all(text[z.start : z.end] == text[z.start : z.end].strip() != "" for z in page.zones)
    covered = "".join(text[zone.start : zone.end] for zone in page.zones)
    assert "".join(covered.split()) == "".join(text.split())
