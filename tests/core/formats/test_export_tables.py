from datetime import UTC, date, datetime

from discoursecoder.core.formats.export_tables import (
    Table,
    codebook_table,
    codings_table,
    dictionary_rows,
    events_table,
    local_time,
    matrix_table,
    memos_table,
    releases_table,
    sentences_table,
)
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.export import (
    CategoryRow,
    CodingRow,
    EventRow,
    MatrixRow,
    MemoRow,
    ReleaseRow,
    SentenceRow,
)
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Choice, Variable

NOON = datetime(2022, 8, 6, 12, tzinfo=UTC)
CODING = CodingRow(
    id="c1",
    release_id="r1",
    release="Rencontre",
    issued="2022-08-06T23:52",
    issuer="MFA",
    language="fr",
    coder="Amina",
    category=("Contestation", "Criticism"),
    category_id="k1",
    short="HEG",
    start=3,
    end=9,
    quote="=texte",
    values={"target": ("Russia", "United States"), "weight": (2.0,)},
    origin="hand",
    pass_number=1,
    marks=("ONU", "ASEAN"),
    memo="",
    unsure=True,
    codebook_revision=2,
    created=NOON,
    changed=NOON,
)
VARIABLES = [
    Variable(id="v1", name="target", variable_kind="actor", multiple=True),
    Variable(id="v2", name="weight", variable_kind="number"),
    Variable(id="v3", name="memo", variable_kind="choice", choices=(Choice(name="a"), Choice(name="b"))),
]
RELEASE = ReleaseRow(
    release=Release(
        id="r1",
        title="Rencontre",
        text_sha256="0" * 64,
        issued="2022-08-06",
        guessed=("issued", "language"),
        extra={"channel": "web", "note": "theirs"},
    ),
    text="Titre\nUn. Deux.",
    segmentation=Segmentation(
        id="s",
        release_id="r1",
        segmenter="x",
        version="1",
        paragraphs=(Span(6, 15),),
        sentences=(Span(6, 9), Span(10, 15)),
    ),
    codings=4,
    finished_by=("Amina", "Bruno"),
)


def as_dicts(table: Table) -> list[dict[str, object]]:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_a_coding_is_a_row_with_ids_last() -> None:
    table = codings_table([CODING], VARIABLES)
    names = [column.name for column in table.columns]
    assert names[:10] == [
        *("release", "issued", "issuer", "language", "coder", "category", "short", "start", "end", "quote")
    ]
    assert names[-3:] == ["id", "release_id", "category_id"]
    (row,) = as_dicts(table)
    assert row["issued"] == datetime.fromisoformat("2022-08-06T23:52")
    assert row["category"] == "Contestation / Criticism"
    assert row["target"] == "Russia; United States"
    assert row["weight"] == 2
    assert row["marks"] == "ONU; ASEAN"
    assert row["unsure"] == 1
    assert (row["created"], row["quote"], row["start"], row["end"]) == (NOON, "=texte", 3, 9)


def test_a_variable_called_like_a_column_says_that_it_is_a_variable() -> None:
    (row,) = as_dicts(codings_table([CODING], VARIABLES))
    assert "memo" in row
    assert "memo (variable)" in row


def test_a_release_keeps_the_columns_of_the_imported_table() -> None:
    (row,) = as_dicts(releases_table([RELEASE], with_text=True))
    assert row["issued"] == date(2022, 8, 6)
    assert row["issued_guessed"] == 1
    assert (row["characters"], row["paragraphs"], row["sentences"]) == (15, 1, 2)
    assert (row["codings"], row["finished_by"]) == (4, "Amina; Bruno")
    assert (row["channel"], row["note (extra)"], row["note"]) == ("web", "theirs", "")
    assert row["text"] == "Titre\nUn. Deux."
    assert "text" not in as_dicts(releases_table([RELEASE]))[0]


def test_a_category_has_its_names_in_other_languages() -> None:
    category = Category(id="k", name="Criticism", short="HEG", names={"fr": "Critique"}, examples=("a", "b"))
    (row,) = as_dicts(codebook_table([CategoryRow(category, ("Contestation", "Criticism"), 1, 5, 2)]))
    assert (row["category"], row["level"], row["name_fr"]) == ("Contestation / Criticism", 2, "Critique")
    assert (row["examples"], row["codable"], row["codings"], row["releases"]) == ("a\nb", 1, 5, 2)


def test_the_matrix_has_counts_then_presence_and_leaves_the_unseen_empty() -> None:
    row = MatrixRow("r1", "Rencontre", "2022-08-06", 2, (3, 0, None))
    (cells,) = as_dicts(matrix_table([row], ("HEG", "PLE", "SOV")))
    assert [cells[name] for name in ("n HEG", "n PLE", "n SOV")] == [3, 0, None]
    assert [cells[name] for name in ("HEG", "PLE", "SOV")] == [1, 0, None]


def test_a_sentence_has_a_column_for_each_category() -> None:
    row = SentenceRow("r1", "Rencontre", 1, 6, 9, "Un.", "Amina", 1, "finished", True, (1, None))
    (cells,) = as_dicts(sentences_table([row], ("HEG", "PLE")))
    assert (cells["sentence"], cells["none"], cells["HEG"], cells["PLE"]) == (1, 1, 1, None)


def test_memos_and_events_have_a_column_for_each_fact() -> None:
    memo = MemoRow("coding", "Criticism", "Rencontre", "Amina", "why", NOON, NOON, "c1", "m1")
    assert as_dicts(memos_table([memo]))[0]["text"] == "why"
    event = EventRow(3, NOON, "Amina", "tag_span", "HEG", "act", "e1")
    assert as_dicts(events_table([event]))[0]["summary"] == "HEG"


def test_the_dictionary_explains_every_column_and_every_variable_in_the_language_in_use() -> None:
    tables = [codings_table([], VARIABLES), releases_table([])]
    rows = list(dictionary_rows(tables, VARIABLES))
    assert all(all(row) for row in rows[: -len(VARIABLES)])
    assert ("Codings", "coder", "text", "Name of the coder") in rows
    assert rows[-1] == ("(variable)", "memo", "choice", "a; b")
    assert rows[-3][2] == "actor, several values"
    use_language("fr")
    french = list(dictionary_rows([codings_table([], VARIABLES)], ()))
    assert ("Codings", "coder", "texte", "Nom du codeur") in french


def test_a_date_of_a_page_is_a_date_as_far_as_it_is_one() -> None:
    assert local_time("2022-08-06") == date(2022, 8, 6)
    assert local_time("2022-08-06T23:52") == datetime.fromisoformat("2022-08-06T23:52")
    assert local_time("August 2022") == "August 2022"
    assert local_time("2022-08-99") == "2022-08-99"
    assert local_time("2022-08") == "2022-08"
    assert local_time(None) is None
    assert local_time("") is None
