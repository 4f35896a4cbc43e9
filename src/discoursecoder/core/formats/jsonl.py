"""JSON Lines: one object a line, releases with their whole text, codings, and the history."""

import json
import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from discoursecoder.core.formats.output_file import new_file
from discoursecoder.core.model.export import CodingRow, EventRow, GivenValue, MatrixRow, ReleaseRow
from discoursecoder.core.model.variable import Variable


def write_jsonl(objects: Iterable[Mapping[str, Any]], path: Path, *, replace: bool = False) -> int:
    """Write one object a line in UTF-8.

    Returns:
        How many lines were written.

    Raises:
        FileExists: if the file is there and `replace` is false.
        ExportFailed: if the system refuses to write.
    """
    lines = 0
    with new_file(path, replace=replace) as part, part.open("wb") as file:
        for one in objects:
            file.write(json_line(one))
            lines += 1
    return lines


def json_line(document: Mapping[str, Any]) -> bytes:
    """One line of JSON in UTF-8; line separators inside texts are escaped, so that a line stays one line."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False)
    if not text.isascii():
        for separator in "\x85\u2028\u2029":
            text = text.replace(separator, f"\\u{ord(separator):04x}")
    return text.encode("utf-8", "backslashreplace") + b"\n"


def release_object(row: ReleaseRow) -> dict[str, Any]:
    """A release with its frozen text, zones and segments; all offsets are code points of `text`."""
    release, segments = row.release, row.segmentation
    return {
        "id": release.id,
        "title": release.title,
        "issued": release.issued,
        "issued_guessed": "issued" in release.guessed,
        "event_date": release.event_date,
        "issuer": release.issuer,
        "country": release.country,
        "counterpart": release.counterpart,
        "place": release.place,
        "language": release.language,
        "kind": release.release_kind,
        "url": release.url,
        "file_name": release.file_name,
        "guessed": list(release.guessed),
        "text": row.text,
        "sha256": release.text_sha256,
        "zones": [
            {"role": zone.role, "start": zone.start, "end": zone.end}
            for zone in (segments.zones if segments is not None else ())
        ],
        "paragraphs": [list(span) for span in (segments.paragraphs if segments is not None else ())],
        "sentences": [list(span) for span in (segments.sentences if segments is not None else ())],
        "clauses": [list(span) for span in (segments.clauses if segments is not None else ())],
        "segmenter": f"{segments.segmenter} {segments.version}" if segments is not None else None,
        "codings": row.codings,
        "finished_by": list(row.finished_by),
        "version_group": release.version_group,
        "note": release.note,
        "extra": dict(release.extra),
    }


def coding_object(row: CodingRow, variables: Iterable[Variable]) -> dict[str, Any]:
    """A coding; a variable that takes several values has a list of them, any other the value itself."""
    several = {variable.name for variable in variables if variable.multiple}
    return {
        "id": row.id,
        "release_id": row.release_id,
        "release": row.release,
        "coder": row.coder,
        "category": list(row.category),
        "category_id": row.category_id,
        "short": row.short,
        "start": row.start,
        "end": row.end,
        "quote": row.quote,
        "variables": {
            name: [_plain(value) for value in values] if name in several or len(values) > 1 else _plain(values[0])
            for name, values in row.values.items()
        },
        "marks": list(row.marks),
        "memo": row.memo,
        "unsure": row.unsure,
        "origin": row.origin,
        "pass": row.pass_number,
        "codebook_revision": row.codebook_revision,
        "created": moment(row.created),
        "changed": moment(row.changed),
    }


def matrix_object(row: MatrixRow, labels: Iterable[str]) -> dict[str, Any]:
    """A release with the number of its codings per category, null where nobody looked."""
    return {
        "release_id": row.release_id,
        "release": row.release,
        "issued": row.issued,
        "finished": row.finished,
        "counts": dict(zip(labels, row.counts, strict=True)),
    }


def event_object(row: EventRow) -> dict[str, Any]:
    """A line of the history."""
    return {**row._asdict(), "time": moment(row.time)}


def moment(given: datetime) -> str:
    """A moment in UTC as ISO 8601 with "Z"."""
    return given.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def _plain(value: GivenValue) -> GivenValue:
    """A whole number without a fraction; what JSON has no number for stays a text."""
    if isinstance(value, str):
        return value
    if not math.isfinite(value):
        return str(value)
    return int(value) if value.is_integer() else value
