import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.errors import FileExists
from discoursecoder.core.formats import jsonl
from discoursecoder.core.model.export import CodingRow, EventRow, MatrixRow, ReleaseRow
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation, Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Variable

NOON = datetime(2022, 8, 6, 12, 0, 0, 7000, tzinfo=UTC)
RELEASE = Release(
    id="r1", title="Rencontre", text_sha256="a" * 64, issued="2022-08-06T23:52", guessed=("language",), language="fr"
)
SEGMENTS = Segmentation(
    id="s",
    release_id="r1",
    segmenter="x",
    version="1",
    zones=(Zone("title", 0, 5), Zone("body", 6, 15)),
    paragraphs=(Span(6, 15),),
    sentences=(Span(6, 9), Span(10, 15)),
)


def coding(**changed: object) -> CodingRow:
    row = CodingRow(
        id="c1",
        release_id="r1",
        release="Rencontre",
        issued=None,
        issuer="",
        language="fr",
        coder="Amina",
        category=("Contestation", "Criticism"),
        category_id="k1",
        short="HEG",
        start=6,
        end=9,
        quote="Un.",
        values={"target": ("Russia",), "stance": ("opposes",), "weight": (2.0,), "share": (0.5,)},
        origin="hand",
        pass_number=1,
        marks=(),
        memo="",
        unsure=False,
        codebook_revision=1,
        created=NOON,
        changed=NOON,
    )
    return row._replace(**changed)  # type: ignore[arg-type]


VARIABLES = [Variable(id="v", name="target", variable_kind="actor", multiple=True)]


def test_a_release_has_its_whole_text_with_zones_and_segments() -> None:
    line = jsonl.release_object(ReleaseRow(RELEASE, "Titre\nUn. Deux.", SEGMENTS, 1, ("Amina",)))
    assert line["id"] == "r1"
    assert (line["title"], line["issued"], line["issued_guessed"]) == ("Rencontre", "2022-08-06T23:52", False)
    assert (line["issuer"], line["language"], line["url"]) == ("", "fr", "")
    assert (line["text"], line["sha256"]) == ("Titre\nUn. Deux.", "a" * 64)
    assert line["zones"] == [{"role": "title", "start": 0, "end": 5}, {"role": "body", "start": 6, "end": 15}]
    assert line["paragraphs"] == [[6, 15]]
    assert line["sentences"] == [[6, 9], [10, 15]]


def test_a_release_without_segments_has_empty_lists() -> None:
    line = jsonl.release_object(ReleaseRow(RELEASE, "", None, 0, ()))
    assert (line["zones"], line["sentences"], line["segmenter"]) == ([], [], None)


def test_a_coding_has_the_keys_that_others_rely_on() -> None:
    line = jsonl.coding_object(coding(), VARIABLES)
    wanted = {
        *("id", "release_id", "release", "coder", "category", "category_id", "start", "end", "quote", "variables"),
        *("memo", "unsure", "codebook_revision", "created", "changed"),
    }
    assert wanted <= set(line)
    assert line["category"] == ["Contestation", "Criticism"]
    assert line["variables"] == {"target": ["Russia"], "stance": "opposes", "weight": 2, "share": 0.5}
    assert line["unsure"] is False
    assert line["created"] == "2022-08-06T12:00:00.007Z"


def test_a_number_that_json_lacks_is_a_text() -> None:
    line = jsonl.coding_object(coding(values={"weight": (float("inf"),)}), VARIABLES)
    assert json.loads(jsonl.json_line(line))["variables"] == {"weight": "inf"}


def test_a_matrix_row_names_its_categories() -> None:
    line = jsonl.matrix_object(MatrixRow("r1", "Rencontre", None, 1, (3, None)), ("HEG", "PLE"))
    assert line["counts"] == {"HEG": 3, "PLE": None}


def test_an_event_has_its_moment_in_utc() -> None:
    line = jsonl.event_object(EventRow(3, NOON, "Amina", "tag_span", "HEG", "act", "e1"))
    assert (line["number"], line["time"]) == (3, "2022-08-06T12:00:00.007Z")


@given(st.text())
def test_every_text_stays_one_line_and_comes_back_equal(text: str) -> None:
    line = jsonl.json_line({"text": text})
    assert len(line.decode().splitlines()) == 1
    assert json.loads(line) == {"text": text}


def test_half_a_surrogate_pair_comes_back_equal() -> None:
    assert json.loads(jsonl.json_line({"text": "a\ud800b"})) == {"text": "a\ud800b"}


def test_lines_are_counted_and_a_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    assert jsonl.write_jsonl([{"a": "é"}, {"a": 2}], path) == 2
    assert path.read_bytes() == '{"a": "é"}\n{"a": 2}\n'.encode()
    with pytest.raises(FileExists):
        jsonl.write_jsonl([], path)
    assert jsonl.write_jsonl([], path, replace=True) == 0
