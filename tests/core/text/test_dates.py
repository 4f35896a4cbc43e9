import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.text.dates import find_dates


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-08-06 23:52", "2022-08-06T23:52"),
        ("2022/8/6", "2022-08-06"),
        ("31.12.2021", "2021-12-31"),
        ("10.12.2022 10:11:12", "2022-12-10T10:11"),
        ("Le 5 août 2022 heure locale, le conseiller", "2022-08-05"),
        ("1er mai 2020", "2020-05-01"),
        ("le 12 mars 2024 à 18h05", "2024-03-12T18:05"),
        ("le 12 mars 2024 à 18 h 05", "2024-03-12T18:05"),
        ("du 3 au 5 août 2022", "2022-08-03"),
        ("Published on March 12, 2024 at 6:05 p.m.", "2024-03-12T18:05"),
        ("August 3-5, 2022", "2022-08-03"),
        ("the 2nd of August 2022, 12:30 am", "2022-08-02T00:30"),
        ("12 de marzo de 2024", "2024-03-12"),
        ("12 марта 2024 16:40", "2024-03-12T16:40"),
        ("5 августа 2022 г. 09:45", "2022-08-05T09:45"),
        ("2024年3月11日 18:30", "2024-03-11T18:30"),
        ("二〇二二年十二月二十一日", "2022-12-21"),
        ("二〇二二年十月三十日", "2022-10-30"),
        ("2022년 8월 5일", "2022-08-05"),
        ("12 مارس 2024", "2024-03-12"),
        ("٥ أغسطس ٢٠٢٢", "2022-08-05"),
        ("5 كانون الثاني/يناير 2022", "2022-01-05"),
        ("am 5. August 2022", "2022-08-05"),
    ],
)
def test_dates_in_figures_and_in_words_of_many_languages_are_read(text: str, moment: str) -> None:
    assert [found.moment() for found in find_dates(text, "fr")] == [moment]


@pytest.mark.parametrize("text", ["On 5 August, the minister", "8月5日，部长", "Le 5 août, le ministre", "August 5"])
def test_a_date_without_a_year_tells_none(text: str) -> None:
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day) == (None, 8, 5)
    assert found.iso(2022) == "2022-08-05"


def test_day_and_month_in_figures_are_unsure_in_english_only() -> None:
    (english,) = find_dates("8/6/2022", "en")
    assert (english.iso(), english.unsure) == ("2022-08-06", True)
    (french,) = find_dates("8/6/2022", "fr")
    assert (french.iso(), french.unsure) == ("2022-06-08", False)
    (clear,) = find_dates("8/26/2022", "en")
    assert (clear.iso(), clear.unsure) == ("2022-08-26", False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022-13-45",
        "Mar 32 2020",
        "20 years",
        "art. 5",
        "30 février 2022",
        "十二月",
        "resolution 2758",
        "5:30",
        "3.5 may",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert find_dates(text, "fr") == []


def test_several_dates_come_in_order() -> None:
    found = find_dates("Le 12 mars 2024, soit un an après le 11 mars 2023, et le 2022-01-02.")
    assert [one.iso() for one in found] == ["2024-03-12", "2023-03-11", "2022-01-02"]


@given(
    st.text(st.sampled_from("0123456789-/. :年月日mars août,h一十İ"), max_size=40), st.sampled_from(["en", "fr", None])
)
def test_any_text_gives_true_days_in_order(text: str, language: str | None) -> None:
    found = find_dates(text, language)
    assert all(1 <= one.month <= 12 and 1 <= one.day <= 31 for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
