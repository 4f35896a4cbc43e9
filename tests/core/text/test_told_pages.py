from discoursecoder.core.model.segment import Zone
from discoursecoder.core.text.blocks import Block, compose
from discoursecoder.core.text.told_pages import read_told_page

BODY = "Le 4 mars 2024, le ministre a reçu son homologue pour un entretien."


def test_facts_are_no_guesses_and_hints_are() -> None:
    page = read_told_page(
        BODY, facts={"title": "Titre", "issued": "2024-03-05"}, hints={"issuer": "MAE"}, file_name="a.pdf"
    )
    assert (page.title, page.issued, page.issuer) == ("Titre", "2024-03-05", "MAE")
    assert page.event_date == "2024-03-04"
    assert page.guessed == {"issuer", "event_date", "language"}


def test_a_hint_counts_only_where_the_text_tells_nothing() -> None:
    text = f"Le ministre reçoit son homologue\n2024-03-05 18:30\n\n{BODY}"
    page = read_told_page(text, facts={}, hints={"title": "Dossier 3", "issued": "2024-03-09"})
    assert (page.title, page.issued) == ("Le ministre reçoit son homologue", "2024-03-05T18:30")


def test_the_line_of_a_known_title_is_its_zone() -> None:
    page = read_told_page(f"Déclaration.\n{BODY}", facts={"title": "Déclaration."}, hints={})
    assert page.zones[0] == Zone("title", 0, len("Déclaration."))
    assert page.title == "Déclaration."


def test_zones_that_a_format_knows_are_kept_and_their_date_line_is_read() -> None:
    blocks = [Block("Titre", "title"), Block("Paris, le 5 mars 2024", "dateline"), Block(BODY)]
    composed = compose(blocks)
    page = read_told_page(composed.text, facts={}, hints={}, zones=composed.zones, language="fr")
    assert page.zones == composed.zones
    assert (page.title, page.issued, page.place, page.event_date) == ("Titre", "2024-03-05", "Paris", "2024-03-04")
    assert page.guessed == {"event_date"}


def test_without_a_date_line_the_name_of_the_file_tells_the_day_as_a_guess() -> None:
    composed = compose([Block(BODY)])
    page = read_told_page(composed.text, facts={}, hints={}, zones=composed.zones, file_name="t20240306_1.htm")
    assert (page.issued, page.title, page.language) == ("2024-03-06", "t20240306_1", "fr")
    assert page.guessed == {"issued", "title", "language", "event_date"}


def test_a_date_in_figures_that_could_be_either_way_round_is_a_guess() -> None:
    composed = compose([Block("Published on 3/4/2024", "dateline"), Block("The minister met his counterpart.")])
    page = read_told_page(composed.text, facts={"language": "en"}, hints={}, zones=composed.zones)
    assert page.issued == "2024-03-04"
    assert "issued" in page.guessed
    assert "language" not in page.guessed
