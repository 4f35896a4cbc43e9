from pathlib import Path

import pytest

from discoursecoder.core import errors, paths
from discoursecoder.core.formats.mark_tables import read_lexicon, read_shipped_lexicon, read_tables, write_lexicon
from discoursecoder.core.text.lexicon import Lexicon

ENTRY = "schema: lexicon-1\nentries:\n  - {name: Own Pact, kind: initiative, forms: [own pact]}\n"


@pytest.fixture
def own() -> Path:
    folder = paths.settings_folder()
    (folder / "attributions").mkdir(parents=True)
    return folder


def written(folder: Path, content: str) -> Path:
    path = folder / "lexicon.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def test_the_shipped_tables_speak_french_and_english() -> None:
    tables = read_tables()
    assert set(tables) == {"en", "fr"}
    assert "says" in tables["fr"].kinds_of("souligné")
    assert "says" in tables["en"].kinds_of("stressed")


def test_the_shipped_lexicon_knows_its_entries_in_four_languages() -> None:
    entries = {entry.name: entry for entry in read_shipped_lexicon()}
    assert {"ONU", "联合国", "ООН", "United Nations"} <= set(entries["United Nations"].forms)
    assert entries["Belt and Road Initiative"].entry_kind == "initiative"
    assert len(entries) >= 30
    assert all(len(form) > 1 for entry in entries.values() for form in entry.forms)
    Lexicon(entries.values())


def test_a_table_in_the_settings_folder_adds_verbs_and_languages(own: Path) -> None:
    (own / "attributions" / "fr.yaml").write_text("schema: attributions-1\nlanguage: fr\nsays: [twitter]\n")
    (own / "attributions" / "it.yaml").write_text("schema: attributions-1\nlanguage: it\nsays: [ha detto/dice]\n")
    tables = read_tables()
    assert "says" in tables["fr"].kinds_of("twitté")
    assert "says" in tables["fr"].kinds_of("déclaré")
    assert "says" in tables["it"].kinds_of("dice")
    assert set(read_tables(with_own=False)) == {"en", "fr"}


def test_the_lexicon_in_the_settings_folder_adds_and_replaces_entries(own: Path) -> None:
    content = ENTRY + "  - {name: United Nations, forms: [the UN]}\n"
    written(own, content)
    entries = {entry.name: entry for entry in read_shipped_lexicon()}
    assert entries["United Nations"].forms == ("the UN",)
    assert entries["Own Pact"].entry_kind == "initiative"
    assert "Own Pact" not in {entry.name for entry in read_shipped_lexicon(with_own=False)}


def test_a_lexicon_that_is_written_reads_the_same(own: Path) -> None:
    entries = read_shipped_lexicon()
    again = read_lexicon(written(own, write_lexicon(entries)))
    assert [(e.name, e.entry_kind, e.forms) for e in again] == [(e.name, e.entry_kind, e.forms) for e in entries]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("schema: codebook-1\n", "schema"),
        ("- 1\n", "schema"),
        ("schema: lexicon-1\n", "entries"),
        ("schema: lexicon-1\nentries: [{kind: initiative}]\n", "entries[0]"),
        ("schema: lexicon-1\nentries: [word]\n", "entries[0]"),
        ("schema: lexicon-1\nentries: [{name: A, kind: joke}]\n", "entries[0].kind"),
        ("schema: lexicon-1\nentries: [{name: A, forms: word}]\n", "entries[0].forms"),
        ("schema: lexicon-1\nentries: [{name: A}, {name: a}]\n", "entries[1].name"),
        ("entries: [\n", "line 2"),
    ],
)
def test_a_lexicon_that_breaks_the_schema_is_told_with_the_place(own: Path, content: str, place: str) -> None:
    with pytest.raises(errors.BadTable) as told:
        read_lexicon(written(own, content))
    assert f", {place}: " in str(told.value)


def test_a_lexicon_that_cannot_be_read_is_told(own: Path) -> None:
    with pytest.raises(errors.FileUnreadable):
        read_lexicon(own / "missing.yaml")


def test_a_table_of_words_has_lists_of_words(own: Path) -> None:
    (own / "attributions" / "fr.yaml").write_text("schema: attributions-1\nsays: dire\n")
    with pytest.raises(errors.BadTable):
        read_tables()
