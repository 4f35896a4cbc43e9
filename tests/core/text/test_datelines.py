import pytest

from discoursecoder.core.text.datelines import is_issuer_line, is_kind_line, read_dateline, read_wire_dateline


@pytest.mark.parametrize(
    ("line", "moment", "place", "issuer"),
    [
        ("2022-08-06 23:52", "2022-08-06T23:52", "", ""),
        ("Published on March 12, 2024", "2024-03-12", "", ""),
        ("Wednesday, July 18, 2007", "2007-07-18", "", ""),
        ("Dernière mise à jour : 5 août 2022 à 18h05", "2022-08-05T18:05", "", ""),
        ("Phnom Penh, le 5 août 2022", "2022-08-05", "Phnom Penh", ""),
        ("Fait à Paris, le 5 août 2022", "2022-08-05", "Paris", ""),
        ("Washington, DC, July 18, 2007", "2007-07-18", "Washington, DC", ""),
        ("August 5, 2022 (Phnom Penh)", "2022-08-05", "Phnom Penh", ""),
        ("05 августа 2022 09:45, Пномпень", "2022-08-05T09:45", "Пномпень", ""),
        ("发布时间：2022-08-06 23:52 来源：外交部网站", "2022-08-06T23:52", "", "外交部网站"),
        ("Source: Ministry of Foreign Affairs | 2022-08-06", "2022-08-06", "", "Ministry of Foreign Affairs"),
        ("الثلاثاء 12 مارس 2024", "2024-03-12", "", ""),
        ("2024年3月12日 星期二", "2024-03-12", "", ""),
    ],
)
def test_a_date_line_tells_when_where_and_by_whom(line: str, moment: str, place: str, issuer: str) -> None:
    found = read_dateline(line, "fr")
    assert found is not None
    assert (found.date.moment(), found.place, found.issuer) == (moment, place, issuer)


@pytest.mark.parametrize(
    "line",
    [
        "Déclaration du 5 août 2022",
        "Statement of 5 August 2022",
        "Press conference, 5 August 2022",
        "Le 5 août 2022 heure locale, le conseiller d’État a rencontré le ministre.",
        "Resolution 2758, 25 October 1971",
        "Le 5 août",
        "No date here",
        "",
    ],
)
def test_a_line_that_tells_more_than_a_date_is_no_date_line(line: str) -> None:
    assert read_dateline(line, "fr") is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("PARIS, 5 août 2022 (AFP) – Le ministre a dit", "PARIS"),
        ("Moscow, August 5, 2022 — The minister said", "Moscow"),
        ("PHNOM PENH (5 August 2022) – The two", "PHNOM PENH"),
    ],
)
def test_a_body_that_begins_as_agencies_do_tells_place_and_date(line: str, place: str) -> None:
    found = read_wire_dateline(line)
    assert found is not None
    assert (found.date.iso(), found.place) == ("2022-08-05", place)
    assert line[found.length :].startswith(("Le", "The"))


def test_a_dash_alone_makes_no_date_line_of_a_sentence() -> None:
    assert read_wire_dateline("Le ministre – qui l’a dit le 5 mai 2020 – reste.") is None
    assert read_wire_dateline("Le ministre reste.") is None


def test_lines_that_say_what_the_page_is_are_told_from_titles() -> None:
    assert all(map(is_kind_line, ["PRESS RELEASE", "1605-05-08-2022", "Communiqué de presse n° 12", "Пресс-релиз"]))
    assert not any(map(is_kind_line, ["Press release of the year", "Wang Yi", "The Statement"]))


def test_a_letterhead_begins_with_a_ministry() -> None:
    assert is_issuer_line("Ministère des Affaires étrangères")
    assert is_issuer_line("瓦尔莫里亚外交部")
    assert not is_issuer_line("The minister left")
