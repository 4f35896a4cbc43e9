from discoursecoder.core.text.months import MONTHS


def test_every_month_has_a_name_in_the_six_languages_of_the_samples() -> None:
    for names in (
        ("janvier", "décembre"),
        ("january", "december"),
        ("января", "декабря"),
        ("enero", "diciembre"),
        ("يناير", "ديسمبر"),
        ("كانون الثاني", "كانون الأول"),
    ):
        assert (MONTHS[names[0]], MONTHS[names[1]]) == (1, 12)
    assert set(MONTHS.values()) == set(range(1, 13))


def test_names_are_in_lower_case() -> None:
    assert all(name == name.lower() for name in MONTHS)
