"""What differs between two codebooks, as it is listed and shown side by side."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from discoursecoder.core.model.codebook_difference import Difference
from discoursecoder.core.model.codebook_document import CodebookDocument, flatten
from discoursecoder.core.model.naming import PATH_SEPARATOR
from discoursecoder.core.model.word_difference import word_difference
from discoursecoder.ui.widgets.compared import ComparedRow

_SIGNS = {"added": "+", "removed": "−", "changed": "~"}


def _(_context: str, text: str) -> str:
    """Mark a text for the translators; it is translated when shown."""
    return text


_FIELDS = {
    "name": _("CodebookFields", "name"),
    "short": _("CodebookFields", "short code"),
    "definition": _("CodebookFields", "definition"),
    "include": _("CodebookFields", "include"),
    "exclude": _("CodebookFields", "exclude"),
    "examples": _("CodebookFields", "examples"),
    "counter_examples": _("CodebookFields", "counter-examples"),
    "color": _("CodebookFields", "colour"),
    "key": _("CodebookFields", "key"),
    "codable": _("CodebookFields", "can be coded"),
    "exclusive": _("CodebookFields", "exclusive"),
    "status": _("CodebookFields", "status"),
    "parent": _("CodebookFields", "stands below"),
    "order": _("CodebookFields", "order"),
    "choices": _("CodebookFields", "answers"),
    "multiple": _("CodebookFields", "several values"),
    "level": _("CodebookFields", "level"),
    "kind": _("CodebookFields", "kind"),
    "description": _("CodebookFields", "description"),
}


def field_title(field: str) -> str:
    """What a field is called in the language in use; "definition (fr)" keeps its language."""
    base, _space, language = field.partition(" ")
    marked = _FIELDS.get(base, "")
    title = QCoreApplication.translate("CodebookFields", marked) if marked else base
    return f"{title} {language}".strip()


def compared_rows(
    differences: Iterable[Difference], older: CodebookDocument | None = None, newer: CodebookDocument | None = None
) -> list[ComparedRow]:
    """The differences as rows, each with its words compared; of a category that comes or goes, its definition.

    `older` and `newer` are the codebooks, where such definitions are to be read from.
    """
    gone, come = _definitions(older), _definitions(newer)
    rows = []
    for one in differences:
        before, after = one.before, one.after
        if one.noun == "category" and one.kind != "changed":
            before = gone.get(one.path, "") if one.kind == "removed" else ""
            after = come.get(one.path, "") if one.kind == "added" else ""
        parts = [PATH_SEPARATOR.join(one.path) or "—", field_title(one.field) if one.field else ""]
        label = f"{_SIGNS[one.kind]} " + " · ".join(filter(None, parts))
        pieces = [(piece.kind, piece.text) for piece in word_difference(before, after)]
        rows.append(ComparedRow(label, pieces))
    return rows


def _definitions(document: CodebookDocument | None) -> dict[tuple[str, ...], str]:
    """What each category of a codebook means, by its path."""
    return {item.path: item.entry.definition for item in flatten(document)} if document is not None else {}
