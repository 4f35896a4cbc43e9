from discoursecoder.core.text.heads import Head, read_head
from discoursecoder.core.text.paragraphs import lines


def head_of(text: str) -> tuple[Head, str | None]:
    head = read_head(text, lines(text, 0, len(text)), "en")
    return head, text[head.title.start : head.title.end] if head.title else None


def test_letterhead_kind_title_and_date_line_come_before_the_body() -> None:
    head, title = head_of(
        "Ministry of Foreign Affairs of Valdoria\nPress release\n\nMinister meets ambassador\n\n"
        "Northport, 5 August 2022\n\nOn 4 August the minister met the ambassador.\n"
    )
    assert title == "Minister meets ambassador"
    assert not head.title_guessed
    assert head.issuer == "Ministry of Foreign Affairs of Valdoria"
    assert [zone.role for zone in head.zones] == ["breadcrumb", "dateline", "title", "dateline"]
    assert head.lines == 4


def test_a_subtitle_before_the_date_line_is_of_the_title_zone() -> None:
    head, title = head_of("Home > News\nMinister meets ambassador\nTalks on fishing\n5 August 2022\n\nThey met.\n")
    assert title == "Minister meets ambassador"
    assert [zone.role for zone in head.zones] == ["breadcrumb", "title", "title", "dateline"]


def test_the_name_of_a_ministry_in_a_title_makes_no_letterhead() -> None:
    head, title = head_of("Ministry of Defence opens its archive\n5 August 2022\n\nThe archive is open.\n")
    assert title == "Ministry of Defence opens its archive"
    assert head.issuer == ""


def test_a_short_first_line_before_a_blank_one_is_a_guessed_title() -> None:
    head, title = head_of("A quiet day\n\nNothing happened.\n")
    assert title == "A quiet day"
    assert head.title_guessed


def test_a_first_line_that_is_a_sentence_or_has_no_blank_line_after_it_is_no_title() -> None:
    assert head_of("Nothing happened today.\n\nNor yesterday.\n")[1] is None
    assert head_of("A quiet day\nNothing happened.\n")[1] is None
    assert head_of("A quiet day")[1] is None


def test_a_title_label_is_left_out_of_the_title() -> None:
    assert head_of("Title: A quiet day\nDate: 5 August 2022\n\nNothing happened.\n")[1] == "A quiet day"


def test_a_page_that_only_says_statement_is_called_so() -> None:
    head, title = head_of("Statement\n\nNothing happened.\n")
    assert title == "Statement"
    assert head.title_guessed


def test_of_two_date_lines_the_one_with_a_time_counts() -> None:
    head, _ = head_of("A quiet day\n5 August 2022\nUpdated: 2022-08-06 10:00\n\nNothing happened.\n")
    assert head.dateline is not None
    assert head.dateline.date.moment() == "2022-08-06T10:00"
