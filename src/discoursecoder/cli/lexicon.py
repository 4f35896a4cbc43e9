"""The lexicon: institutions and initiatives that are marked in releases."""

from pathlib import Path
from typing import Annotated

import typer

from discoursecoder.cli.output import AsJson, ProjectPath, Replace, acting, do, opened, put, put_json, put_table

app = typer.Typer(help="Institutions and initiatives that are marked in releases.", no_args_is_help=True)

LexiconPath = Annotated[Path, typer.Argument(metavar="FILE", help="A lexicon in YAML.", show_default=False)]


@app.command("list")
def list_entries(project: ProjectPath, *, as_json: AsJson = False) -> int:
    """List the lexicon in force: the project's own, or that of the program."""
    from discoursecoder.core.queries.marks import list_lexicon

    with opened(project) as file:
        entries = list_lexicon(file)
    if as_json:
        put_json([entry.model_dump(mode="json", exclude={"id"}) for entry in entries])
    else:
        put_table(("name", "kind", "forms"), [(e.name, e.entry_kind, "; ".join(e.forms)) for e in entries])
    return 0


@app.command("import")
def import_(project: ProjectPath, source: LexiconPath) -> int:
    """Let exactly the entries of a file be the project's lexicon."""
    from discoursecoder.core.formats.mark_tables import read_lexicon
    from discoursecoder.core.operations.lexicon import replace_lexicon

    entries = read_lexicon(source)
    with opened(project, writable=True) as file:
        do(file, replace_lexicon(file, entries, coder_id=acting(file)))
    return 0


@app.command()
def export(project: ProjectPath, target: LexiconPath, *, replace: Replace = False) -> int:
    """Write the lexicon in force, to be edited and imported."""
    from discoursecoder.core.formats.mark_tables import write_lexicon
    from discoursecoder.core.formats.output_file import new_file
    from discoursecoder.core.queries.marks import list_lexicon

    with opened(project) as file:
        content = write_lexicon(list_lexicon(file))
    with new_file(target, replace=replace) as part:
        part.write_text(content, encoding="utf-8", newline="\n")
    put(str(target))
    return 0


@app.command()
def drop(project: ProjectPath) -> int:
    """Let the lexicon of the program hold again."""
    from discoursecoder.core.operations.lexicon import replace_lexicon

    with opened(project, writable=True) as file:
        do(file, replace_lexicon(file, [], coder_id=acting(file)))
    return 0
