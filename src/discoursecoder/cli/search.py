"""Searching the texts of all releases."""

from typing import TYPE_CHECKING, Annotated

import typer

from discoursecoder.cli.output import (
    AsJson,
    ProjectPath,
    opened,
    progress_bar,
    put,
    put_json,
    put_problems,
    put_table,
    releases_named,
)
from discoursecoder.core.messages import say

if TYPE_CHECKING:
    from discoursecoder.core.model.search import Found, Search


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(search)


def search(
    project: ProjectPath,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words, or a pattern.", show_default=False)],
    *,
    regex: Annotated[bool, typer.Option("--regex", help="TEXT is a regular expression.")] = False,
    case: Annotated[bool, typer.Option("--case", help="Capitals and small letters differ.")] = False,
    no_accents: Annotated[bool, typer.Option("--no-accents", help="Accents make no difference.")] = False,
    whole_words: Annotated[bool, typer.Option("--whole-words", help="No parts of longer words.")] = False,
    release: Annotated[
        list[str] | None,
        typer.Option("--release", help="A release by id, title or file name; may be repeated; all without it."),
    ] = None,
    limit: Annotated[int, typer.Option(min=0, help="So many finds at most; 0 for all.")] = 1000,
    as_json: AsJson = False,
) -> int:
    """Find words or a pattern in the releases, with the text around each find."""
    from discoursecoder.core.errors import BadPattern
    from discoursecoder.core.model.search import Search
    from discoursecoder.core.queries.search import search_releases

    wanted = Search(text, regex=regex, case=case, accents=not no_accents, whole_words=whole_words)
    if not text:
        raise typer.BadParameter(say("search.empty"))
    with opened(project) as file, progress_bar(say("command.searching")) as progress:
        ids = {one.id for one in releases_named(file, release)} if release else None
        try:
            found = search_releases(file, wanted, releases=ids, limit=limit or None, progress=progress)
        except BadPattern as error:
            raise typer.BadParameter(str(error)) from error
    if as_json:
        _put_document(str(project), wanted, found)
    else:
        _put_lines(found)
    return put_problems(found.problems)


def _put_document(project: str, wanted: "Search", found: "Found") -> None:
    hits = [
        {
            "release_id": hit.release_id,
            "release": hit.release,
            "issued": hit.issued or None,
            "start": hit.start,
            "end": hit.end,
            "left": hit.left,
            "text": hit.text,
            "right": hit.right,
        }
        for hit in found.hits
    ]
    problems = [{"release": one.place or None, "sentence": one.sentence} for one in found.problems]
    put_json(
        {
            "project": project,
            "search": wanted._asdict(),
            "count": len(hits),
            "releases": found.releases,
            "complete": found.complete,
            "hits": hits,
            "problems": problems,
        }
    )


def _put_lines(found: "Found") -> None:
    if not found.hits:
        put(say("search.none"))
        return
    put_table(
        ("release", "start", "end", "left", "text", "right"),
        [
            (hit.release, hit.start, hit.end, _line(hit.left).lstrip(), _line(hit.text), _line(hit.right).rstrip())
            for hit in found.hits
        ],
    )
    put(say("search.summary", hits=len(found.hits), releases=found.releases))
    if not found.complete:
        put(say("search.more"))


def _line(text: str) -> str:
    """A part of a text on one line of a table."""
    return " ".join(text.replace("\t", " ").split("\n"))
