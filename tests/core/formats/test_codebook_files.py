from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from codebooks import document, documents, starter
from discoursecoder.core import errors
from discoursecoder.core.formats.codebook_files import read_codebook, write_codebook
from discoursecoder.core.model.codebook_document import CodebookDocument, flatten

SUFFIXES = (".yaml", ".yml", ".json", ".xlsx", ".csv")
EVERY_FIELD = document(
    {
        "id": "0190f3a2-0000-7000-8000-000000000001",
        "name": "Cooperation: all",
        "names": {"fr": "Coopération", "zh-Hans": "合作"},
        "short": "NO",
        "definition": "=1+1\nsecond line",
        "include": "- a dash",
        "exclude": "'quoted",
        "examples": ["one\ntwo", "@three", "null"],
        "counter_examples": ["_x000D_ is no line break", "😀"],
        "texts": {"fr": {"definition": "oui", "examples": ["1", "vrai"], "counter_examples": ["~"]}},
        "color": "#0a1b2c",
        "key": "y",
        "codable": False,
        "exclusive": True,
        "status": "archived",
        "children": [{"name": "2022", "children": [{"name": "Deep / deeper"}]}, {"name": "Sibling", "key": "n"}],
    },
    {"name": "Second branch"},
    title="=Title",
    variables=[
        {
            "id": "0190f3a2-0000-7000-8000-000000000002",
            "name": "stance",
            "names": {"fr": "position"},
            "kind": "choice",
            "multiple": True,
            "level": "ordinal",
            "description": "towards the target",
            "status": "archived",
            "choices": [{"name": "supports", "names": {"fr": "soutient"}}, {"name": "1"}],
        },
        {"name": "intensity", "kind": "number", "level": "interval"},
    ],
    actors=[
        {"name": "UN", "kind": "organisation", "aliases": ["ONU", "联合国"], "note": "+ organs"},
        {"id": "0190f3a2-0000-7000-8000-000000000003", "name": "Assembly", "kind": "group", "member_of": ["UN"]},
    ],
)


def back(document: CodebookDocument, suffix: str) -> CodebookDocument:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"codebook{suffix}"
        write_codebook(document, path)
        return read_codebook(path)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_codebook_with_every_field_comes_back_unchanged(suffix: str) -> None:
    assert back(EVERY_FIELD, suffix) == EVERY_FIELD


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_starter_codebook_comes_back_unchanged(suffix: str) -> None:
    assert back(starter(), suffix) == starter()


@pytest.mark.parametrize("suffix", [".yaml", ".json", ".csv"])
@given(document=documents())
@settings(max_examples=60)
def test_any_codebook_comes_back_unchanged(suffix: str, document: CodebookDocument) -> None:
    assert back(document, suffix) == document


@given(document=documents())
@settings(max_examples=25)
def test_any_codebook_comes_back_unchanged_from_a_workbook(document: CodebookDocument) -> None:
    assert back(document, ".xlsx") == document


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_codebook_comes_back_unchanged(suffix: str) -> None:
    assert back(CodebookDocument(), suffix) == CodebookDocument()


def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    for act in (read_codebook, lambda path: write_codebook(starter(), path)):
        with pytest.raises(errors.UnknownFormat, match=r"\.yaml, \.yml, \.json, \.xlsx, \.csv"):
            act(tmp_path / "codebook.docx")


def test_a_missing_an_empty_and_an_unreadable_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing, match=r"none\.yaml"):
        read_codebook(tmp_path / "none.yaml")
    empty = tmp_path / "empty.json"
    empty.write_bytes(b" \n")
    with pytest.raises(errors.EmptyFile, match=r"empty\.json"):
        read_codebook(empty)
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(errors.FileUnreadable, match=r"folder\.csv"):
        read_codebook(folder)


def test_a_file_of_several_megabytes_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    large.write_bytes(b" " * 5_000_001)
    with pytest.raises(errors.BadCodebook, match="larger than 5 MB"):
        read_codebook(large)


def test_a_file_that_is_there_is_replaced_only_when_told(tmp_path: Path) -> None:
    path = tmp_path / "codebook.yaml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(errors.FileExists):
        write_codebook(starter(), path)
    assert path.read_text(encoding="utf-8") == "mine"
    write_codebook(starter(), path, replace=True)
    assert read_codebook(path) == starter()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_failed_writing_leaves_nothing_behind(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    opened: Callable[..., object] = fail
    monkeypatch.setattr(Path, "write_text", opened)
    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr("discoursecoder.core.formats.workbook.ZipFile", opened)
    with pytest.raises(errors.ExportFailed, match="No space"):
        write_codebook(starter(), tmp_path / f"codebook{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_the_starter_codebook_has_sixteen_categories_in_four_branches() -> None:
    placed = flatten(starter())
    assert len(starter().categories) == 4
    leaves = [item.entry for item in placed if item.parent is not None]
    assert len(leaves) == 16
    assert len({entry.key for entry in leaves} - {""}) == 16
    assert len({item.entry.color for item in placed}) == 20


def test_each_starter_category_is_worded_in_english_and_french() -> None:
    for item in flatten(starter()):
        french = item.entry.texts["fr"]
        for wording in (item.entry, french):
            assert wording.definition, item.path
            assert wording.include, item.path
            assert wording.exclude, item.path
            assert wording.examples, item.path
        assert item.entry.names["fr"], item.path
    for variable in starter().variables:
        assert variable.names["fr"]
        assert all(choice.names["fr"] for choice in variable.choices)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_each_starter_colour_stands_out_as_a_bracket_on_paper() -> None:
    paper = _luminance("#fdfcfa")
    for item in flatten(starter()):
        contrast = (paper + 0.05) / (_luminance(item.entry.color) + 0.05)
        assert contrast >= 3, (item.path, contrast)
