"""Bringing releases in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from discoursecoder.cli.output import ProjectPath, acting, apply_bulk, opened, progress_bar, put, put_problems
from discoursecoder.core.messages import say

if TYPE_CHECKING:
    from discoursecoder.core.model.problem import Problem

Sources = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE|DIR...",
        help="Releases (txt, html, mhtml, docx, odt, rtf, pdf, md, epub), tables of releases (csv, tsv, xlsx, jsonl), "
        "or folders of them.",
        show_default=False,
    ),
]
Mapped = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        help="In tables: which column holds text, title, issued, issuer, country, language, url, ... Without it, "
        "columns are told by their names.",
    ),
]

_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import")(import_)


def import_(
    project: ProjectPath,
    sources: Sources,
    *,
    language: Annotated[str, typer.Option(help="The language of all of them, such as fr.")] = "",
    issuer: Annotated[str, typer.Option(help="Who issued them.")] = "",
    country: Annotated[str, typer.Option(help="The country that issued them.")] = "",
    date: Annotated[str, typer.Option(help="The date of issue, as 2022-08-06 or 2022-08-06T23:52.")] = "",
    map_: Mapped = None,
) -> int:
    """Import releases; a text that the project has already is left out.

    Every file is read by what it holds. Menus, links and page numbers are left out, and it is said how much; the way
    through the site, title, date line and footer are kept apart from the body, which alone is coded.
    """
    from discoursecoder.core.formats.release_files import read_releases
    from discoursecoder.core.model.release import checked_date
    from discoursecoder.core.operations.releases import duplicates, import_releases

    code = _language(language)
    columns = _columns(map_ or [])
    given = {"language": code, "issuer": issuer, "country": country, "issued": checked_date(date)}
    remarks: list[Problem] = []
    with opened(project, writable=True) as file:
        with progress_bar(say("command.importing")) as progress:
            read, problems = read_releases(
                sources, language=code or None, progress=progress, columns=columns, remarks=remarks
            )
        twice = duplicates(file, read)
        changes = import_releases(
            file, read, coder_id=acting(file), given={name: value for name, value in given.items() if value}
        )
        apply_bulk(file, changes)
        imported = [change.record.label for change in changes.of("release")]
    put(say("command.imported", count=len(imported)))
    if twice:
        put(say("command.known_already", count=len(twice)))
    _put_some(twice)
    _put_some(remarks)
    return put_problems(problems)


def _put_some(remarks: Sequence["Problem"]) -> None:
    """What is worth knowing of the first files; a folder of thousands would hide what follows."""
    for remark in remarks[:_SHOWN]:
        put(f"  {remark}")
    if len(remarks) > _SHOWN:
        put("  " + say("document.further", None, count=len(remarks) - _SHOWN))


def _language(written: str) -> str:
    from discoursecoder.core.text.language_codes import language_code

    if not written.strip():
        return ""
    code = language_code(written)
    if code is None:
        raise typer.BadParameter(say("releases.no_language", None, value=written), param_hint="--language")
    return code


def _columns(mapped: Sequence[str]) -> dict[str, str]:
    from discoursecoder.core.formats.release_columns import FIELDS

    columns: dict[str, str] = {}
    for one in mapped:
        field, sign, column = (part.strip() for part in one.partition("="))
        if not (field and sign and column):
            raise typer.BadParameter(say("releases.no_mapping", None, value=one), param_hint="--map")
        if field not in FIELDS:
            said = say("releases.unknown_field", None, field=field, known=", ".join(FIELDS))
            raise typer.BadParameter(said, param_hint="--map")
        if field in columns:
            raise typer.BadParameter(say("releases.mapped_twice", None, field=field), param_hint="--map")
        columns[field] = column
    return columns
