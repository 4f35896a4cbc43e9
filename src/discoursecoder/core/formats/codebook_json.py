"""Codebooks as JSON (schema codebook-1)."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from discoursecoder.core.errors import BadCodebook
from discoursecoder.core.messages import say
from discoursecoder.core.model.codebook_document import CodebookDocument, document_data, parse_document


def read(data: bytes, path: str) -> CodebookDocument:
    """The codebook of a JSON file.

    Raises:
        BadCodebook: if it is no JSON, names a field twice, or breaks the schema or a rule.
    """

    def fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        named = dict(pairs)
        if len(named) != len(pairs):
            twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
            raise BadCodebook(path=path, place=twice, what=say("codebook.field_twice", field=twice))
        return named

    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise BadCodebook(path=path, place=say("codebook.place_file"), what=say("codebook.not_utf8")) from None
    try:
        # Numbers stay what is written, so that nothing is rounded; the schema then refuses them.
        parsed = json.loads(text, object_pairs_hook=fields, parse_constant=str, parse_float=str, parse_int=_number)
    except json.JSONDecodeError as error:
        place = say("codebook.place_line", line=error.lineno)
        raise BadCodebook(path=path, place=place, what=say("codebook.syntax", reason=error.msg)) from None
    except RecursionError:
        place = say("codebook.place_file")
        raise BadCodebook(path=path, place=place, what=say("codebook.too_deep", levels=40)) from None
    return parse_document(parsed, path)


def _number(digits: str) -> float:
    """No field of a codebook is a number; a short stand-in spares the conversion of a million digits."""
    return float(digits[:20])


def write(document: CodebookDocument, path: Path) -> None:
    """Write the codebook as JSON, indented, in UTF-8."""
    text = json.dumps(document_data(document), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
