import pytest

from discoursecoder.core.model.span import Span
from discoursecoder.core.text.attributions import find_attributions
from discoursecoder.core.text.attributions_registry import Registry
from speeches import ACTORS, marks_of, outer, span_of, speakers, table


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi a déclaré que la paix importe.",
        "Wang Yi a également souligné la nécessité du dialogue.",
        "Wang Yi, pour sa part, a estimé que la paix importe.",
        "Wang Yi, conseiller d’État et ministre des Affaires étrangères, a indiqué que la paix importe.",
        "À cette occasion, Wang Yi a fait savoir que la paix importe.",
        "La paix importe, a déclaré Wang Yi.",
        "La paix, a ajouté Wang Yi, importe à tous.",
        "Comme l’a souligné Wang Yi, la paix importe.",
        "Selon Wang Yi, la paix importe.",
        "La paix importe, selon Wang Yi.",
        "Wang Yi s’est félicité des progrès accomplis.",
        "Wang Yi déclare que la paix importe.",
    ],
)
def test_a_french_verb_of_saying_names_the_speaker(text: str) -> None:
    assert speakers(text) == ["Wang Yi"]


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi said that peace matters.",
        "Wang Yi stressed the need for dialogue.",
        "Wang Yi has also pointed out that peace matters.",
        "Wang Yi, for his part, noted that peace matters.",
        "Member of the Political Bureau Wang Yi said peace matters.",
        "“Peace matters,” said Wang Yi.",
        "Peace, Wang Yi added, matters to all.",
        "As Wang Yi pointed out, peace matters.",
        "According to Wang Yi, peace matters.",
        "Chinese Foreign Minister Wang Yi expressed hope for peace.",
    ],
)
def test_an_english_verb_of_saying_names_the_speaker(text: str) -> None:
    assert speakers(text, "en") == ["Wang Yi"]


def test_speech_carries_over_until_somebody_else_speaks() -> None:
    text = "Wang Yi a déclaré que la paix importe. Premièrement, il faut dialoguer. Lavrov a répondu. Le temps presse."
    assert speakers(text) == ["Wang Yi", "Wang Yi", "Lavrov", "Lavrov"]
    assert [one.carried for one in outer(text)] == [False, True, False, True]


def test_speech_carries_over_into_a_paragraph_that_begins_with_nobody_else() -> None:
    text = "Wang Yi a déclaré que la paix importe.\n\nDeuxièmement, il faut dialoguer.\n\nLa Chine est prête à agir."
    assert speakers(text) == ["Wang Yi", "Wang Yi", "Wang Yi"]


def test_a_paragraph_that_begins_with_another_actor_ends_the_speech() -> None:
    text = "Wang Yi a déclaré que la paix importe.\n\nLa France restera mobilisée."
    assert [(one.parties, one.voice) for one in outer(text)][1] == ((), "narrated")


def test_narration_ends_the_speech() -> None:
    text = "Wang Yi a déclaré que la paix importe. Wang Yi a ensuite visité un musée. Les salles sont vastes."
    assert speakers(text) == ["Wang Yi", "", ""]
    assert outer(text)[2].voice == "narrated"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lavrov a pris la parole. Lavrov a déclaré que la paix importe. Il a ajouté que le temps presse.", "fr"),
        ("Lavrov a déclaré que la paix importe. « Le temps presse », a-t-il ajouté. Elle importe.", "fr"),
        ("Lavrov said that peace matters. He added that time is short. Time, he repeated, is short.", "en"),
    ],
)
def test_a_pronoun_is_the_previous_speaker(text: str, language: str) -> None:
    assert set(speakers(text, language)) <= {"Lavrov", ""}
    assert speakers(text, language)[1:] == ["Lavrov", "Lavrov"]


def test_both_sides_speak_jointly() -> None:
    text = "La Chine et la Russie dialoguent. Les deux parties ont convenu de coopérer. Elles ont ajouté un volet."
    found = outer(text)
    assert speakers(text)[1] == "China+Russia"
    assert [one.voice for one in found] == ["narrated", "joint", "joint"]


def test_the_facts_of_a_release_say_who_the_two_sides_are() -> None:
    text = "Les deux parties ont convenu de coopérer. La Chine et la Russie sont loin."
    assert speakers(text, sides=("France", "United States"))[0] == "France+United States"


def test_two_actors_named_together_speak_jointly() -> None:
    assert speakers("La Chine et la Russie ont réaffirmé leur amitié.") == ["China+Russia"]
    assert outer("China and Russia reaffirmed their friendship.", "en")[0].voice == "joint"


def test_a_name_that_nobody_has_yet_is_proposed() -> None:
    party = outer("Catherine Colonna a déclaré que la paix importe.")[0].parties[0]
    assert (party.name, party.actor_id) == ("Catherine Colonna", None)


def test_an_actor_of_the_registry_is_found_by_an_alias() -> None:
    party = outer("Le ministre russe des Affaires étrangères a déclaré que la paix importe.")[0].parties[0]
    assert (party.name, party.actor_id) == ("Lavrov", "lavrov")


def test_the_office_of_a_ministry_is_not_taken_for_its_state() -> None:
    text = "The Spokesperson of the Ministry of Foreign Affairs of China said that peace matters."
    assert speakers(text, "en") == ["Spokesperson of China"]


@pytest.mark.parametrize(
    ("text", "inner", "outside"),
    [
        ("Wang Yi a salué la réaffirmation par la Russie de son appui, ce qui réjouit.", "son appui", "réjouit"),
        ("Wang Yi s’est félicité que la Russie ait réaffirmé son appui, preuve d’amitié.", "son appui", "amitié"),
        ("Wang Yi a déclaré que la Russie soutient la paix.", "la paix", "déclaré"),
        ("Wang Yi a déclaré que la paix importe. La France soutient le dialogue.", "le dialogue", "la paix"),
    ],
)
def test_what_a_speaker_ascribes_to_a_third_is_nested(text: str, inner: str, outside: str) -> None:
    marks = marks_of(text)
    speech = marks.speech(*span_of(text, inner))
    assert [party.name for party in speech.speakers] == ["Wang Yi"]
    assert [party.name for party in speech.attributed_to] in (["Russia"], ["France"])
    assert marks.speech(*span_of(text, outside)).attributed_to == ()


def test_what_speakers_say_of_their_own_state_is_their_own_word() -> None:
    text = "Wang Yi a déclaré que la paix importe. La Chine soutient le dialogue."
    speech = marks_of(text).speech(*span_of(text, "le dialogue"))
    assert ([party.name for party in speech.speakers], speech.attributed_to) == (["Wang Yi"], ())


@pytest.mark.parametrize(
    "text",
    [
        "L’accord que la Russie a annoncé est entré en vigueur.",
        "Le musée a rappelé du monde.",
        "Il est nécessaire de dialoguer.",
        "",
    ],
)
def test_what_is_no_main_verb_of_a_speaker_attributes_nothing(text: str) -> None:
    assert set(speakers(text)) <= {""}


def test_the_scope_begins_behind_the_verb_and_ends_with_the_sentence() -> None:
    text = "Wang Yi a déclaré que la paix importe. Fin."
    found = outer(text)[0]
    assert text[found.phrase.start : found.phrase.end] == "Wang Yi a déclaré que"
    assert text[found.scope.start : found.scope.end].strip() == "la paix importe."


def test_words_of_attribution_put_into_a_sentence_govern_all_of_it() -> None:
    text = "La paix, a ajouté Wang Yi, importe à tous."
    assert outer(text)[0].scope == (0, len(text))


def test_lines_of_hard_wrapped_text_do_not_hide_a_speaker() -> None:
    line = "Après un long échange sur la situation dans la région et dans le monde, Wang\n"
    text = (
        line
        + "Yi a\u00a0déclaré que la paix importe à tous les peuples de la région et au monde entier,\nqui l’attend."
    )
    registry = Registry(ACTORS)
    whole = [Span(0, len(text))]
    found = find_attributions(text, whole, whole, registry=registry, table=table("fr"))
    assert [party.name for party in found[0].parties] == ["Wang Yi"]
